import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { bodyOf, textOf } from '../../src/lib/http/read-body.ts';
import { sharedCall } from '../../src/lib/shared-call.ts';
import { within } from '../../src/lib/time-limit.ts';
import type { Log } from '../../src/ports/index.ts';

/** A public key that signs requests, and the channels that it may sign for. */
interface SigningKey {
  readonly key: KeyObject;
  readonly endorsements: readonly string[];
}

/**
 * The key of an id; `unknown` if the publisher's list, read for this question, lacks it; `unavailable` if that cannot
 * be known now.
 */
type FoundKey = SigningKey | 'unknown' | 'unavailable';

/** Finds published keys by their ids. Never fails. */
export type FindKey = (id: string) => Promise<FoundKey>;

interface SigningKeysOptions {
  /** The OpenID metadata, which names the address of the keys (`jwks_uri`). */
  readonly metadataUrl: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  /** Milliseconds for one reading of the list. Teams waits 15 s for a response. */
  readonly timeoutMs?: number;
}

/** How old the list may get before it is read again. The Bot Framework asks for once a day at least. */
const FRESH_MS = 12 * 3_600_000;
/** An id that is not on the list makes it read again, but at most this often: anybody can invent ids. */
const UNKNOWN_ID_EVERY_MS = 30_000;
/** A publisher that fails is asked again at once a few times, so one that is back is noticed at once; then at this pace. */
const QUICK_TRIES = 3;
const FAILING_EVERY_MS = 1_000;
const TIMEOUT_MS = 5_000;
/** Requests that wait for the list. More are told at once that it cannot be had: waiting must not use up the server. */
const MOST_WAITING = 64;
const MAX_BYTES = 1_000_000;

const METADATA = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const KEY_LIST = z.object({ keys: z.array(z.unknown()) });
const RSA_KEY = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA').default('RSA'),
  n: z.string().min(1),
  e: z.string().min(1),
  endorsements: z.array(z.string()).catch([]),
});

interface KeyStore {
  keys: ReadonlyMap<string, SigningKey>;
  /** When the list was last read, and when it was last read for an unknown id; 0 before. */
  readAt: number;
  askedForUnknownAt: number;
  failures: number;
  failedAt: number;
}

/**
 * Keeps the publisher's keys. A known key serves at once, however ill the publisher is: a list that cannot be read, or
 * that holds no key, changes nothing. An unknown id reads the list again, within bounds. A good list replaces the old
 * one, so a key that was withdrawn ends with it.
 */
export function makeSigningKeys(options: SigningKeysOptions): FindKey {
  const store: KeyStore = { keys: new Map(), readAt: 0, askedForUnknownAt: -Infinity, failures: 0, failedAt: 0 };
  const read = sharedCall(() => refresh(store, options));
  let waiting = 0;
  return async (id) => {
    const known = store.keys.get(id);
    if (known) {
      if (options.now() - store.readAt > FRESH_MS && mayTry(store, options.now())) void read();
      return known;
    }
    if (waiting >= MOST_WAITING || !mayAskForUnknown(store, options.now())) return 'unavailable';
    waiting += 1;
    const wasRead = await read().finally(() => (waiting -= 1));
    return store.keys.get(id) ?? (wasRead ? 'unknown' : 'unavailable');
  };
}

function mayTry({ failures, failedAt }: KeyStore, now: number): boolean {
  return failures < QUICK_TRIES || now - failedAt >= FAILING_EVERY_MS;
}

function mayAskForUnknown(store: KeyStore, now: number): boolean {
  return mayTry(store, now) && now - store.askedForUnknownAt >= UNKNOWN_ID_EVERY_MS;
}

/** Reads the list. Returns whether a good one was read. */
async function refresh(store: KeyStore, options: SigningKeysOptions): Promise<boolean> {
  try {
    const keys = await download(options);
    const now = options.now();
    // The first list is read for everybody. Only a list that was read again counts against unknown ids.
    if (store.keys.size > 0 && now - store.readAt <= FRESH_MS) store.askedForUnknownAt = now;
    Object.assign(store, { keys, readAt: now, failures: 0 });
    return true;
  } catch (error) {
    Object.assign(store, { failures: store.failures + 1, failedAt: options.now() });
    options.log.warn('signing-keys.not-read', { known: store.keys.size, error });
    return false;
  }
}

async function download({ metadataUrl, timeoutMs = TIMEOUT_MS, fetch: send = fetch }: SigningKeysOptions) {
  const signal = AbortSignal.timeout(timeoutMs);
  const get = async (url: string): Promise<unknown> => jsonOf(await send(url, { signal }), url);
  const reading = get(metadataUrl).then(async (metadata) => keysIn(await get(addressIn(metadata, metadataUrl))));
  // The signal ends a well-behaved client. This also ends one that ignores it.
  return within(reading, timeoutMs);
}

async function jsonOf(response: Response, asked: string): Promise<unknown> {
  if (!response.ok) throw new Error(`the publisher of the keys answered ${response.status}`);
  if (response.redirected) requireAsSafe(response.url, asked);
  return JSON.parse(textOf(await bodyOf(response, MAX_BYTES))) as unknown;
}

/** The address of the keys, which must be as safe as the metadata that names it. */
function addressIn(metadata: unknown, metadataUrl: string): string {
  const { jwks_uri: address } = METADATA.parse(metadata);
  requireAsSafe(address, metadataUrl);
  return address;
}

/** What leads on from a safe address must be safe too: who can change the list can sign as Teams. */
function requireAsSafe(address: string, from: string): void {
  if (from.startsWith('https:') && !address.startsWith('https:')) throw new Error('the keys are not on https');
}

/** The RSA keys of a list. A list without any is a fault of the publisher: believing it would lock everyone out. */
function keysIn(body: unknown): ReadonlyMap<string, SigningKey> {
  const keys = new Map(KEY_LIST.parse(body).keys.flatMap(keyIn));
  if (keys.size === 0) throw new Error('the list holds no key');
  return keys;
}

/** What cannot be read is left out: one odd entry must not hide the others. */
function keyIn(entry: unknown): [string, SigningKey][] {
  const { data } = RSA_KEY.safeParse(entry);
  if (!data) return [];
  const { kid, kty, n, e, endorsements } = data;
  try {
    return [[kid, { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements }]];
  } catch {
    return [];
  }
}
