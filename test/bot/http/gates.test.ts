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
});
