import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { errorCard, noticeCard, subscribingErrorCard } from '../../cards/notice.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { wordsFor } from '../../words/index.ts';
import { HEALTH_ERROR_CODES, HealthError } from '../../src/domain/health/health-error.ts';
import type { HealthErrorCode, HealthErrorFacts } from '../../src/domain/health/health-error.ts';
import { SubscribingError } from '../../src/domain/subscription/subscribing-error.ts';
import type { SubscribingErrorCode } from '../../src/domain/subscription/subscribing-error.ts';
import { READER } from '../fixtures/health.ts';
import { asksOf, complaintsOf, textOf } from './reading.ts';

const render = makeRenderer();
const { errors } = wordsFor(READER.locale);
const card = (code: HealthErrorCode, facts: HealthErrorFacts = {}): ReturnType<typeof render> =>
  render(errorCard(new HealthError(code, 'operators only', facts), 'status exchange', READER));

describe('the words for errors', () => {
  it('differ for every code, with and without facts, and never show details for operators', () => {
    const facts = { permission: 'P.Read', tenant: 't-1', subject: 'EX1', apiCode: 'AF5000', retryAfterMs: 5_000 };
    const plain = HEALTH_ERROR_CODES.map((code) => textOf(card(code)));
    const full = HEALTH_ERROR_CODES.map((code) => textOf(card(code, facts)));
    assert.equal(new Set(plain).size, HEALTH_ERROR_CODES.length);
    assert.equal(new Set(full).size, HEALTH_ERROR_CODES.length);
    for (const text of [...plain, ...full]) assert.doesNotMatch(text, /operators only|undefined/);
  });

  it('name the permission, the tenant, the id and the wait', () => {
    assert.match(
      textOf(card('not-permitted', { permission: 'ServiceMessage.Read.All' })),
      /permission ServiceMessage\.Read\.All\. .*administrator/,
    );
    assert.match(textOf(card('wrong-tenant', { tenant: 'contoso' })), /tenant contoso/);
    assert.match(
      textOf(card('unknown-issue', { subject: 'EX999' })),
      /Your tenant has no issue EX999\n.*another tenant.*30 days/,
    );
    assert.match(textOf(card('source-throttled', { retryAfterMs: 61_000 })), /again in 61 seconds/);
    assert.match(textOf(card('source-throttled', { retryAfterMs: 600_000 })), /again in 10 min/);
    assert.match(textOf(card('source-failed', { apiCode: 'AF5000' })), /\(AF5000\)/);
  });

  it('never make a failed fetch look healthy', () => {
    for (const code of [
      'source-unreachable',
      'source-timeout',
      'source-failed',
      'source-bad-answer',
      'not-signed-in',
    ] as const) {
      assert.match(textOf(card(code)), /says nothing about how the services themselves are doing/, code);
    }
  });

  it('offer the question again where that can help, and a next step everywhere', () => {
    assert.equal(asksOf(card('source-timeout'))['Try again'], 'status exchange');
    assert.equal(asksOf(card('wrong-tenant'))['Try again'], undefined);
    assert.equal(asksOf(card('unknown-issue'))['All incidents'], 'incidents all');
    for (const code of HEALTH_ERROR_CODES) {
      assert.ok((card(code).actions ?? []).length > 0, code);
      assert.deepEqual(complaintsOf(card(code)), []);
    }
  });

  it('give Microsoft’s own id of a failed call, to pass on to support', () => {
    assert.match(textOf(card('source-failed', { activityId: 'b2307a39' })), /Reference: b2307a39/);
    assert.doesNotMatch(textOf(card('unknown-issue', { activityId: 'b2307a39' })), /b2307a39/);
  });

  it('say why an answer is old, for every code', () => {
    assert.equal(new Set(Object.values(errors.stale)).size, HEALTH_ERROR_CODES.length);
  });
});

describe('the words for subscriptions that could not be changed', () => {
  const CODES: readonly SubscribingErrorCode[] = ['alerts-unavailable', 'store-away', 'not-allowed', 'not-reachable'];
  const told = (code: SubscribingErrorCode) =>
    render(subscribingErrorCard(new SubscribingError(code), 'subscribe exchange', READER));

  it('differ for every code, and never show the code', () => {
    const texts = CODES.map((code) => textOf(told(code)));
    assert.equal(new Set(texts).size, CODES.length);
    for (const text of texts)
      assert.doesNotMatch(text, /undefined|alerts-unavailable|store-away|not-(allowed|reachable)/);
  });

  it('offer the line again only where that can help, and a next step everywhere', () => {
    for (const code of CODES) {
      const again = code === 'store-away' ? { 'Try again': 'subscribe exchange' } : {};
      assert.deepEqual(asksOf(told(code)), { ...again, Status: 'status', Help: 'help' }, code);
      assert.deepEqual(complaintsOf(told(code)), []);
    }
  });
});

describe('a notice', () => {
  it('also shows its tone as a symbol, and the reference of a defect', () => {
    const text = (tone: 'info' | 'warning' | 'error'): string =>
      textOf(render(noticeCard({ tone, title: 'Title', text: 'Text', reference: errors.reference('7f_3a') })));
    assert.equal(text('error'), '✖ Title\nText\nReference: 7f_3a');
    assert.equal(text('warning'), '▲ Title\nText\nReference: 7f_3a');
    assert.equal(text('info'), '◆ Title\nText\nReference: 7f_3a');
  });
});
