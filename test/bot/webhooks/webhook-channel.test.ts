import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { SendError, type SendFailure } from '../../../src/domain/delivery/send-error.ts';
import { makeCertificate } from '../../fakes/certificate.ts';
import { answering, startReceiver, type Receiver } from '../../fakes/webhooks/receiver.ts';
import { aSnapshot } from '../../fixtures/alerting.ts';
import { aWebhookChannel, SECRET, SIGNED_AT } from './setup.ts';

const REFUSED: SendFailure = { kind: 'paused', resumeOn: 'activity', unproven: true };
const AGAIN: SendFailure = { kind: 'transient' };

describe('a webhook channel', () => {
  const tls = makeCertificate();
  let receiver: Receiver;
  let plain: Receiver;
  before(async () => {
    [receiver, plain] = await Promise.all([startReceiver(tls), startReceiver()]);
  });
  beforeEach(() => {
    for (const each of [receiver, plain]) {
      each.answer = undefined;
      each.asked.length = each.accepted.length = 0;
    }
  });
  after(() => Promise.all([receiver.close(), plain.close()]));

  const failureOf = async (url: string, options: Parameters<typeof aWebhookChannel>[0] = { ca: tls.cert }) => {
    const { channel, to } = aWebhookChannel(options);
    const error: unknown = await channel.post(to(url), aSnapshot(1)).catch((failed: unknown) => failed);
    assert.ok(error instanceof SendError, String(error));
    return error;
  };

  it('signs the time and the body, so that its receiver can check both', async () => {
    const { channel, to } = aWebhookChannel({ ca: tls.cert });
    const { cardId } = await channel.post(to(receiver.url), aSnapshot(1));
    const [got] = receiver.accepted;
    assert.ok(got);
    assert.equal(got.headers['content-type'], 'application/cloudevents+json; charset=utf-8');
    const [, seconds = '', hash] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(got.headers['x-signature'])) ?? [];
    assert.equal(Number(seconds), SIGNED_AT / 1_000);
    assert.equal(hash, createHmac('sha256', SECRET).update(`${seconds}.${got.body}`).digest('hex'));
    assert.equal(got.event.id, cardId);
  });

  for (const [status, failure] of [
    [301, REFUSED],
    [302, REFUSED],
    [307, REFUSED],
    [400, REFUSED],
    [401, REFUSED],
    [403, REFUSED],
    [404, REFUSED],
    [405, REFUSED],
    [408, AGAIN],
    [410, { kind: 'gone' }],
    [413, { kind: 'dead' }],
    [422, REFUSED],
    [425, AGAIN],
    [429, { kind: 'throttled' }],
    [500, AGAIN],
    [502, AGAIN],
    [503, AGAIN],
    [504, AGAIN],
    [599, AGAIN],
  ] as const) {
    it(`takes ${status} as ${failure.kind}`, async () => {
      receiver.answer = answering(status, { location: `${receiver.url}/elsewhere` });
      const error = await failureOf(receiver.url);
      assert.deepEqual(error.failure, failure);
      assert.equal(error.httpStatus, status);
      assert.equal(receiver.asked.length, 1);
    });
  }

  for (const [status, kind, header, retryAfterMs] of [
    [429, 'throttled', '30', 30_000],
    [503, 'transient', '30', 30_000],
    [503, 'transient', '999999', 3_600_000],
    [503, 'transient', '0', undefined],
    [429, 'throttled', 'soon', undefined],
    [400, 'paused', '30', undefined],
  ] as const) {
    it(`waits as asked after ${status} with Retry-After ${header}`, async () => {
      receiver.answer = answering(status, { 'retry-after': header });
      const { failure } = await failureOf(receiver.url);
      assert.equal(failure.kind, kind);
      assert.equal('retryAfterMs' in failure ? failure.retryAfterMs : undefined, retryAfterMs);
    });
  }

  it('tries again what was not answered in time, or broke off, or could not be reached', async () => {
    receiver.answer = () => undefined;
    assert.deepEqual((await failureOf(receiver.url, { ca: tls.cert, timeoutMs: 50 })).failure, AGAIN);
    receiver.answer = (response) => void response.destroy();
    assert.deepEqual((await failureOf(receiver.url)).failure, AGAIN);
    assert.equal((await failureOf('https://127.0.0.1:1/')).apiCode, 'ECONNREFUSED');
  });

  it('sends nothing to whoever cannot prove who it is', async () => {
    const error = await failureOf(receiver.url, {});
    assert.deepEqual(error.failure, AGAIN);
    assert.equal(receiver.asked.length, 0);
  });

  it('does not read an answer that never ends', async () => {
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    };
    const { channel, to } = aWebhookChannel({ ca: tls.cert });
    await channel.post(to(receiver.url), aSnapshot(1));
  });

  it('connects to no private address: neither one that is written, nor one that a name leads to by now', async () => {
    const rules = { allowsThisMachine: false, ca: tls.cert };
    assert.deepEqual((await failureOf(receiver.url, rules)).failure, REFUSED);
    const named = receiver.url.replace('127.0.0.1', 'hooks.example.com');
    const rebound = await failureOf(named, {
      ...rules,
      lookUp: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    assert.deepEqual([rebound.failure, rebound.apiCode], [REFUSED, 'EPRIVATE']);
    assert.equal(receiver.asked.length, 0);
  });

  it('speaks without TLS to this machine alone, and only where that is allowed', async () => {
    const { channel, to } = aWebhookChannel({});
    await channel.post(to(plain.url), aSnapshot(1));
    assert.equal(plain.accepted.length, 1);
    assert.deepEqual((await failureOf(plain.url, { allowsThisMachine: false })).failure, REFUSED);
    assert.equal(plain.asked.length, 1);
  });

  it('refuses what was sealed with another secret, or for another conversation, and says so in the log', async () => {
    const { channel, to, log } = aWebhookChannel({ ca: tls.cert });
    const other = aWebhookChannel({ ca: tls.cert }).to(receiver.url, 'webhook:other');
    const error: unknown = await channel
      .post({ ...to(receiver.url), reference: other.reference }, aSnapshot(1))
      .catch((failed: unknown) => failed);
    assert.ok(error instanceof SendError);
    assert.deepEqual([error.failure, error.apiCode], [REFUSED, 'UNREADABLE']);
    assert.ok(log.events('webhook.unreadable').length === 1);
    assert.equal(receiver.asked.length, 0);
  });

  it('keeps neither the address nor the secret readable in the reference, and names neither in an error', async () => {
    const { to } = aWebhookChannel({});
    const { reference } = to('https://hooks.example.com/very-secret');
    assert.doesNotMatch(reference, /hooks|secret|5ec2e7/);
    const error = await failureOf('https://127.0.0.1:1/very-secret');
    assert.doesNotMatch(JSON.stringify([error.message, error.cause, error.stack, error]), /very-secret|5ec2e7/);
  });
});
