import { faultOf } from '../../src/lib/http/fault.ts';
import { healthOf } from '../../src/settings.ts';
import { codeOf, fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { World } from './world.ts';

/** Whether the health API can be reached from here, and whether this machine's clock is right. */
export const sourceChecks: readonly Check<World>[] = [
  {
    name: 'source',
    needs: ['cloud'],
    run: (world) => Promise.all(placesOf(world).map((baseUrl) => checkSource(world, baseUrl))),
  },
  { name: 'clock', needs: ['source'], run: checkClock },
];

/** The addresses at which the health of all tenants is read. */
function placesOf(world: World): string[] {
  const { health } = world.config();
  return [...new Set(world.tenants().map((tenantId) => healthOf(health, tenantId).baseUrl))];
}

const LIMIT_MS = 10_000;

/** Asks for nothing in particular: any answer of the API itself shows that it is there. */
async function ask(world: World, baseUrl: string): Promise<Response> {
  const response = await world.fetch(baseUrl, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
  await response.body?.cancel();
  return response;
}

async function checkSource(world: World, baseUrl: string): Promise<Outcome> {
  const { host } = new URL(baseUrl);
  try {
    const { status, headers } = await ask(world, baseUrl);
    if (status === 407) return refusedByProxy(host, String(status));
    if ((status >= 300 && status < 400) || headers.get('content-type')?.includes('text/html')) {
      return fail(
        `${host} answers with a web page (status ${status}), not as the health API does.`,
        'Check the base URL of the source. If it is right, a proxy answers instead: set HTTPS_PROXY.',
      );
    }
    return ok(`${host} answers.`);
  } catch (error) {
    const [, status] = /the proxy answered (\d+)/.exec(faultOf(error).message) ?? [];
    return status === undefined ? unreachable(host, codeOf(error)) : refusedByProxy(host, status);
  }
}

function refusedByProxy(host: string, status: string): Outcome {
  return fail(
    `The proxy lets nothing through to ${host} (status ${status}).`,
    status === '407' ? 'Put user and password in HTTPS_PROXY.' : `Allow ${host} in the proxy, or name it in NO_PROXY.`,
  );
}

/** Why a host cannot be reached, and what to do, by the system's code. */
export function unreachable(host: string, code: string): Outcome {
  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code))
    return fail(`The name ${host} cannot be found (${code}).`, 'Check the address in the settings, and DNS.');
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return fail(
      `The certificate of ${host} is not trusted (${code}).`,
      'If a proxy opens TLS, set NODE_EXTRA_CA_CERTS to the file of its authority.',
    );
  }
  return fail(
    `${host} cannot be reached (${code}).`,
    'Check network, firewall and HTTPS_PROXY, and the address in the settings.',
  );
}

/** Signed tokens are valid for a few minutes around their time, on both sides. */
const [WRONG_MS, DOUBTFUL_MS] = [240_000, 30_000];

/** Compares with the time that the API writes into its answer, in whole seconds. */
async function checkClock(world: World): Promise<Outcome> {
  const from = world.now();
  const { headers } = await ask(world, placesOf(world)[0] ?? '');
  const between = (from + world.now()) / 2;
  const aheadMs = between - (Date.parse(headers.get('date') ?? '') + 500);
  if (Number.isNaN(aheadMs))
    return warn('The API does not say what time it is.', 'Compare this machine’s clock by hand.');
  const offMs = Math.abs(aheadMs);
  if (offMs < DOUBTFUL_MS) return ok('This machine’s clock is right.');
  const says = `This machine’s clock is ${durationOf(offMs)} ${aheadMs > 0 ? 'ahead' : 'behind'}.`;
  const todo = 'Let it be set by a time server (NTP): signed messages are refused when it is wrong.';
  return offMs < WRONG_MS ? warn(says, todo) : fail(says, todo);
}

function durationOf(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1_000)} seconds` : `${Math.round(ms / 60_000)} minutes`;
}
