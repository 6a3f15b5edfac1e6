import assert from 'node:assert/strict';
import { loadConfig, sharedSecret, withWebhooks } from '../../../src/main.ts';
import { makeSeal } from '../../../src/redis/chats/seal.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const ID = '00000000-0000-4000-8000-000000000001';
const NOW = '2026-11-26T08:00:00.000Z';
/** On the internet by its number, so nobody is asked for its address. Nothing is sent there. */
const URL = 'https://9.9.9.9/health';
const IDENTITY = {
  ...{ MicrosoftAppId: ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT },
  ...{ HEALTH_CLIENT_ID: ID, REDIS_URL: 'redis://127.0.0.1:1' },
};

/** Webhooks in one process of a bot with these settings. */
function webhooksWith(settings: Record<string, string>) {
  const config = loadConfig({ ...IDENTITY, ...settings });
  const warningChannel = { digestOf: () => '', post: () => Promise.resolve({}), edit: () => Promise.resolve() };
  const base = { log: makeRecordingLog(), seal: makeSeal(sharedSecret(config)) };
  return withWebhooks(config, base, { channel: makeFakeChannel(), warningChannel });
}

describe('webhooks of a bot with a managed identity', () => {
  it('are kept where the secret with which health is read is one, and each process can read them', async () => {
    const settings = { HEALTH_CLIENT_SECRET: 'the secret of health' };
    const { webhooks } = webhooksWith(settings);
    assert.equal(webhooks.canBeKept, true);
    const made = await webhooks.make(TENANT, URL, NOW);
    assert.ok(typeof made === 'object');
    assert.equal(webhooksWith(settings).webhooks.urlOf(made.conversation), URL);
    const changed = webhooksWith({ HEALTH_CLIENT_SECRET: 'another' });
    assert.equal(changed.webhooks.urlOf(made.conversation), undefined);
  });

  it('are not kept where health is read with a token, which soon ends', () => {
    assert.equal(webhooksWith({ HEALTH_CLIENT_ID: '', HEALTH_ACCESS_TOKEN: 'a.b.c' }).webhooks.canBeKept, false);
  });

  it('are called so in the log, and Teams as ever', async () => {
    const { channel, webhooks } = webhooksWith({ HEALTH_CLIENT_SECRET: 'the secret of health' });
    const made = await webhooks.make(TENANT, URL, NOW);
    assert.ok(typeof made === 'object');
    const inTeams = { ...made.conversation, id: '19:a', reference: '{}' };
    assert.deepEqual([channel.nameOf(made.conversation), channel.nameOf(inTeams)], ['webhook', 'fake']);
  });
});
