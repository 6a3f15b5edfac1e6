import assert from 'node:assert/strict';
import sinon from 'sinon';
import { makeSendAnswer } from '../../../bot/turn/send-answer.ts';
import { ownFormat } from '../../../bot/turn/own-format.ts';
import { makeTeamsBot } from '../../../bot/turn/turn.ts';
import type { OutgoingMessage } from '../../../bot/sdk/turn.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { newSubscription } from '../../../src/domain/subscription/edit.ts';
import type { ConversationScope, Reader } from '../../../src/domain/subscription/reader.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { aReader } from '../../fakes/asking.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { makeFakeActivityLedger } from '../../fakes/stores/activity-ledger.ts';
import { makeFakeWelcomeStore } from '../../fakes/stores/welcome-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const SET: ConversationSettings = { language: 'ja', timeZone: 'Asia/Tokyo' };

function readerIn(scope: ConversationScope, locale = 'en-US'): Reader {
  const reader = aReader({ scope, locale });
  return { ...reader, conversation: { tenantId: 't', id: 'c', scope, reference: '{}' } };
}

const holding = (settings: ConversationSettings | undefined): Promise<Subscription | undefined> =>
  Promise.resolve(
    settings && { ...newSubscription({ tenantId: 't', id: 'c', scope: 'personal', reference: '{}' }), settings },
  );

describe('the language of answers', () => {
  it('is the one that is set in the chat that somebody has alone with the bot', async () => {
    const format = await ownFormat(readerIn('personal'), holding(SET));
    assert.deepEqual(format, { locale: 'ja', timeZone: 'Asia/Tokyo' });
  });

  it('is that of each person’s Teams where several people read, and where nothing is set', async () => {
    for (const scope of ['channel', 'group'] as const) {
      assert.deepEqual(await ownFormat(readerIn(scope), holding(SET)), {});
    }
    assert.deepEqual(await ownFormat(readerIn('personal'), holding(undefined)), {});
    assert.deepEqual(await ownFormat(readerIn('personal'), holding({})), {});
  });

  it('keeps the date formats of the person’s region if Teams has the same language', async () => {
    const formatOf = (reader: Reader) => ownFormat(reader, holding({ language: 'en' }));
    assert.deepEqual(await formatOf(readerIn('personal', 'en-US')), {});
    assert.deepEqual(await formatOf(readerIn('personal', 'ko-KR')), { locale: 'en' });
  });

  it('is that of the person’s Teams if the store fails', async () => {
    assert.deepEqual(await ownFormat(readerIn('personal'), Promise.reject(new Error('away'))), {});
  });

  it('holds for what the router is asked', async () => {
    const log = makeRecordingLog();
    const answer = sinon.fake.resolves({
      answer: noticeCard({ tone: 'info', title: 'An answer', text: '' }),
      command: 'status',
    });
    const bot = makeTeamsBot({
      router: { answer },
      render: makeRenderer(),
      invokes: new Map(),
      sendAnswer: makeSendAnswer({ log, sleep: () => Promise.resolve() }),
      ledger: makeFakeActivityLedger(),
      greeting: () => Promise.reject(new Error('nobody is greeted')),
      welcomes: makeFakeWelcomeStore(),
      nameOf: () => Promise.resolve(undefined),
      mayAsk: () => 'granted',
      defaults: { timeZone: 'UTC', locale: 'en', clock: () => '2031-05-01T12:00:00.000Z' },
      log,
      meter: { turn: sinon.fake() },
      recall: () => ({ record: holding(SET), shown: Promise.resolve(undefined) }),
    });
    const sent: OutgoingMessage[] = [];
    const activity = aCheckedMessage('status', { locale: 'de-DE' });
    await bot(activity)({ activity, send: (each) => Promise.resolve(void sent.push(each)) });
    const reader = answer.firstCall.args[1] as Reader;
    assert.deepEqual([reader.locale, reader.timeZone], ['ja', 'Asia/Tokyo']);
  });
});
