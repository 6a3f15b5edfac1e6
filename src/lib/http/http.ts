import pRetry from 'p-retry';
import { setTimeout as pause } from 'node:timers/promises';
import { HealthError, type HealthErrorCode, type HealthErrorFacts } from '../../domain/health/health-error.ts';
import { timeOf } from '../../domain/instant.ts';
import type { Clock, Log, Meter } from '../../ports/index.ts';
import {
  activityIdIn,
  apiCodeIn,
  errorForStatus,
  isForeign,
  jsonIn,
  odataError,
  type Explain,
} from './http-failure.ts';
import { faultOf } from './fault.ts';
import { makeKnownAnswers, type KnownAnswers } from './known-answers.ts';
import { bodyOf, bytesOf, textOf, type ReceivedBody } from './read-body.ts';
import { backoff, retryAfterMs, sentAt } from './retry-after.ts';
import { spend } from './request-budget.ts';
import { withToken, type CallToken } from './signed-call.ts';
import { isUnreachable, makeSourceOutage, type SourceOutage } from './source-outage.ts';
import { makeSourcePause, type SharedPause, type SourcePause } from './source-pause.ts';

export interface HttpOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'sourceRequest'>;
  readonly fetch?: typeof fetch;
  /** For one attempt, including its body. By default 15 s, as long as Teams waits for a bot. */
  readonly timeoutMs?: number;
  /** Most bytes of a decompressed body. The largest real answer is under 3 MB. */
  readonly maxBytes?: number;
  /** Attempts after the first. */
  readonly retries?: number;
  /**
   * Limit for all pauses of one call together. A longer `Retry-After` fails at once: someone is waiting for the answer.
   */
  readonly longestPauseMs?: number;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds that only grow. */
  readonly elapsed?: () => number;
  /** Pauses that other processes were asked for. */
  readonly sharedPause?: SharedPause;
  /** Takes one of the requests that may be sent. Gives 0, or the milliseconds until there is one. */
  readonly budget?: () => Promise<number>;
  /** 0 to 1, for the jitter. */
  readonly random?: () => number;
}

/** One GET. */
export interface HttpCall {
  /** `graph` or `servicecomms`. Logs and metrics use it and `operation`, so neither contains an id. */
  readonly source: string;
  readonly operation: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: the call is not signed. */
  readonly token?: CallToken;
  readonly explain?: Explain;
  /** The name of a call that is made again and again: what its answer says again is then the very same object. */
  readonly again?: string;
}

export interface JsonAnswer {
  readonly body: unknown;
  /** Belongs in any error about this answer. */
  readonly facts: HealthErrorFacts;
}

