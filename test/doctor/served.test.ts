import assert from 'node:assert/strict';
import { diagnose, type Finding } from '../../scripts/doctor/check.ts';
import { servedChecks } from '../../scripts/doctor/served-checks.ts';
import { makeWorld } from '../../scripts/doctor/world.ts';
import { loadConfig } from '../../src/main.ts';
import { serveServiceComms } from '../../src/served/servicecomms/routes.ts';
import { startServedWorld, TENANT } from '../served/world.ts';
import { answering, failing } from './healthy-world.ts';

describe('the doctor, about what programs are served', () => {
  /** `ok` and what it says, then what to do. */
  async function finding(settings: Readonly<Record<string, string>>, get: typeof fetch = fetch): Promise<string> {
    const env = { HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: 'token', ...settings };
    const world = makeWorld({ env, packageFile: '', fetch: get });
    world.keepConfig(loadConfig(env));
    const found: Finding[] = [];
    for await (const each of diagnose(servedChecks, world)) found.push(each);
    world.close();
    return found.map(({ name, status, says, todo = '' }) => `${name} ${status}: ${says} ${todo}`.trim()).join('\n');
  }
  const SERVING = { ROLES: 'web,worker,api', API_PORT: '3979' };

  it('finds it well where it is not wanted', async () => {
    assert.equal(
      await finding({}, failing('ECONNREFUSED')),
      'api ok: Programs are served nothing here (ROLES has no api).',
    );
  });

  it('finds the API that answers', async () => {
    const isTenant = () => Promise.resolve(true);
    const world = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: 1 })],
    });
    const { port } = new URL(world.url);
    const found = await finding({ ...SERVING, API_PORT: port }).finally(() => world.close());
    assert.equal(found, `api ok: The served API answers on port ${port}, and wants a token.`);
  });

  it('says what to do where nothing, or somebody else, answers', async () => {
    assert.match(
      await finding(SERVING, failing('ECONNREFUSED')),
      /^api warn: Nothing serves the API .* whose ROLES has api\./,
    );
    assert.match(await finding(SERVING, failing('ECONNRESET')), /^api fail: .*\(ECONNRESET\)\. Restart the bot/);
    assert.match(await finding(SERVING, answering('<html>')), /^api fail: Another program has port 3979/);
    assert.match(await finding(SERVING, answering('{}', { status: 401 })), /^api fail: Another program/);
    assert.match(await finding({ ...SERVING, API_PORT: '0' }), /^api warn: .*Set API_PORT\./);
  });
});
