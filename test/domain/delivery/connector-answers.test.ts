import assert from 'node:assert/strict';
import { meaningOf, type Asked } from '../../../src/domain/delivery/connector-answers.ts';
import type { SendFailure } from '../../../src/domain/delivery/send-error.ts';
import { DAY } from '../../../src/domain/instant.ts';

const ASKED: readonly Asked[] = ['create', 'post', 'reply', 'edit'];
const NEW = ['create', 'post'] as const;
const OF_A_MESSAGE = ['reply', 'edit'] as const;

const REFUSED: SendFailure = { kind: 'target', why: 'refused' };
const UNTIL_INSTALL: SendFailure = { kind: 'paused', resumeOn: 'install', givenUpAfterMs: 30 * DAY };
const UNTIL_MESSAGE: SendFailure = { kind: 'paused', resumeOn: 'message' };
const UNPROVEN: SendFailure = { kind: 'paused', resumeOn: 'activity', unproven: true };

type Row = readonly [what: string, status: number, codes: readonly string[], asked: readonly Asked[], SendFailure];

const ROWS: readonly Row[] = [
  ['an edit or a reply called malformed', 400, ['BadSyntax'], OF_A_MESSAGE, REFUSED],
  ['something new called malformed', 400, ['BadSyntax'], NEW, { kind: 'dead' }],
  ['a bot that is not registered', 401, ['BotNotRegistered'], ASKED, { kind: 'stop' }],
  [
    'a bot that an administrator disabled',
    403,
    ['BotDisabledByAdmin'],
    ASKED,
    { kind: 'paused', resumeOn: 'activity', wholeTenant: true },
  ],
  ['a bot that was removed', 403, ['BotNotInConversationRoster'], ASKED, UNTIL_INSTALL],
  ['a bot that a person never installed', 403, ['ForbiddenOperationException'], ASKED, UNTIL_INSTALL],
  ['a bot that a person blocked', 403, ['ConversationBlockedByUser'], ASKED, UNTIL_MESSAGE],
  ['a blocked thread', 403, ['Forbidden', 'MessageWritesBlocked'], ASKED, UNTIL_MESSAGE],
  ['a blocked thread, by its number', 403, ['209'], ASKED, UNTIL_MESSAGE],
  ['an edit of a deleted message, as Teams answers it', 403, ['ServiceError'], ['edit'], REFUSED],
  ['an edit without the right to it', 403, ['NotEnoughPermissions'], ['edit'], REFUSED],
  ['a reply refused without a known reason', 403, [], ['reply'], REFUSED],
  [
    'something new without the right to it',
    403,
    ['NotEnoughPermissions'],
    NEW,
    { kind: 'paused', resumeOn: 'activity' },
  ],
  ['something new refused without a known reason', 403, ['SomethingNew'], NEW, UNPROVEN],
  ['an edit at the wrong host', 403, ['InvalidBotApiHost'], ['edit'], { kind: 'transient' }],
  ['a message at the wrong host', 403, ['InvalidBotApiHost'], ['create', 'post', 'reply'], UNPROVEN],
  ['a deleted message', 404, ['ActivityNotFoundInConversation'], OF_A_MESSAGE, { kind: 'target', why: 'gone' }],
  ['a thread that is not there', 404, ['ConversationNotFound'], OF_A_MESSAGE, { kind: 'target', why: 'gone' }],
  ['a conversation that is not there', 404, ['ConversationNotFound'], NEW, { kind: 'gone' }],
  ['a message that others change just now', 412, ['PreconditionFailed'], OF_A_MESSAGE, { kind: 'target', why: 'busy' }],
  ['a conversation that others change just now', 412, ['PreconditionFailed'], NEW, { kind: 'transient' }],
  ['a message that is too large', 413, ['MessageSizeTooBig'], ASKED, { kind: 'dead' }],
  ['a proxy that wants a password', 407, [], ASKED, { kind: 'transient' }],
  ['a message that may not be edited any more', 405, [], ['edit'], REFUSED],
  ['a thread that is over', 410, [], ['reply'], REFUSED],
  ['something new refused for good', 409, [], NEW, { kind: 'dead' }],
  ['a success that cannot be read', 200, [], ASKED, { kind: 'ambiguous' }],
  ['a redirect', 307, [], ASKED, { kind: 'transient' }],
  ['a gateway that gave up', 504, [], ASKED, { kind: 'ambiguous' }],
  ['a service that is away', 503, [], ASKED, { kind: 'transient' }],
];

describe('what a connector refuses', () => {
  for (const [what, status, codes, asked, failure] of ROWS) {
    it(`${what} (${status} ${codes.join(' ')}; ${asked.join(', ')}): ${wordsOf(failure)}`, () => {
      for (const each of asked) assert.deepEqual(meaningOf({ status, codes }, each).failure, failure);
    });
  }

  it('says nothing about the conversation, whatever it answers to an edit, unless its code names the conversation', () => {
    for (let status = 200; status < 600; status += 1) {
      if (status === 401) continue;
      const { failure } = meaningOf({ status, codes: ['ServiceError'] }, 'edit');
      assert.ok(['target', 'transient', 'throttled', 'ambiguous', 'dead'].includes(failure.kind), `${status}`);
    }
  });

  it('is waited for as long as it asks, and only if it asks to wait', () => {
    const asks = (status: number) => meaningOf({ status, codes: [], retryAfterMs: 5_000 }, 'post').failure;
    assert.deepEqual(asks(429), { kind: 'throttled', retryAfterMs: 5_000 });
    assert.deepEqual(asks(503), { kind: 'transient', retryAfterMs: 5_000 });
    assert.deepEqual(asks(403), UNPROVEN);
  });

  it('is reported by the code that decided, else by its first', () => {
    const codes = ['Forbidden', 'MessageWritesBlocked'];
    assert.equal(meaningOf({ status: 403, codes }, 'post').code, 'MessageWritesBlocked');
    assert.equal(meaningOf({ status: 503, codes }, 'post').code, 'Forbidden');
    assert.equal(meaningOf({ status: 503, codes: [] }, 'post').code, undefined);
  });
});

function wordsOf(failure: SendFailure): string {
  return Object.values(failure).join(' ');
}
