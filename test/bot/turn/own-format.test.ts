import assert from 'node:assert/strict';
import sinon from 'sinon';
import { makeSendAnswer } from '../../../bot/turn/send-answer.ts';
import { makeOwnFormat } from '../../../bot/turn/own-format.ts';
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
import { makeRecordingLog } from '../../fakes/recording-log.ts';

const SET: ConversationSettings = { language: 'ja', timeZone: 'Asia/Tokyo' };

function readerIn(scope: ConversationScope, locale = 'en-US'): Reader {
  const reader = aReader({ scope, locale });
  return { ...reader, conversation: { tenantId: 't', id: 'c', scope, reference: '{}' } };
}

const holding = (settings: ConversationSettings | undefined) => ({
  get: (): Promise<Subscription | undefined> =>
    Promise.resolve(
      settings && { ...newSubscription({ tenantId: 't', id: 'c', scope: 'personal', reference: '{}' }), settings },
    ),
});

describe('the language of answers', () => {
  it('is the one that is set in the chat that somebody has alone with the bot', async () => {
    const format = await makeOwnFormat(holding(SET))(readerIn('personal'));
    assert.deepEqual(format, { locale: 'ja', timeZone: 'Asia/Tokyo' });
  });

  it('is that of each person’s Teams where several people read, and where nothing is set', async () => {
    for (const scope of ['channel', 'group'] as const) {
      assert.deepEqual(await makeOwnFormat(holding(SET))(readerIn(scope)), {});
    }
    assert.deepEqual(await makeOwnFormat(holding(undefined))(readerIn('personal')), {});
    assert.deepEqual(await makeOwnFormat(holding({}))(readerIn('personal')), {});
  });

  it('keeps the date formats of the person’s region if Teams has the same language', async () => {
    const formatOf = makeOwnFormat(holding({ language: 'en' }));
    assert.deepEqual(await formatOf(readerIn('personal', 'en-US')), {});
    assert.deepEqual(await formatOf(readerIn('personal', 'ko-KR')), { locale: 'en' });
  });

  it('is that of the person’s Teams if the store fails', async () => {
    const broken = { get: () => Promise.reject(new Error('away')) };
    assert.deepEqual(await makeOwnFormat(broken)(readerIn('personal')), {});
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
      sendAnswer: makeSendAnswer({ log, sleep: () => Promise.resolve() }),
      ledger: makeFakeActivityLedger(),
      mayAsk: () => 'granted',
      defaults: { timeZone: 'UTC', locale: 'en', clock: () => '2031-05-01T12:00:00.000Z' },
      log,
      meter: { turn: sinon.fake() },
      ownFormat: () => Promise.resolve({ locale: 'ja', timeZone: 'Asia/Tokyo' }),
    });
    const sent: OutgoingMessage[] = [];
    await bot({
      activity: aCheckedMessage('status', { locale: 'de-DE' }),
      send: (each) => Promise.resolve(void sent.push(each)),
    });
    const reader = answer.firstCall.args[1] as Reader;
    assert.deepEqual([reader.locale, reader.timeZone], ['ja', 'Asia/Tokyo']);
  });
});
