import assert from 'node:assert/strict';
import http from 'node:http';
import { createServer, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import { SendError } from '../../../src/domain/delivery/send-error.ts';
import type { SendFailure } from '../../../src/domain/delivery/send-error.ts';
import type { ErrorName } from '../../fakes/connector/errors.ts';
import type { Behaviour, Fault } from '../../fakes/connector/faults.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector } from '../../fakes/connector/connector.ts';
import { CHANNEL, conversation, teamsChannelFor, silentLog, snapshot, update, idOf } from './teams-channel-setup.ts';

const UNTIL_INSTALL: SendFailure = { kind: 'paused', resumeOn: 'install', givenUpAfterMs: 30 * 24 * 3_600_000 };

/** What each response means, and how many requests one call makes. */
const ROWS: readonly [ErrorName, SendFailure, requests?: number][] = [
  ['BadArgument', { kind: 'dead' }, 2],
  ['BadSyntax', { kind: 'dead' }, 2],
  ['BotNotRegistered', { kind: 'stop' }],
  ['Unauthorized', { kind: 'stop' }],
  ['BotDisabledByAdmin', { kind: 'paused', resumeOn: 'activity', wholeTenant: true }],
  ['BotNotInConversationRoster', UNTIL_INSTALL],
  ['ForbiddenOperationException', UNTIL_INSTALL],
  ['ConversationBlockedByUser', { kind: 'paused', resumeOn: 'message' }],
  ['MessageWritesBlocked', { kind: 'paused', resumeOn: 'message' }],
  ['MessageWritesBlockedInError', { kind: 'paused', resumeOn: 'message' }],
  ['MessageWritesBlockedText', { kind: 'paused', resumeOn: 'message' }],
  ['NotEnoughPermissions', { kind: 'paused', resumeOn: 'activity' }],
  ['UnknownForbidden', { kind: 'paused', resumeOn: 'activity', unproven: true }],
  ['InvalidBotApiHost', { kind: 'paused', resumeOn: 'activity', unproven: true }, 2],
  ['ConversationNotFound', { kind: 'gone' }],
  ['RequestTimeout', { kind: 'ambiguous' }],
  ['Conflict', { kind: 'dead' }],
  ['PreconditionFailed', { kind: 'transient' }],
  ['MessageSizeTooBig', { kind: 'dead' }, 3],
  ['Throttled', { kind: 'throttled' }],
  ['InternalError', { kind: 'ambiguous', noSoonerMs: 60_000 }],
  ['NotImplemented', { kind: 'ambiguous', noSoonerMs: 60_000 }],
  ['BadGateway', { kind: 'ambiguous' }],
  ['ServiceUnavailable', { kind: 'transient' }],
  ['GatewayTimeout', { kind: 'ambiguous' }],
  ['InsufficientStorage', { kind: 'ambiguous', noSoonerMs: 60_000 }],
];

/** What each broken connection means, and how many messages people see. */
const BREAKS: readonly [Behaviour, SendFailure, visible: number][] = [
  ['reset', { kind: 'ambiguous' }, 0],
  ['hang', { kind: 'ambiguous' }, 0],
  ['hang-in-body', { kind: 'ambiguous' }, 0],
  ['redirect', { kind: 'transient' }, 0],
  ['accept-then-reset', { kind: 'ambiguous' }, 1],
  ['accept-then-hang', { kind: 'ambiguous' }, 1],
  ['accept-then-502', { kind: 'ambiguous' }, 1],
  ['accept-then-504', { kind: 'ambiguous' }, 1],
  ['accept-then-truncate', { kind: 'ambiguous' }, 1],
  ['accept-then-html', { kind: 'ambiguous' }, 1],
];

const TIMEOUT_MS = 400;

describe('the Teams channel when sending fails', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.close());

  const channel = () => teamsChannelFor({ timeoutMs: TIMEOUT_MS, gccServiceUrl: `${connector.url}/` });
  const failing = async (fault: Fault, act: () => Promise<unknown>) => {
    connector.fail(fault);
    const error: unknown = await act().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof SendError);
    return error;
  };
  const post = () => channel().post(conversation(connector.url), snapshot());

  describe('as the table of error codes says', () => {
    for (const [kind, failure, requests = 1] of ROWS) {
      it(`treats ${kind} as ${JSON.stringify(failure)} after ${requests} request(s)`, async () => {
        const error = await failing({ kind, times: 0 }, post);
        assert.deepEqual(error.failure, failure);
        assert.equal(connector.seen().length, requests);
        assert.equal(connector.stats().messages, 0);
        assert.equal(error.httpStatus, connector.seen()[0]?.status);
      });
    }

    it('reports the code, even one nested in text, and nothing from the message or the request', async () => {
      const error = await failing({ kind: 'MessageWritesBlockedInError' }, post);
      assert.equal(error.apiCode, 'MessageWritesBlocked');
      assert.equal(error.message, 'The connector answered 403 MessageWritesBlocked');
      assert.equal(error.cause, undefined);
    });

    it('treats edits and replies the same', async () => {
      const to = conversation(connector.url);
      const cardId = await idOf(channel().post(to, snapshot()));
      const missing = await failing({ kind: 'BotNotInConversationRoster' }, () =>
        channel().reply(to, cardId, update()),
      );
      assert.deepEqual(missing.failure, UNTIL_INSTALL);
      connector.remove(CHANNEL, cardId);
      await assert.rejects(channel().edit(to, cardId, snapshot()), {
        failure: { kind: 'target', why: 'gone' },
      });
      // The edit in both forms, as no other has shown yet which one this connector takes.
      assert.equal(connector.seen().length, 4);
    });
  });

  describe('Retry-After', () => {
    it('is read exactly, in seconds, without waiting', async () => {
      const started = performance.now();
      const error = await failing({ kind: 'Throttled', retryAfter: '120' }, post);
      assert.deepEqual(error.failure, { kind: 'throttled', retryAfterMs: 120_000 });
      assert.ok(performance.now() - started < 10_000);
      assert.equal(connector.seen().length, 1);
    });

    it('is read as a date by the clock of Teams, whatever ours says', async () => {
      const wrong = Date.UTC(2020, 1, 29, 12);
      connector.fail({ kind: 'Throttled', retryAfter: new Date(Date.now() + 37_000).toUTCString() });
      const error: unknown = await teamsChannelFor({ now: () => wrong })
        .post(conversation(connector.url), snapshot())
        .catch((thrown: unknown) => thrown);
      const { failure } = error as SendError;
      assert.equal(failure.kind, 'throttled');
      // Both are whole seconds, and one may pass between them.
      assert.ok([36_000, 37_000].includes(('retryAfterMs' in failure && failure.retryAfterMs) || 0));
    });

    for (const retryAfter of ['-5', '0', 'Sat, 29 Feb 2020 12:00:37 GMT']) {
      it(`is ignored if it says ${retryAfter}`, async () => {
        const error = await failing({ kind: 'Throttled', retryAfter }, post);
        assert.deepEqual(error.failure, { kind: 'throttled' });
      });
    }

    it('is obeyed for 503 too', async () => {
      const error = await failing({ kind: 'ServiceUnavailable', retryAfter: '5' }, post);
      assert.deepEqual(error.failure, { kind: 'transient', retryAfterMs: 5_000 });
    });

    it('comes from the connector when its limits are reached', async () => {
      const to = conversation(connector.url);
      const sends = await Promise.allSettled(Array.from({ length: 8 }, () => channel().post(to, snapshot())));
      const refused = sends.filter((each) => each.status === 'rejected');
      assert.equal(refused.length, 1);
      assert.deepEqual((refused[0]?.reason as SendError).failure, { kind: 'throttled', retryAfterMs: 1_000 });
    });
  });

  describe('on a broken connection', () => {
    for (const [kind, failure, visible] of BREAKS) {
      it(`treats ${kind} as ${failure.kind}: one request, ${visible} visible, within the time-out`, async () => {
        const started = performance.now();
        const error = await failing({ kind }, post);
        assert.deepEqual(error.failure, failure);
        assert.equal(connector.seen().length, 1);
        assert.equal(connector.visible(CHANNEL).messages.length, visible);
        assert.ok(performance.now() - started < TIMEOUT_MS + 5_000);
      });
    }

    it('knows that nothing was sent if nothing listens on the port', async () => {
      const url = `http://127.0.0.1:${await unusedPort()}`;
      await assert.rejects(channel().post(conversation(url), snapshot()), {
        failure: { kind: 'transient' },
        apiCode: 'ECONNREFUSED',
      });
    });

    it('knows that nothing was sent if no connection was ready within the time limit', async () => {
      const url = connector.url.replace('127.0.0.1', 'localhost');
      sinon.replace(http.globalAgent, 'createConnection', () => Object.assign(new Socket(), { connecting: true }));
      try {
        await assert.rejects(channel().post(conversation(url), snapshot()), {
          failure: { kind: 'transient' },
          apiCode: 'NEVER_CONNECTED',
        });
      } finally {
        sinon.restore();
      }
      assert.equal(connector.seen().length, 0);
    });

    it('knows that nothing was sent if the other side does not speak TLS', async () => {
      const url = connector.url.replace('http:', 'https:');
      await assert.rejects(channel().post(conversation(url), snapshot()), { failure: { kind: 'transient' } });
      assert.equal(connector.seen().length, 0);
    });
  });

  for (const scope of ['channel', 'personal'] as const) {
    for (const kind of ['accept-without-id', 'accept-then-nothing'] as const) {
      it(`counts what it sent to a ${scope} as shown although the answer has no id (${kind})`, async () => {
        const to = conversation(connector.url, scope);
        const cardId = await idOf(channel().post(to, snapshot()));
        connector.fail({ kind, times: 3 });
        assert.deepEqual(await channel().post(to, snapshot()), {});
        await channel().reply(to, cardId, update());
        await channel().notify(to, { kind: 'source-stale', since: '2031-05-04T12:00:00.000Z' });
        assert.equal(connector.stats().messages, 4);
      });
    }
  }

  it('sends the summary alone, once, and logs an error if Teams calls the card malformed', async () => {
    const log = silentLog();
    connector.fail({ kind: 'BadArgument' });
    const cardId = await idOf(teamsChannelFor({ log }).post(conversation(connector.url), snapshot()));
    const [message] = connector.visible(CHANNEL).messages;
    assert.equal(message?.id, cardId);
    assert.equal(message.activity.text, 'EX1: Mail is late');
    assert.equal(message.activity.attachments, undefined);
    assert.equal(connector.seen().length, 2);
    assert.deepEqual(log.error.firstCall.args, ['alert-card-refused', { status: 400, code: 'BadArgument' }]);
  });
});

