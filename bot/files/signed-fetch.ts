import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { MINUTE, shift } from '../../src/domain/instant.ts';
import type { FileOffer } from '../../src/domain/files/file.ts';
import { factsForLog, HealthError } from '../../src/domain/health/health-error.ts';
import type { SignIn } from '../../src/lib/token/sign-in.ts';
import type { Clock, FileStore, Log } from '../../src/ports/index.ts';
import type { TakeFile } from '../../src/usecases/files/take-file.ts';
import { FILES_PATH } from './bring.ts';
import type { FetchFile, FileRequest } from './fetch.ts';
import { failedPage, fileReply, gonePage, redirect, type FileReply } from './page.ts';
import type { Passes } from './passes.ts';
import { makeSealedClaims } from './sealed-claims.ts';

/** Where people come back to after they signed in, below the path of files. */
export const SIGNED_IN = 'signed-in';
/** The same as a whole address, which the app registration must know. */
export function redirectAddress(publicUrl: string): string {
  return `${publicUrl}${FILES_PATH}${SIGNED_IN}`;
}

const COOKIE = '__Host-file';
/** Time to sign in, with a second factor. */
const PATIENCE = 10 * MINUTE;

/** What the browser carries while somebody signs in. */
const ATTEMPT = z.object({ file: z.string(), state: z.string(), nonce: z.string(), verifier: z.string() });

interface SignedFetchOptions {
  readonly signIn: SignIn;
  readonly passes: Passes;
  /** What all processes know and nobody else. */
  readonly secret: string;
  /** `https://bot.contoso.com/files/signed-in`, as the app registration has it. */
  readonly redirectUri: string;
  readonly files: Pick<FileStore, 'look'>;
  readonly takeFile: TakeFile;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Makes what gives a file to the person who asked for it in Teams, and to nobody else: the link leads to the sign-in page
 * of their tenant, and only who comes back from there as that person gets the file. What merely opens the link gets no
 * further than that page, so it uses nothing up.
 */
export function makeSignedFetch(options: SignedFetchOptions): FetchFile {
  const attempts = makeSealedClaims('service-health-bot/file-sign-in', ATTEMPT, options.secret);
  const begin = makeBegin(options, attempts);
  const end = makeEnd(options, attempts);
  return (request) => (request.pass === SIGNED_IN ? end(request) : begin(request));
}

type Attempts = ReturnType<typeof makeSealedClaims<z.infer<typeof ATTEMPT>>>;

function makeBegin(
  { signIn, passes, redirectUri, files, clock, log }: SignedFetchOptions,
  attempts: Attempts,
): FetchFile {
  return async ({ pass, locale }) => {
    const file = await passes.read(pass, clock());
    const tenantId = file === undefined ? undefined : tenantOf(await files.look(file));
    if (file === undefined || tenantId === undefined) return gonePage(locale);
    const [state, nonce, verifier] = [random(), random(), random()];
    const cookie = await attempts.close({ file, state, nonce, verifier }, shift(clock(), PATIENCE));
    try {
      return redirect(await signIn.begin(tenantId, { redirectUri, nonce, verifier }, state), cookieOf(cookie));
    } catch (error) {
      log.warn('file.sign-in-failed', { tenantId, error });
      return failedPage(locale);
    }
  };
}

function makeEnd(options: SignedFetchOptions, attempts: Attempts): FetchFile {
  const { signIn, redirectUri, files, takeFile, clock, log } = options;
  const came = async ({ cookie, query, locale }: FileRequest): Promise<FileReply | undefined> => {
    const attempt = await attempts.open(cookieIn(cookie), clock());
    const code = query.get('code');
    if (!attempt || code === null || query.get('state') !== attempt.state) return undefined;
    const tenantId = tenantOf(await files.look(attempt.file));
    if (tenantId === undefined) return undefined;
    const objectId = await signIn.end(tenantId, { ...attempt, redirectUri }, code).catch((error: unknown) => {
      log.warn('file.sign-in-failed', { tenantId, ...whyNot(error) });
      return error instanceof HealthError ? ('not-asked' as const) : undefined;
    });
    if (objectId === 'not-asked') return failedPage(locale);
    if (objectId === undefined) return undefined;
    const kept = await takeFile(attempt.file, ({ person }) => person.objectId === objectId);
    return kept && fileReply(kept.offer, kept.bytes);
  };
  return async (request) => {
    const reply = (await came(request)) ?? gonePage(request.locale);
    // An attempt ends here, whatever came of it.
    return { ...reply, headers: { ...reply.headers, 'Set-Cookie': cookieOf('') } };
  };
}

/** Nothing of what was sent: of the authority, its code and what to do about it. */
function whyNot(error: unknown): object {
  if (error instanceof HealthError) return factsForLog(error);
  return { error: error instanceof Error ? error.name : 'unknown' };
}

/** The tenant in which the person who asked for it is known. */
function tenantOf(offer: FileOffer | undefined): string | undefined {
  return offer?.person.objectId === undefined ? undefined : offer.person.tenantId;
}

/** `__Host-`: for this host alone, over TLS alone. `Lax`: it comes along when the sign-in page leads back. */
function cookieOf(value: string): string {
  const age = value === '' ? 0 : PATIENCE / 1_000;
  return `${COOKIE}=${value}; Path=/; Max-Age=${age}; Secure; HttpOnly; SameSite=Lax`;
}

function cookieIn(header: string): string {
  const found = header.split(';').find((each) => each.trim().startsWith(`${COOKIE}=`));
  return found?.trim().slice(COOKIE.length + 1) ?? '';
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
