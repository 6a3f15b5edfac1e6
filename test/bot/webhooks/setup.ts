import { closeReference } from '../../../bot/webhooks/reference.ts';
import { makeSendEvent, makeWebhookChannel } from '../../../bot/webhooks/webhook-channel.ts';
import type { AddressRules } from '../../../bot/webhooks/address.ts';
import type { Conversation } from '../../../src/domain/subscription/subscription.ts';
import { makeSeal } from '../../../src/redis/chats/seal.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { aConversation } from '../../fixtures/alerting.ts';

export const SECRET = '5ec2e7'.repeat(10);
export const SIGNED_AT = Date.parse('2031-05-04T12:00:00.000Z');

/** A webhook channel, and a conversation for an address. */
export function aWebhookChannel(
  options: Partial<AddressRules> & { readonly ca?: string; readonly timeoutMs?: number },
) {
  const seal = makeSeal('the bot’s own');
  const log = makeRecordingLog();
  const send = makeSendEvent({
    ...{ seal, log, now: () => SIGNED_AT, timeoutMs: 5_000, allowsThisMachine: true },
    ...options,
  });
  const to = (url: string, id = 'webhook:1'): Conversation =>
    aConversation(id, { scope: 'group', reference: closeReference(id, { url, secret: SECRET }, seal) });
  return { channel: makeWebhookChannel(send, () => SIGNED_AT), send, to, seal, log };
}
