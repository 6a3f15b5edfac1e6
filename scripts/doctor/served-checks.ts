import { z } from 'zod';
import { codeOf, fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { World } from './world.ts';

/** Whether programs are answered here, if they are to be. */
export const servedChecks: readonly Check<World>[] = [{ name: 'api', needs: ['settings'], run: checkServed }];

const LIMIT_MS = 10_000;

/** Every error of the API has such a code. */
const refusal = z.object({ error: z.object({ code: z.string().startsWith('AF') }) });

/** Asks the API on this machine without a token, which it must refuse. */
async function checkServed(world: World): Promise<Outcome> {
  const { api, roles } = world.config();
  if (!roles.has('api')) return ok('Programs are served nothing here (ROLES has no api).');
  if (api.port === 0) return warn('Nobody can tell where programs ask (API_PORT is 0).', 'Set API_PORT.');
  const [tenantId = ''] = world.tenants();
  try {
    const url = `http://127.0.0.1:${api.port}/api/v1.0/${tenantId}/ServiceComms/Services`;
    const response = await world.fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
    return judge(api.port, response.status, await response.json().catch(() => undefined));
  } catch (error) {
    return notServed(api.port, codeOf(error));
  }
}

function judge(port: number, status: number, body: unknown): Outcome {
  if (status === 401 && refusal.safeParse(body).success)
    return ok(`The served API answers on port ${port}, and wants a token.`);
  return fail(`Another program has port ${port} (API_PORT).`, 'End it, or set API_PORT to a free one.');
}

function notServed(port: number, code: string): Outcome {
  if (code !== 'ECONNREFUSED') {
    return fail(`The served API does not answer on port ${port} (${code}).`, 'Restart the bot, and see its log.');
  }
  return warn(
    `Nothing serves the API on this machine (port ${port}).`,
    'Start a process whose ROLES has api. If it runs elsewhere, run npm run doctor there.',
  );
}
