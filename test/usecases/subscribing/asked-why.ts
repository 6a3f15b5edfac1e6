import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import type { OwnRedis } from '../../fakes/redis-client.ts';
import { ADA, aConversation, aWant, TENANT } from '../../fixtures/alerting.ts';
import { startChat } from '../../fixtures/asked.ts';
import { C, openNight, riga } from '../digest/night.ts';

const EVENING = '2026-11-24T17:00';
export const SET = { setBy: ADA, setAt: riga('2026-11-20T09:00') };
export const ALL = aWant({ type: 'all' }, SET);

/** Opens a channel on a real Redis with these settings and lines, and what it is told when it asks `why`. */
export function makeBegin(own: OwnRedis) {
  return async (settings: ConversationSettings = {}, record: Partial<Subscription> = {}, locale = 'en') => {
    const night = openNight(own, EVENING);
    await night.settle(settings);
    const { subscriptions, ledger, snapshots, names } = night.first;
    await subscriptions.update(TENANT, C, (current) => current && { ...current, wants: [ALL], ...record });
    const reader = {
      ...{ tenantId: TENANT, conversation: aConversation(C), conversationId: C },
      scope: 'channel',
      timeZone: 'Europe/Riga',
      locale,
    } as const;
    const chat = startChat({}, reader, {}, { clock: night.clock, explaining: { ledger, snapshots }, names });
    Object.assign(chat.ports.subscribing ?? {}, { subscriptions });
    const ask = async (line = 'why EX20119') => (await chat.say(line, { now: night.clock() })).text;
    return {
      ...night,
      ask,
      change: (to: Partial<Subscription>) => subscriptions.update(TENANT, C, (now) => now && { ...now, ...to }),
    };
  };
}