describe('the Teams channel of a tenant on the GCC host', () => {
  let connector: Connector;
  let gcc: Connector;
  beforeEach(async () => {
    [connector, gcc] = await Promise.all([startConnector(), startConnector()]);
    connector.fail({ kind: 'InvalidBotApiHost', times: 0 });
  });
  afterEach(() => Promise.all([connector.close(), gcc.close()]));

  it('switches to that host, once, and reports the new reference', async () => {
    const moved: string[] = [];
    const channel = teamsChannelFor({
      gccServiceUrl: gcc.url,
      onMoved: (_to, reference) => Promise.resolve(void moved.push(reference)),
    });
    const to = conversation(connector.url);
    const cardId = await idOf(channel.post(to, snapshot()));
    assert.equal(moved.length, 1);
    await channel.edit({ ...to, reference: moved[0] ?? '' }, cardId, snapshot(2));
    assert.deepEqual([connector.seen().length, gcc.seen().length, moved.length], [1, 2, 1]);
  });

  it('counts the message as sent if the new reference cannot be saved', async () => {
    const channel = teamsChannelFor({ gccServiceUrl: gcc.url, onMoved: () => Promise.reject(new Error('Away')) });
    await channel.post(conversation(connector.url), snapshot());
    assert.equal(gcc.visible(CHANNEL).messages.length, 1);
  });

  it('keeps the old reference if the other host fails too', async () => {
    gcc.fail({ kind: 'BadGateway' });
    const moved: string[] = [];
    const onMoved = () => Promise.resolve(void moved.push('moved'));
    await assert.rejects(
      teamsChannelFor({ gccServiceUrl: gcc.url, onMoved }).post(conversation(connector.url), snapshot()),
      {
        failure: { kind: 'ambiguous' },
      },
    );
    assert.equal(moved.length, 0);
  });
});

/** A port that was free a moment ago. */
async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
