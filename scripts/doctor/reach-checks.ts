import { z } from 'zod';
import about from '../../package.json' with { type: 'json' };
import { codeOf, fail, ok, warn, type Check, type Outcome } from './check.ts';
import { unreachable } from './source-checks.ts';
import type { World } from './world.ts';

/** Whether the bot runs here, and whether Teams can reach it. */
export const reachChecks: readonly Check<World>[] = [
  { name: 'process', needs: ['settings'], run: checkProcess },
  { name: 'endpoint', needs: ['settings'], run: checkEndpoint },
];

const LIMIT_MS = 10_000;
const START = 'Start it: npm start. If it runs elsewhere, run npm run doctor there.';

const alive = z.object({ alive: z.literal(true), version: z.string().optional() });
const readiness = z.object({ reasons: z.record(z.string(), z.string()).default({}) });

/** Asks the bot on this machine, at its own port. */
async function checkProcess(world: World): Promise<readonly Outcome[]> {
  if (world.config().port === 0) return [warn('Nobody can tell where the bot listens (PORT is 0).', 'Set PORT.')];
  const at = `http://127.0.0.1:${world.config().port}`;
  const answer = await jsonAt(world, `${at}/healthz`);
  if (answer === undefined) return [warn(`The bot does not run on this machine (port ${world.config().port}).`, START)];
  const bot = alive.safeParse(answer.body);
  if (!bot.success) {
    return [fail(`Another program has port ${world.config().port}.`, 'End it, or set PORT to a free one.')];
  }
  const { version } = bot.data;
  if (version !== undefined && version !== about.version) {
    return [fail(`The bot that runs is version ${version}, these files are ${about.version}.`, 'Restart the bot.')];
  }
  const { reasons } = readiness.catch({ reasons: {} }).parse((await jsonAt(world, `${at}/readyz`))?.body);
  const unready = Object.entries(reasons).map(([part, why]) =>
    fail(`The bot runs but is not ready: ${part}: ${why}.`, 'See the log of the bot.'),
  );
  return unready.length > 0 ? unready : [ok(`The bot runs and is ready (version ${version ?? about.version}).`)];
}

/** Undefined if nothing listens; a body that is no JSON is undefined. */
async function jsonAt(world: World, url: string): Promise<{ readonly body: unknown } | undefined> {
  try {
    const response = await world.fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
    return { body: await bodyOf(response) };
  } catch (error) {
    return codeOf(error) === 'ECONNREFUSED' ? undefined : { body: undefined };
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** As far as it can be told from here: the name, its address, the certificate, and who answers. */
async function checkEndpoint(world: World): Promise<readonly Outcome[]> {
  if (!world.config().bot) return [ok('Local mode: Teams does not call this bot.')];
  const host = world.env['BOT_HOST']?.trim();
  if (!host) return [warn('Nobody can tell where Teams calls this bot.', 'Set BOT_HOST to its public host name.')];
  const addresses = await world.resolve(host).catch((error: unknown) => codeOf(error));
  if (typeof addresses === 'string') {
    // Behind a proxy, names of the internet may be unknown: the proxy finds them.
    return [
      world.config().proxies.https === undefined ? unreachable(host, addresses) : await callEndpoint(world, host),
    ];
  }
  const here = addresses.find((each) => THIS_MACHINE.test(each));
  if (here !== undefined) return [fail(`${host} is ${here}, which is each machine’s own address.`, PUBLIC)];
  return [
    ...addresses
      .filter(isPrivate)
      .slice(0, 1)
      .map((each) => inside(host, each)),
    await callEndpoint(world, host),
  ];
}

const PUBLIC = 'Give it a public address in DNS, or use a tunnel for a trial.';

/** A network may tell its own machines other addresses than it tells the world. */
function inside(host: string, address: string): Outcome {
  return warn(
    `From here, ${host} is ${address}, an address that Teams cannot reach.`,
    `If the world is told the same: ${PUBLIC}`,
  );
}

async function callEndpoint(world: World, host: string): Promise<Outcome> {
  try {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    const signal = AbortSignal.timeout(LIMIT_MS);
    const response = await world.fetch(`https://${host}/api/messages`, { ...init, redirect: 'manual', signal });
    return judge(host, response.status, await response.text());
  } catch (error) {
    return notReached(host, codeOf(error));
  }
}

/** The bot refuses an unsigned message with 401 and not a word more. */
function judge(host: string, status: number, text: string): Outcome {
  if (status === 401 && text === '')
    return ok(`https://${host}/api/messages answers as this bot does (asked from here).`);
  if (status === 404) {
    return fail(
      `https://${host} answers, but knows no /api/messages.`,
      'Let your proxy pass https://… /api/messages on to PORT, with its path; ROLES must hold web.',
    );
  }
  if (status >= 500)
    return fail(
      `The proxy of ${host} does not reach the bot (status ${status}).`,
      'Start the bot, or correct where the proxy sends to.',
    );
  return fail(
    `Something else answers at https://${host}/api/messages (status ${status}${text.trimStart().startsWith('<') ? ', a web page' : ''}).`,
    'Let your proxy pass /api/messages on to PORT, without a sign-in of its own.',
  );
}

function notReached(host: string, code: string): Outcome {
  if (code === 'CERT_HAS_EXPIRED')
    return fail(`The certificate of https://${host} has expired.`, 'Renew it: Teams calls nothing else.');
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return fail(`The certificate of https://${host} is for another name.`, `Get one for ${host}.`);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return fail(
      `Nobody trusts the certificate of https://${host} (${code}).`,
      'Get one from a public authority, with its whole chain.',
    );
  }
  return unreachable(host, code);
}

const THIS_MACHINE = /^(0\.|127\.|::1?$|::ffff:(0|127)\.)/i;
const PRIVATE =
  /^(10\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd]|fe[89ab])/i;

function isPrivate(address: string): boolean {
  return PRIVATE.test(address.replace(/^::ffff:/i, ''));
}