export interface BytesAnswer {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Reads from an API. Every failure is a `HealthError`. */
export interface Http {
  /** Gets a JSON answer. Fails on HTML, on anything else that is not JSON, and on an error under a 2xx status. */
  json(call: HttpCall): Promise<JsonAnswer>;
  /** Gets any answer, as it is. */
  bytes(call: HttpCall): Promise<BytesAnswer>;
  /** Why the latest attempt failed: known before the call ends, which may go on trying. Undefined if it succeeded. */
  trouble(): HealthError | undefined;
}

interface Answer {
  readonly contentType: string;
  readonly body: ReceivedBody;
  readonly facts: HealthErrorFacts;
}

interface Settings extends Required<Omit<HttpOptions, 'elapsed' | 'sharedPause'>> {
  readonly pause: SourcePause;
  readonly outage: SourceOutage;
  readonly latest: { failure?: HealthError | undefined };
  readonly known: KnownAnswers;
}

const RETRIED: ReadonlySet<HealthErrorCode> = new Set(['source-throttled', 'source-failed', 'source-unreachable']);

/**
 * Makes a reader with a time-out for each attempt, a limit on the body, and no redirects. It retries only after 429,
 * 5xx and network faults, a limited number of times: after exactly `Retry-After` if the API sends it, otherwise after a
 * growing pause with jitter. It does not retry a time-out: the caller has waited long enough. While a `Retry-After` runs,
 * no call is made at all: so a reader is for one source and tenant, and everything that asks them shares it.
 */
export function makeHttp(options: HttpOptions): Http {
  const { clock, log, meter } = options;
  const settings: Settings = {
    clock,
    log,
    meter,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs ?? 15_000,
    maxBytes: options.maxBytes ?? 20 * 1024 * 1024,
    retries: options.retries ?? 3,
    longestPauseMs: options.longestPauseMs ?? 30_000,
    sleep: options.sleep ?? pause,
    random: options.random ?? Math.random,
    budget: options.budget ?? (() => Promise.resolve(0)),
    pause: makeSourcePause(options.elapsed ?? (() => performance.now()), options.sharedPause),
    outage: makeSourceOutage(log),
    latest: {},
    known: makeKnownAnswers(),
  };
  return {
    json: async (call) => asJson(settings, await ask(settings, call), call),
    bytes: async (call) => {
      const { contentType, body } = await ask(settings, call);
      return { contentType, bytes: bytesOf(body) };
    },
    trouble: () => settings.latest.failure,
  };
}

async function ask(settings: Settings, call: HttpCall): Promise<Answer> {
  await settings.pause.hear();
  // Before a token is asked for, which the call would not use.
  settings.pause.check();
  const { token, headers } = call;
  if (!token) return read(settings, call);
  try {
    return await withToken(token, (signature) => read(settings, { ...call, headers: { ...headers, ...signature } }));
  } catch (error) {
    // The sign-in, which comes before the first request, may be what cannot be reached.
    if (isUnreachable(error)) settings.outage.note(call.source, error);
    throw error;
  }
}

function asJson(
  { known }: Settings,
  { body: received, contentType, facts }: Answer,
  { explain, again }: HttpCall,
): JsonAnswer {
  const read = () => (again === undefined ? jsonIn(textOf(received)) : known.json(again, received));
  const body = /html/i.test(contentType) ? undefined : read();
  if (body === undefined) throw new HealthError('source-bad-answer', 'the answer is not JSON', facts);
  if (!odataError(body)) return { body, facts };
  const activityId = facts.activityId ?? activityIdIn(new Headers(), body);
  const withCode = { ...facts, activityId, apiCode: apiCodeIn(body) };
  throw (
    explain?.({ status: facts.httpStatus ?? 200, body, facts: withCode }) ??
    new HealthError('source-failed', 'the source answered a success that holds an error', withCode)
  );
}

function read(settings: Settings, call: HttpCall): Promise<Answer> {
  let paused = 0;
  return pRetry((number) => attempt(settings, call, number), {
    retries: settings.retries,
    // shouldRetry makes the pauses, because only it knows the error: p-retry's own pauses would ignore Retry-After.
    minTimeout: 0,
    shouldRetry: async ({ error, attemptNumber }) => {
      if (!(error instanceof HealthError) || !RETRIED.has(error.code)) return false;
      const wait = error.facts.retryAfterMs ?? backoff(attemptNumber, settings.random());
      paused += wait;
      if (paused > settings.longestPauseMs) return false;
      await settings.sleep(wait);
      return true;
    },
  });
}

async function attempt(settings: Settings, call: HttpCall, number: number): Promise<Answer> {
  settings.pause.check();
  await spend(settings, call.source);
  const started = performance.now();
  const note = (facts: HealthErrorFacts, failure?: HealthError) => {
    const code = failure?.code;
    const status = facts.httpStatus === undefined ? (code ?? 'none') : String(facts.httpStatus);
    settings.meter.sourceRequest(call.source, call.operation, status);
    settings.outage.note(call.source, failure);
    // That nobody answers is told once, by the outage.
    const level = isUnreachable(failure) ? 'debug' : 'warn';
    settings.log[failure ? level : 'info']('source.request', {
      source: call.source,
      operation: call.operation,
      attempt: number,
      status,
      ms: Math.round(performance.now() - started),
      activityId: facts.activityId,
      ...(code && { code, apiCode: facts.apiCode, retryAfterMs: facts.retryAfterMs }),
    });
  };
  try {
    const answer = await send(settings, call);
    note(answer.facts);
    settings.latest.failure = undefined;
    return answer;
  } catch (thrown) {
    const error = faultOf(thrown);
    note(error.facts, error);
    settings.latest.failure = error;
    settings.pause.note(error);
    throw error;
  }
}

async function send(settings: Settings, { url, headers, explain }: HttpCall): Promise<Answer> {
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const response = await settings.fetch(url, { headers, redirect: 'manual', signal });
  const received = await bodyOf(response, settings.maxBytes).catch((thrown: unknown) => {
    // The response has started, so the API has given the call an id.
    throw faultOf(thrown, { activityId: activityIdIn(response.headers, undefined) });
  });
  const contentType = response.headers.get('content-type') ?? '';
  if (response.status === 200) return { body: received, contentType, facts: factsOf(response, undefined, settings) };
  const body = jsonIn(textOf(received));
  const failure = { status: response.status, body, facts: factsOf(response, body, settings) };
  if (isForeign(failure, contentType))
    throw new HealthError('source-bad-answer', 'a page instead of the API', failure.facts);
  throw explain?.(failure) ?? errorForStatus(failure);
}

/** These speak of the question alone, so a `Retry-After` beside them says nothing about others. */
const OF_THE_QUESTION: ReadonlySet<number> = new Set([400, 401, 404, 410]);

function factsOf({ status, headers }: Response, body: unknown, { clock }: Settings): HealthErrorFacts {
  const waits = status >= 400 && !OF_THE_QUESTION.has(status);
  const now = sentAt(headers.get('date')) ?? timeOf(clock());
  return {
    httpStatus: status,
    activityId: activityIdIn(headers, body),
    apiCode: apiCodeIn(body),
    retryAfterMs: waits ? retryAfterMs(headers.get('retry-after'), now) : undefined,
  };
}
