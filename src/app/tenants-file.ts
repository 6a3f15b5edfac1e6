import path from 'node:path';
import * as z from 'zod';
import { problemsOfPair, type Certificate } from './certificates.ts';
import { authority, baseUrl, guid, oneOf, playgroundGuid, secret } from './setting-kinds.ts';
import { EARLY_WARNING_MINUTES, EARLY_WARNING_PEOPLE, type SettingName } from './settings.ts';
import { SOURCE_TABLE, type SourceName } from './source-table.ts';

/** Polls and a few questions need that many; more than Microsoft allows anybody would be no limit. */
const [LEAST_REQUESTS, MOST_REQUESTS] = [100, 100_000];
const file = z.string().min(1, 'must be the path of a file');

/** One tenant, as the file names it. Unknown fields are refused: a misspelt one would be left out without a word. */
function entrySchema(isLocal: boolean) {
  return z.strictObject({
    id: isLocal ? playgroundGuid('a tenant id') : guid('a tenant id'),
    name: z.string().trim().min(1).max(100).optional(),
    clientId: guid('an application id').optional(),
    clientSecret: secret.optional(),
    clientSecretEnv: z.string().regex(/^\w+$/, 'must be the name of an environment variable').optional(),
    clientSecretFile: file.optional(),
    certificateFile: file.optional(),
    certificateKeyFile: file.optional(),
    source: oneOf(...(Object.keys(SOURCE_TABLE) as SourceName[])).optional(),
    baseUrl: baseUrl.optional(),
    authority: authority.optional(),
    requestsPerHour: wholeNumber(LEAST_REQUESTS, MOST_REQUESTS).optional(),
    serviceActivity: oneOf('on', 'off').optional(),
    earlyWarningPeople: wholeNumber(EARLY_WARNING_PEOPLE.least, EARLY_WARNING_PEOPLE.most).optional(),
    earlyWarningMinutes: wholeNumber(EARLY_WARNING_MINUTES.least, EARLY_WARNING_MINUTES.most).optional(),
  });
}

function wholeNumber(least: number, most: number) {
  return z
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
}

type Written = z.output<ReturnType<typeof entrySchema>>;

/** A tenant with its secret and certificate read. */
export interface TenantEntry extends Omit<
  Written,
  'clientSecretEnv' | 'clientSecretFile' | 'certificateFile' | 'certificateKeyFile'
> {
  readonly certificate?: Certificate;
}

interface Reading {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => string;
  /** Whether ids of the Agents Playground are taken. */
  readonly isLocal: boolean;
  /** Whether an entry may do without an application of its own. */
  readonly hasCommonAccess: boolean;
}

export interface Tenants {
  readonly entries: readonly TenantEntry[];
  /** One line each, with the field's place and never its value. */
  readonly problems: readonly string[];
}

const SETTING = 'TENANTS_FILE';

type Given = Partial<Record<SettingName, string>>;

/** The tenants of the file that the settings name, if they do, and what is wrong beside them. */
export function tenantsBeside(
  given: Given,
  env: Reading['env'],
  readFile: Reading['readFile'],
  hasCommonAccess: boolean,
): Tenants {
  if (!given.TENANTS_FILE) return { entries: [], problems: [] };
  const tenants = readTenants(given.TENANTS_FILE, {
    env,
    readFile,
    isLocal: !given.MicrosoftAppId,
    hasCommonAccess,
  });
  const ids = new Set(tenants.entries.map(({ id }) => id));
  const allowed = given.ALLOWED_TENANTS?.split(',').map((id) => id.trim().toLowerCase()) ?? [];
  const isStranger = ids.size > 0 && allowed.some((id) => id !== '' && !ids.has(id));
  const stranger = isStranger ? [`ALLOWED_TENANTS: names a tenant that ${SETTING} does not`] : [];
  return { ...tenants, problems: [...tenants.problems, ...stranger] };
}

