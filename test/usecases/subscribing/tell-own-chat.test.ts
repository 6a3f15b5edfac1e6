import assert from 'node:assert/strict';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { Notice } from '../../../src/ports/index.ts';
import { makeTellOwnChat } from '../../../src/usecases/alerting/tell-own-chat.ts';
import { aReader, NOON, TENANT } from '../../fakes/asking.ts';
import { makeFakeSendLimiter } from '../../fakes/stores/send-limiter.ts';
import { makeFakeSendingPauses } from '../../fakes/stores/sending-pauses.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { aConversation, aSubscription } from '../../fixtures/alerting.ts';
import { startMet } from '../../fixtures/own-chat.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';

const OWN = aReader({ conversationId: 'a:own', conversation: aConversation('a:own', { scope: 'personal' }) });
const NAMED = { name: 'Announcements', teamName: 'IT operations' };

function setUp({ notify = (): Promise<void> => Promise.resolve() } = {}) {
  const told: { readonly to: string; readonly notice: Notice; readonly locale?: string }[] = [];
  const log = makeRecordingLog();
  const sendingPauses = makeFakeSendingPauses(() => NOON);
  const channel = {
    notify: async (to: { readonly id: string }, notice: Notice, format?: { readonly locale?: string }) => {
      await notify();
      told.push({ to: to.id, notice, ...(format?.locale && { locale: format.locale }) });
    },
  };
  const ports = {
    channel,
    limiter: makeFakeSendLimiter(1_000),
    sendingPauses,
    log,
    sleep: () => Promise.resolve(),
  };
  return { told, log, sendingPauses, ports };
}

const elsewhere = (place: object) => aReader({ scope: 'channel', conversation: aConversation('a:1', place) });

describe('telling somebody in their own chat what they asked for elsewhere', () => {
  it('says what it was, and where: as the record of the place has it, or else as the message does', async () => {
    const { told, ports } = setUp();
    const kept = aSubscription('a:1', [], { conversation: aConversation('a:1', NAMED) });
    const known = {
      get: (tenant: string, id: string) => Promise.resolve(tenant === TENANT && id === 'a:1' ? kept : undefined),
    };
    await makeTellOwnChat(ports, known)(OWN, elsewhere({}), ['EX20119']);
    await makeTellOwnChat(ports, undefined)(OWN, elsewhere({ name: 'Help desk' }), ['EX20119']);
    const places = told.map(({ to, notice }) => [to, notice.kind === 'asked-elsewhere' && notice.place]);
    const [[first, recorded], [second, written]] = places as [[string, typeof NAMED], [string, typeof NAMED]];
    assert.deepEqual([first, recorded.name, recorded.teamName], ['a:own', NAMED.name, NAMED.teamName]);
    assert.deepEqual([second, written.name], ['a:own', 'Help desk']);
    assert.equal(told[0]?.locale, OWN.locale);
  });

  it('is left out where the limits leave no room, as while an operator holds all back', async () => {
    const { told, ports } = setUp();
    await ports.limiter.holdBack(TENANT, undefined, 60_000);
    await makeTellOwnChat(ports, undefined)(OWN, elsewhere(NAMED), ['EX20119']);
    assert.deepEqual(told, []);
    await makeTellOwnChat(undefined, undefined)(OWN, elsewhere(NAMED), ['EX20119']);
  });

  it('takes nothing back where it fails: the log says so', async () => {
    const { log, ports } = setUp({ notify: () => Promise.reject(new SendError({ kind: 'gone' }, 'refused')) });
    await makeTellOwnChat(ports, undefined)(OWN, elsewhere(NAMED), ['EX20119']);
    assert.equal(log.events('own-chat.not-told').length, 1);
  });

  it('happens when somebody presses “Notify me”, and only if their own chat is known', async () => {
    const channel = makeFakeChannel();
    const { ports } = setUp();
    const testing = { ...ports, channel, activities: makeFakeActivityLedger() };
    const { say, follows } = await startMet('channel', 'en', { testing });
    await say('follow EX20119 me', { userId: 'eve', userName: 'Eve' });
    assert.deepEqual(channel.shown, []);
    await say('follow EX20119 me');
    assert.deepEqual(channel.of('a:own'), ['notice asked-elsewhere']);
    assert.deepEqual(await follows('a:own'), ['EX20119']);
    assert.deepEqual(channel.of('a:1'), []);
  });
});
