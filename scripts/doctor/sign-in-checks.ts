import { HealthError } from '../../src/domain/health/health-error.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';
import { codeIn, withAdvice } from '../../src/lib/token/sign-in-advice.ts';
import { permissionsIn, tokenEnd } from '../../src/lib/token/token-claims.ts';
import { makeTokenProvider, scopeOf } from '../../src/lib/token/token.ts';
import { credentialOf, healthOf, impactOf, makeSources } from '../../src/settings.ts';
import type { HealthSource } from '../../src/ports/index.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import { TELEMETRY_PERMISSIONS } from '../../src/graph/activity/metrics.ts';
import { consentLink, NEEDED_PERMISSIONS, permissionsPage } from './permissions.ts';
import { unreachable } from './source-checks.ts';
import { forEachTenant, silentLog, type World } from './world.ts';

/** Whether the application that reads health may sign in, has its permissions, and can use them. */
export const signInChecks: readonly Check<World>[] = [
  {
    name: 'sign-in',
    needs: ['cloud'],
    run: (world) => forEachTenant(world, (tenantId) => checkSignIn(tenantId, world)),
  },
  {
    name: 'consent',
    needs: ['sign-in'],
    run: (world) => forEachTenant(world, (tenantId) => checkConsent(tenantId, world)),
  },
  readingCheck(
    'service-health',
    (source) => source.listServices(),
    (count) => `Reads the health of ${count} services.`,
  ),
  readingCheck(
    'messages',
    (source) => source.listAnnouncements(),
    (count) => `Reads ${count} Message Center items.`,
  ),
];

/** Gets a token as the bot does. What the token allows is another check's matter. */
async function tokenFor(world: World, tenantId: string, permission: string): Promise<string | HealthError> {
  const { access, baseUrl } = healthOf(world.config().health, tenantId);
  const provider = makeTokenProvider({
    tenantId,
    clientId: access.clientId ?? '',
    authority: access.authority,
    scope: scopeOf(baseUrl),
    credential: credentialOf(access),
    log: silentLog(),
    fetch: world.fetch,
  });
  return provider(permission).catch(asHealthError);
}

type Access = ReturnType<World['config']>['health']['access'];

/** What kept a token or a reading from us. Any other error is a mistake of ours. */
export function asHealthError(error: unknown): HealthError {
  if (error instanceof HealthError) return error;
  throw error;
}

function needed(world: World, tenantId: string): readonly string[] {
  return NEEDED_PERMISSIONS[healthOf(world.config().health, tenantId).source];
}

/** What only `impact` uses, and does without. */
function optional(world: World, tenantId: string): readonly string[] {
  return impactOf(world.config(), tenantId).serviceActivity ? TELEMETRY_PERMISSIONS : [];
}

function lacksTelemetry(names: readonly string[]): Outcome {
  return warn(
    `SERVICE_ACTIVITY is on, but the application has none of ${names.join(', ')}: “impact” shows no telemetry.`,
    'Grant those of the services that you want to see (docs/impact.md), or set SERVICE_ACTIVITY=off.',
  );
}

async function checkSignIn(tenantId: string, world: World): Promise<Outcome> {
  const got = await tokenFor(world, tenantId, needed(world, tenantId)[0] ?? '');
  const { accessToken, authority } = healthOf(world.config().health, tenantId).access;
  if (got instanceof HealthError && got.code !== 'not-permitted') return refused(got, new URL(authority).host);
  if (accessToken === undefined) return ok('The application that reads health can sign in.');
  const end = tokenEnd(accessToken);
  if (end === undefined) return ok('Uses a ready token (HEALTH_ACCESS_TOKEN) that has no end.');
  const minutes = Math.round((end - world.now()) / 60_000);
  const todo = 'Set HEALTH_CLIENT_ID and its secret or certificate instead: then the bot gets tokens by itself.';
  return minutes > 0
    ? warn(`Uses a ready token (HEALTH_ACCESS_TOKEN) that ends in ${minutes} minutes.`, todo)
    : fail('The ready token (HEALTH_ACCESS_TOKEN) has expired.', todo);
}

