import assert from 'node:assert/strict';
import { checkTenant } from '../../../bot/http/gates.ts';
import { Rejection } from '../../../bot/teams/rejection.ts';
import { aCheckedMessage, TENANT } from '../../fakes/bot.ts';

describe('the gate of tenants', () => {
  const options = { channels: new Set<string>(), isTrusted: () => true, allowedTenants: new Set([TENANT]) };
  const check = (tenant: string) =>
    checkTenant(aCheckedMessage('', { channelData: { tenant: { id: tenant } } }), options);

  it('opens only if the conversation and Teams name one tenant, and it is allowed', () => {
    assert.equal(check(TENANT.toUpperCase()), undefined);
    const foreign = check('22222222-2222-4222-8222-222222222222');
    assert.ok(foreign instanceof Rejection && foreign.status === 403);
  });

  it('goes by the host of a shared channel, whichever tenant the writer is of', () => {
    const OTHER = '22222222-2222-4222-8222-222222222222';
    const inChannel = (type: string, host: string, writer: string) =>
      checkTenant(
        aCheckedMessage('', {
          conversation: { id: '19:c@thread.tacv2', conversationType: 'channel', tenantId: host },
          channelData: { tenant: { id: writer }, channel: { id: '19:c@thread.tacv2', type } },
        }),
        options,
      );
    assert.equal(inChannel('shared', TENANT, OTHER), undefined);
    assert.ok(inChannel('shared', OTHER, TENANT) instanceof Rejection);
    for (const type of ['standard', 'private']) assert.ok(inChannel(type, TENANT, OTHER) instanceof Rejection);
  });
});
