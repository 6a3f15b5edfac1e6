import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NOT_FOUND, runProgram } from '../../scripts/setup/command.ts';
import { serveServiceComms } from '../../src/served/servicecomms/routes.ts';
import { anIssue, makeFakeSource } from '../fakes/health-source.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';
import { startServedWorld, TENANT, type ServedWorld } from './world.ts';

const PAGE = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'served-api.md'), 'utf8');
const OLD = 'https://manage.office.com';

/** The calls of curl in the page's first block for a shell, each with its arguments as they are written. */
const CALLS = [
  ...(/^```sh\n([^]*?)^```/m.exec(PAGE)?.[1] ?? '').replaceAll('\\\n', '').matchAll(/curl ([^|\n]*)/g),
].map(([, args = '']) => args.match(/"(?:\\.|[^"])*"|\S+/g) ?? []);

/** What a shell makes of an argument. */
function expanded(written: string, variables: Readonly<Record<string, string>>): string {
  const inner = written.startsWith('"') ? written.slice(1, -1) : written;
  return inner.replaceAll(
    /\\(.)|\$([A-Z]+)/g,
    (_, escaped: string | undefined, name: string) => escaped ?? variables[name]!,
  );
}

describe('the examples of docs/served-api.md', () => {
  let world: ServedWorld;
  let entra: HttpServer;
  before(async () => {
    const isTenant = (name: string, id: string) => Promise.resolve(name === id);
    const served = [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: 60_000 })];
    world = await startServedWorld({ served, audiences: [OLD] });
    await world.polled(makeFakeSource({ issues: [anIssue()] }));
    entra = await startHttpServer(() => ({ body: { token_type: 'Bearer', access_token: 'a.b.c' } }));
  });
  after(() => Promise.all([world.close(), entra.close()]));

  /** What a call prints. Undefined where there is no curl. */
  const printed = async (call: number): Promise<unknown> => {
    const token = (await world.bearer({ aud: OLD })).replace('Bearer ', '');
    const own = { TENANT, CLIENT: 'id', SECRET: 'a&b', AUTHORITY: entra.url, HEALTH: world.url, TOKEN: token };
    const args = CALLS[call]!.map((each) => expanded(each, own));
    const { code, out, err } = await runProgram({ program: 'curl', args });
    if (code === NOT_FOUND) return undefined;
    assert.equal(code, 0, err);
    return JSON.parse(out);
  };

  it('have three calls of curl', () => {
    assert.equal(CALLS.length, 3);
  });

  it('get a token with curl', async () => {
    if ((await printed(0)) === undefined) return;
    const [{ body, path: at } = { body: '', path: '' }] = entra.requests;
    assert.equal(at, `/${TENANT}/oauth2/v2.0/token`);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), {
      grant_type: 'client_credentials',
      client_id: 'id',
      client_secret: 'a&b',
      scope: `${OLD}/.default`,
    });
  });

  it('get the status with curl', async () => {
    const said = (await printed(1)) as { value: unknown[] } | undefined;
    if (said) assert.ok(said.value.length > 20);
  });

  it('get the incidents of one service with curl', async () => {
    const said = await printed(2);
    if (!said) return;
    assert.deepEqual(said, { value: [{ Id: 'EX20119', Title: 'Some mail is late', Status: 'Service degradation' }] });
  });

  it('name scopes, and fields that there are, in PowerShell', async () => {
    const block = /^```powershell\n([^]*?)^```/m.exec(PAGE)?.[1] ?? '';
    assert.match(block, /scope = 'https:\/\/manage\.office\.com\/\.default'/);
    for (const [operation, names] of [
      ['CurrentStatus', /Format-Table (.+)$/m],
      ['Messages', /Select-Object (.+)$/m],
    ] as const) {
      const answer = await world.get(`/api/v1.0/${TENANT}/ServiceComms/${operation}`, {
        authorization: await world.bearer({ aud: OLD }),
      });
      const { value } = (await answer.json()) as { value: Record<string, unknown>[] };
      const fields = names.exec(block)?.[1]?.split(', ') ?? [];
      assert.ok(fields.length >= 2, operation);
      for (const name of fields) assert.ok(Object.hasOwn(value[0]!, name), name);
    }
  });
});