/** Why there is no token, and what to do. */
export function refused(error: HealthError, authority: string): Outcome {
  const { code, facts, message } = error;
  if (code === 'wrong-tenant') {
    return fail(
      `The token is for another tenant than ${facts.tenant ?? 'the one that is set'}.`,
      'Set HEALTH_TENANT_ID to the tenant of the credential, or give the credential of that tenant.',
    );
  }
  if (code === 'source-unreachable') return unreachable(authority, /no answer: ([\w-]+)/.exec(message)?.[1] ?? code);
  if (code !== 'not-signed-in')
    return fail(`${authority} gives no token (${code}).`, 'Check HEALTH_AUTHORITY, and try again.');
  const known = codeIn(facts.apiCode ?? '');
  const [, advice] = /^\w+, (.+)$/.exec(known === undefined ? '' : withAdvice(known)) ?? [];
  return fail(
    `Sign-in was refused (${facts.apiCode ?? 'without a reason'}).`,
    advice === undefined ? 'Check client id, tenant id, and secret or certificate.' : `${capital(advice)}.`,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the token allows: all that the bot needs, and better nothing else. */
async function checkConsent(tenantId: string, world: World): Promise<readonly Outcome[]> {
  const { access, source } = healthOf(world.config().health, tenantId);
  const tried = await Promise.all(
    needed(world, tenantId).map(async (name) => ({ name, got: await tokenFor(world, tenantId, name) })),
  );
  const lacking = tried.flatMap(({ name, got }) => (got instanceof HealthError ? [name] : []));
  if (lacking.length > 0) return [lacks(lacking, access, tenantId)];
  const token = tried.map(({ got }) => got).find((each) => typeof each === 'string') ?? '';
  const granted = permissionsIn(token);
  const known = [...needed(world, tenantId), ...optional(world, tenantId)];
  const excess = source === 'graph' ? granted.filter((each) => isOfGraph(each) && !known.includes(each)) : [];
  const wanted = source === 'graph' ? optional(world, tenantId) : [];
  if (wanted.length > 0 && !wanted.some((each) => granted.includes(each))) return [lacksTelemetry(wanted)];
  if (excess.length === 0) return [ok(`An administrator has granted ${needed(world, tenantId).join(' and ')}.`)];
  return [
    warn(
      `The application may do more than the bot needs: ${excess.join(', ')}.`,
      'Remove those permissions from its registration.',
    ),
  ];
}

/** The simulator's tokens hold the legacy API's permission too. */
function isOfGraph(permission: string): boolean {
  return permission !== 'ServiceHealth.Read';
}

function lacks(names: readonly string[], { clientId, authority }: Access, tenantId: string): Outcome {
  const says = `The application lacks ${names.join(' and ')}.`;
  if (clientId === undefined) return fail(says, 'Use a token of an application that has it.');
  return fail(
    says,
    `Add it as an application permission and grant admin consent: ${permissionsPage(clientId)} If it is there already, an administrator only needs to accept: ${consentLink(authority, tenantId, clientId)}`,
  );
}

const NO_PAUSES = {
  left: () => Promise.resolve(0),
  hold: () => Promise.resolve(),
  count: () => Promise.resolve(),
};

/**
 * Whether the application can read something of each tenant, and how much there is. Asks the API itself, as the bot does:
 * a permission in a token is not yet an answer.
 */
function readingCheck(
  name: string,
  read: (source: HealthSource) => Promise<readonly unknown[]>,
  says: (count: number) => string,
): Check<World> {
  return {
    name,
    needs: ['source', 'sign-in'],
    run: (world) => forEachTenant(world, (tenantId) => checkReading(world, tenantId, read, says)),
  };
}

async function checkReading(
  world: World,
  tenantId: string,
  read: (source: HealthSource) => Promise<readonly unknown[]>,
  says: (count: number) => string,
): Promise<Outcome> {
  const source = makeSources(world.config().health, {
    clock: () => instantOf(world.now()),
    log: silentLog(),
    meter: makeMetrics().meter,
    pauses: NO_PAUSES,
    fetch: world.fetch,
    // What it answers is wanted, not what it would answer later.
    retries: 0,
  })(tenantId);
  try {
    return ok(says((await read(source)).length));
  } catch (error) {
    return notRead(asHealthError(error), healthOf(world.config().health, tenantId).baseUrl);
  }
}

function notRead({ code, facts, message }: HealthError, baseUrl: string): Outcome {
  const { host } = new URL(baseUrl);
  if (code === 'not-permitted' && facts.httpStatus === undefined) {
    const says = `Not checked: the token lacks ${facts.permission ?? 'a permission'}.`;
    return { ...warn(says, 'Put “consent” right first.'), because: 'consent' };
  }
  if (code === 'not-permitted') {
    return fail(
      `${host} refuses it: ${facts.permission ?? 'a permission'} is missing.`,
      'Grant it; a new token may take some minutes until it has it.',
    );
  }
  if (code === 'source-unreachable') return unreachable(host, message.replace('no answer: ', ''));
  return fail(
    `${host} does not answer as it should (${[code, facts.httpStatus].filter(Boolean).join(', ')}).`,
    ADVICE[code] ?? 'Try again; see “What its errors mean” in README.md.',
  );
}

const ADVICE: Partial<Record<HealthError['code'], string>> = {
  'access-blocked': 'A policy, a licence or a block stands against it: see the sign-in logs in Microsoft Entra.',
  'source-throttled': 'Wait: the API asks its callers to. If it lasts, other programs use this application too.',
  'source-failed': 'The fault is Microsoft’s: try again. https://status.cloud.microsoft may say more.',
  'source-timeout': 'Try again. If it lasts, check the network between here and there.',
  'source-bad-answer': 'Check the base URL of the source, and whether a proxy answers instead.',
  'source-retired': 'Set HEALTH_SOURCE=graph.',
  'not-signed-in': 'The API does not take the token: check that base URL and authority are of one cloud.',
};