/** Reads and checks the file of tenants, a JSON array. Paths in it begin at its own folder. */
function readTenants(at: string, reading: Reading): Tenants {
  const text = attempt(() => reading.readFile(at));
  if (text === undefined) return wrong(`${SETTING}: cannot be read`);
  const json: unknown = attempt(() => JSON.parse(text) as unknown);
  if (json === undefined) return wrong(`${SETTING}: is not JSON`);
  const parsed = z.array(entrySchema(reading.isLocal)).min(1, 'names no tenant').safeParse(json, { reportInput: true });
  if (!parsed.success) return wrong(...parsed.error.issues.flatMap(linesOf));
  const inFolder = (name: string) => reading.readFile(path.resolve(path.dirname(at), name));
  const read = parsed.data.map((entry, index) =>
    readEntry(entry, { ...reading, readFile: inFolder, place: `${SETTING}[${index}]` }),
  );
  return {
    entries: read.map(({ entry }) => entry),
    problems: [...read.flatMap(({ problems }) => problems), ...repeated(parsed.data)],
  };
}

function wrong(...problems: string[]): Tenants {
  return { entries: [], problems };
}

function linesOf(issue: z.core.$ZodIssue): string[] {
  const at = (...keys: readonly PropertyKey[]) =>
    keys.reduce<string>((all, key) => (typeof key === 'number' ? `${all}[${key}]` : `${all}.${String(key)}`), SETTING);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${at(...issue.path, key)}: is not known`);
  const isNumber = issue.code === 'invalid_type' && ['int', 'number'].includes(issue.expected);
  if (issue.code !== 'invalid_type' || isNumber) return [`${at(...issue.path)}: ${issue.message}`];
  const missing = issue.input === undefined && issue.path.length > 1;
  const kind = issue.expected === 'object' ? 'an object in braces' : issue.expected;
  return [`${at(...issue.path)}: ${missing ? 'is missing' : `must be ${kind === 'array' ? 'a JSON array' : kind}`}`];
}

interface EntryReading extends Reading {
  readonly place: string;
}

function readEntry(written: Written, reading: EntryReading): { entry: TenantEntry; problems: string[] } {
  const { clientSecretEnv, clientSecretFile, certificateFile, certificateKeyFile, ...entry } = written;
  const { env, readFile, place } = reading;
  const fromFile =
    clientSecretFile === undefined ? undefined : (attempt(() => readFile(clientSecretFile).trim()) ?? '');
  const fromEnv = clientSecretEnv === undefined ? undefined : (env[clientSecretEnv]?.trim() ?? '');
  const clientSecret = entry.clientSecret ?? fromEnv ?? fromFile;
  const names = [`${place}.certificateFile`, `${place}.certificateKeyFile`] as const;
  const pair = problemsOfPair([certificateFile, certificateKeyFile], names, readFile);
  const hasPair = pair.length === 0 && certificateFile !== undefined && certificateKeyFile !== undefined;
  const problems = [
    ...(fromEnv === '' ? [`${place}.clientSecretEnv: names a variable that is not set`] : []),
    ...(fromFile === '' ? [`${place}.clientSecretFile: cannot be read, or is empty`] : []),
    ...(clientSecret && !secret.safeParse(clientSecret).success
      ? [`${place}.clientSecret: must be one line without control characters`]
      : []),
    ...pair,
    ...identityProblems(written, reading),
  ];
  return {
    entry: {
      ...entry,
      ...(clientSecret && { clientSecret }),
      ...(hasPair && {
        certificate: { certificate: readFile(certificateFile), privateKey: readFile(certificateKeyFile) },
      }),
    },
    problems,
  };
}

/** An application has one credential, and a credential an application. */
function identityProblems(written: Written, { place, hasCommonAccess }: EntryReading): string[] {
  const { clientId, clientSecret, clientSecretEnv, clientSecretFile, certificateFile } = written;
  const credentials = [clientSecret, clientSecretEnv, clientSecretFile, certificateFile].filter(
    (each) => each !== undefined,
  );
  if (clientId === undefined && credentials.length > 0) return [`${place}.clientId: is missing; its credential is set`];
  if (clientId === undefined)
    return hasCommonAccess ? [] : [`${place}.clientId: is missing (or set HEALTH_CLIENT_ID for all tenants)`];
  if (credentials.length === 1) return [];
  return credentials.length === 0
    ? [`${place}.clientSecretEnv: is missing (or set clientSecretFile, certificateFile or clientSecret)`]
    : [`${place}: must have one of clientSecretEnv, clientSecretFile, certificateFile and clientSecret`];
}

function repeated(entries: readonly Written[]): string[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((each) => each.id === id) < index
      ? [`${SETTING}[${index}].id: is the id of an earlier entry too`]
      : [],
  );
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
