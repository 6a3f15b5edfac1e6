import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import type { Finding } from '../../scripts/doctor/check.ts';
import { SIGNED_SETTINGS, TENANT } from '../fakes/bot.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { freePort } from '../fakes/redis.ts';
import {
  answering,
  failing,
  graphToken,
  HOST,
  startHealthyWorld,
  type Breakage,
  type HealthyWorld,
} from './healthy-world.ts';

/** What is wrong, which check says so, in which words, and what is to be done. */
type Case = readonly [world: string, broken: Breakage, check: string, says: RegExp, todo: RegExp];

const OTHER = '99999999-8888-4777-8666-555555555555';
const DAY_MS = 86_400_000;
const day = (inDays: number) => new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
const refusal = (code: string) => () => ({
  status: 401,
  body: { error: 'invalid_client', error_description: `${code}: no.` },
});

const SETTINGS: readonly Case[] = [
  ['an old Node.js', { nodeVersion: '20.20.2' }, 'node', /20\.20\.2 is too old/, /24\.14 or later/],
  ['a wrong setting', { env: { REDIS_URL: 'localhost' } }, 'settings', /^REDIS_URL: must be/, /\.env/],
  ['a missing secret', { env: { MicrosoftAppPassword: '' } }, 'settings', /^MicrosoftAppPassword: is missing/, /\.env/],
  [
    'an address for links without https',
    { env: { PUBLIC_URL: 'http://localhost:3978' } },
    'settings',
    /^PUBLIC_URL: must be https, since MicrosoftAppId is set/,
    /\.env/,
  ],
  ['a placeholder', { env: { MicrosoftAppPassword: '<your-secret>' } }, 'settings', /a placeholder/, /\.env/],
  ['the id of the secret', { env: { MicrosoftAppPassword: OTHER } }, 'settings', /id of a secret/, /\.env/],
  [
    'a placeholder for an id',
    { env: { HEALTH_TENANT_ID: '00000000-0000-4000-8000-000000000000' } },
    'settings',
    /not an id/,
    /\.env/,
  ],
  [
    'another cloud’s API',
    { env: { GRAPH_BASE_URL: 'https://graph.microsoft.us/v1.0' } },
    'cloud',
    /US Government, but HEALTH_AUTHORITY is of the public/,
    /login\.microsoftonline\.us/,
  ],
  [
    'an API address without its version',
    { env: { GRAPH_BASE_URL: 'https://graph.microsoft.com' } },
    'cloud',
    /lacks the version/,
    /\/v1\.0/,
  ],
];

const SIGN_IN: readonly Case[] = [
  [
    'an API whose name cannot be found',
    { at: { 'https://graph.microsoft.com': failing('ENOTFOUND') } },
    'source',
    /graph\.microsoft\.com cannot be found/,
    /DNS/,
  ],
  [
    'an API that cannot be reached',
    { at: { 'https://graph.microsoft.com': failing('ECONNREFUSED') } },
    'source',
    /cannot be reached \(ECONNREFUSED\)/,
    /firewall/,
  ],
  [
    'a proxy that opens TLS',
    { at: { 'https://graph.microsoft.com': failing('SELF_SIGNED_CERT_IN_CHAIN') } },
    'source',
    /not trusted/,
    /NODE_EXTRA_CA_CERTS/,
  ],
  [
    'a proxy that lets nothing through',
    {
      at: {
        'https://graph.microsoft.com': () =>
          Promise.reject(
            new TypeError('fetch failed', { cause: new Error('Proxy response (407) !== 200 when HTTP Tunneling') }),
          ),
      },
    },
    'source',
    /proxy lets nothing through to graph\.microsoft\.com \(status 407\)/,
    /HTTPS_PROXY/,
  ],
  [
    'a proxy’s page instead of the API',
    { at: { 'https://graph.microsoft.com': answering('<html>', { headers: { 'content-type': 'text/html' } }) } },
    'source',
    /a web page/,
    /HTTPS_PROXY/,
  ],
  ['a clock that is behind', { now: () => Date.now() - 600_000 }, 'clock', /10 minutes behind/, /NTP/],
  ['a clock that is ahead', { now: () => Date.now() + 600_000 }, 'clock', /10 minutes ahead/, /NTP/],
  [
    'an expired secret',
    { token: refusal('AADSTS7000222') },
    'sign-in',
    /refused \(AADSTS7000222\)/,
    /The client secret has expired/,
  ],
  ['a wrong secret', { token: refusal('AADSTS7000215') }, 'sign-in', /AADSTS7000215/, /set its value, not its id/],
  ['an unknown tenant', { token: refusal('AADSTS90002') }, 'sign-in', /AADSTS90002/, /no such tenant/],
  [
    'a token for another tenant',
    { token: (scope) => (scope.includes('graph') ? graphToken(['ServiceHealth.Read.All'], OTHER) : undefined) },
    'sign-in',
    /another tenant/,
    /HEALTH_TENANT_ID/,
  ],
  [
    'an authority that cannot be reached',
    { at: { 'https://login.microsoftonline.com': failing('ECONNREFUSED') } },
    'sign-in',
    /login\.microsoftonline\.com cannot be reached/,
    /firewall/,
  ],
  [
    'a ready token that has expired',
    {
      env: {
        HEALTH_ACCESS_TOKEN: `e30.${Buffer.from(JSON.stringify({ tid: TENANT, exp: 1 })).toString('base64url')}.c2ln`,
      },
    },
    'sign-in',
    /has expired/,
    /HEALTH_CLIENT_ID/,
  ],
  [
    'no consent',
    { token: () => graphToken([]) },
    'consent',
    /lacks ServiceHealth\.Read\.All and ServiceMessage\.Read\.All/,
    new RegExp(`CallAnAPI/appId/${SIGNED_SETTINGS.MicrosoftAppId}`),
  ],
  [
    'consent for half',
    { token: () => graphToken(['ServiceHealth.Read.All']) },
    'consent',
    /lacks ServiceMessage\.Read\.All/,
    new RegExp(`/${TENANT}/adminconsent`),
  ],
  [
    'an application that Teams does not know',
    { token: (scope) => (scope.includes('botframework') ? refusal('AADSTS700016')() : undefined) },
    'bot-sign-in',
    /AADSTS700016/,
    /not in this tenant/,
  ],
  [
    'a secret past its day',
    { env: { MicrosoftAppPasswordExpires: day(-3) } },
    'credentials',
    /MicrosoftAppPassword: expired on/,
    /npm run setup/,
  ],
];

const REACH: readonly Case[] = [
  [
    'a name that nobody knows',
    { resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) },
    'endpoint',
    /bot\.example\.com cannot be found/,
    /DNS/,
  ],
  [
    'an address of the machine itself',
    { resolve: () => Promise.resolve(['127.0.1.1']) },
    'endpoint',
    /127\.0\.1\.1, which is each machine’s own/,
    /tunnel/,
  ],
  [
    'a host without the bot',
    { at: { [`https://${HOST}`]: answering('Not Found', { status: 404 }) } },
    'endpoint',
    /knows no \/api\/messages/,
    /proxy/,
  ],
  [
    'another product’s web page',
    { at: { [`https://${HOST}`]: answering('<!doctype html><p>Welcome', { status: 200 }) } },
    'endpoint',
    /Something else answers .*a web page/,
    /without a sign-in/,
  ],
  [
    'another product that refuses',
    { at: { [`https://${HOST}`]: answering('{"message":"Unauthorized"}', { status: 401 }) } },
    'endpoint',
    /Something else answers/,
    /PORT/,
  ],
  [
    'a proxy that does not reach the bot',
    { at: { [`https://${HOST}`]: answering('', { status: 502 }) } },
    'endpoint',
    /does not reach the bot \(status 502\)/,
    /Start the bot/,
  ],
  [
    'a certificate that has expired',
    { at: { [`https://${HOST}`]: failing('CERT_HAS_EXPIRED') } },
    'endpoint',
    /has expired/,
    /Renew/,
  ],
  [
    'a certificate for another name',
    { at: { [`https://${HOST}`]: failing('ERR_TLS_CERT_ALTNAME_INVALID') } },
    'endpoint',
    /another name/,
    /Get one for bot\.example\.com/,
  ],
  [
    'a certificate of one’s own',
    { at: { [`https://${HOST}`]: failing('DEPTH_ZERO_SELF_SIGNED_CERT') } },
    'endpoint',
    /Nobody trusts/,
    /public authority/,
  ],
  [
    'an older bot that still runs',
    { at: { 'http://127.0.0.1': answering('{"alive":true,"version":"0.0.1"}') } },
    'process',
    /runs is version 0\.0\.1/,
    /Restart/,
  ],
];

describe('doctor', function () {
  this.timeout(30_000);
  let world: HealthyWorld;
  before(async () => {
    world = await startHealthyWorld();
  });
  after(() => world.stop());

  const failed = (found: readonly Finding[]) => found.filter(({ status }) => status === 'fail');

  /** The bot and the reader of health are one application: if it may not sign in, both say so. */
  const TOGETHER: Readonly<Record<string, string>> = { 'sign-in': 'bot-sign-in' };

  /** The fault is named by its own check and by no other: the rest is well, or not checked because of it. */
  function assertNamed(found: readonly Finding[], check: string, says: RegExp, todo: RegExp): void {
    const names = new Set(failed(found).map(({ name }) => name));
    assert.ok(names.has(check), JSON.stringify(found, null, 1));
    assert.deepEqual(
      [...names].filter((name) => name !== check && name !== TOGETHER[check]),
      [],
    );
    const [first] = failed(found);
    assert.match(first?.says ?? '', says);
    assert.match(first?.todo ?? '', todo);
  }

  /** A fault that lets the bot work for now. */
  async function assertDoubtful(broken: Breakage, check: string, says: RegExp): Promise<void> {
    const doubtful = (await world.examine(broken)).filter(({ status }) => status !== 'ok');
    assert.deepEqual(
      doubtful.map(({ name, status }) => [name, status]),
      [[check, 'warn']],
      JSON.stringify(doubtful),
    );
    assert.match(doubtful[0]?.says ?? '', says);
    assert.ok(doubtful[0]?.todo);
  }

  it('finds nothing wrong in a healthy world, and makes every check', async () => {
    const found = await world.examine();
    assert.deepEqual(
      found.filter(({ status }) => status !== 'ok'),
      [],
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      [
        ...['node', 'settings', 'cloud', 'redis', 'redis-version', 'redis-memory', 'redis-durability', 'redis-rights'],
        ...['redis-latency', 'source', 'clock', 'sign-in', 'consent', 'service-health', 'messages', 'bot-sign-in'],
        ...[
          'credentials',
          'files',
          'process',
          'endpoint',
          'api',
          'app-package',
          'schedule',
          'polls',
          'queue',
          'record',
        ],
      ],
    );
  });

  for (const [name, broken, check, says, todo] of [...SETTINGS, ...SIGN_IN, ...REACH]) {
    it(`names ${name}, and what to do`, async () => assertNamed(await world.examine(broken), check, says, todo));
  }

  it('says which checks it could not make, and because of which', async () => {
    const found = await world.examine({ env: { REDIS_URL: 'localhost' } });
    const unmade = found.filter(({ because }) => because !== undefined);
    assert.ok(unmade.some(({ name, says }) => name === 'redis' && says === 'Not checked, because of “settings”.'));
    assert.ok(unmade.some(({ name, says }) => name === 'queue' && says === 'Not checked, because of “redis”.'));
    assert.ok(unmade.every(({ status }) => status === 'warn'));
  });

  it('names a permission that the API refuses although the token has it', async () => {
    world.simulator.faults.add({ kind: 'status', status: 403, api: 'graph', operation: 'messages' });
    try {
      assertNamed(await world.examine(), 'messages', /refuses it: ServiceMessage\.Read\.All is missing/, /Grant it/);
    } finally {
      world.simulator.faults.clear();
    }
  });

  it('warns of an address that is not public, as the world may be told another', () =>
    assertDoubtful(
      { resolve: () => Promise.resolve(['192.168.7.7']) },
      'endpoint',
      /192\.168\.7\.7, an address that Teams/,
    ));

  it('leaves names to the proxy where there is one', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const found = await world.examine({ env: { HTTPS_PROXY: 'http://proxy.example:8080' }, resolve });
    assert.deepEqual(failed(found), []);
  });

  for (const [what, fault, says, todo] of [
    ['fails', { kind: 'status', status: 500 }, /\(source-failed, 500\)/, /Microsoft’s/],
    ['is asked too often', { kind: 'status', status: 429, retryAfter: 60 }, /\(source-throttled, 429\)/, /^Wait/],
    ['does not take the token', { kind: 'status', status: 401 }, /\(not-signed-in, 401\)/, /of one cloud/],
    ['answers with a web page', { kind: 'html' }, /\(source-bad-answer, 200\)/, /a proxy answers instead/],
    ['breaks the connection', { kind: 'reset' }, /cannot be reached/, /firewall/],
  ] as const) {
    it(`names an API that ${what}, at once`, async () => {
      world.simulator.faults.add({ ...fault, api: 'graph', operation: 'messages' });
      try {
        assertNamed(await world.examine(), 'messages', says, todo);
      } finally {
        world.simulator.faults.clear();
      }
    });
  }

  it('names rights that the application does not need', () =>
    assertDoubtful(
      {
        token: (scope) =>
          scope.includes('graph')
            ? graphToken(['ServiceHealth.Read.All', 'ServiceMessage.Read.All', 'Mail.Read'])
            : undefined,
      },
      'consent',
      /more than the bot needs: Mail\.Read/,
    ));

  it('warns where telemetry is on and nothing of it is permitted, and of no excess where something is', async () => {
    const rights = ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'];
    const env = { SERVICE_ACTIVITY: 'on' };
    const token = (more: string[]) => (scope: string) =>
      scope.includes('graph') ? graphToken([...rights, ...more]) : undefined;
    await assertDoubtful({ env, token: token([]) }, 'consent', /has none of ServiceActivity-Exchange/);
    const found = await world.examine({ env, token: token(['ServiceActivity-Exchange.Read.All']) });
    assert.equal(found.find(({ name }) => name === 'consent')?.status, 'ok');
    await assertDoubtful({ token: token(['Reports.Read.All']) }, 'consent', /more than the bot needs: Reports/);
  });

  it('warns of a secret that expires soon, or nobody knows when', async () => {
    await assertDoubtful({ env: { MicrosoftAppPasswordExpires: day(9) } }, 'credentials', /expires on .* in [89] days/);
    await assertDoubtful({ env: { MicrosoftAppPasswordExpires: '' } }, 'credentials', /nobody can tell/);
  });

  it('says where links to files lead, and which redirect address the registration needs', async () => {
    const redirect = `https://${HOST}/files/signed-in`;
    const filesOf = async (env: Readonly<Record<string, string>>) =>
      (await world.examine({ env })).find(({ name }) => name === 'files');
    assert.ok((await filesOf({}))?.says.includes(redirect));
    await assertDoubtful({ env: { PUBLIC_URL: '' } }, 'files', /personal chats alone: PUBLIC_URL is not set/);
    assert.ok((await filesOf({ PUBLIC_URL: '' }))?.todo?.includes(redirect));
    const managed = {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppPassword: '',
      HEALTH_CLIENT_SECRET: 'canary-secret',
      HEALTH_CLIENT_ID: OTHER,
    };
    assert.match((await filesOf(managed))?.says ?? '', /personal chats alone: a managed identity/);
    const trusted = await filesOf({ ...managed, FILES_CLIENT_ID: OTHER });
    assert.ok(trusted?.says.includes(`The app registration ${OTHER} needs the redirect address ${redirect}`));
  });

  it('warns of a misspelt setting', () =>
    assertDoubtful({ env: { HEALTH_AUTORITY: 'x' } }, 'settings', /did you mean HEALTH_AUTHORITY/));

  it('warns of a file of settings that others may read', async function () {
    if (process.platform === 'win32') this.skip();
    const envFile = join(world.folder, '.env');
    await writeFile(envFile, '');
    await chmod(envFile, 0o644);
    await assertDoubtful({ envFile }, 'settings', /Other accounts/);
  });

  it('warns where no host is set, where the bot does not run, and where there is no package', async () => {
    await assertDoubtful({ env: { BOT_HOST: '' } }, 'endpoint', /Nobody can tell where/);
    await assertDoubtful({ env: { PORT: String(await freePort()) } }, 'process', /does not run on this machine/);
    await assertDoubtful({ packageFile: join(world.folder, 'none.zip') }, 'app-package', /no app package/);
  });

  describe('with several tenants', () => {
    const withFile = async (...entries: object[]) => {
      const file = join(world.folder, 'tenants.json');
      await writeFile(file, JSON.stringify([{ id: TENANT, name: 'Contoso' }, ...entries]), { mode: 0o600 });
      return { env: { TENANTS_FILE: file } };
    };
    const other = { id: OTHER, clientId: OTHER, clientSecret: 'canary-other-secret' };

    it('names the tenant whose settings are wrong', async () => {
      const found = failed(
        await world.examine(await withFile({ ...other, baseUrl: 'https://graph.microsoft.us/v1.0' })),
      );
      const [cloud] = found.filter(({ name }) => name === 'cloud');
      assert.match(cloud?.says ?? '', new RegExp(`^${OTHER}: baseUrl is of US Government, but authority`));
      assert.match(cloud?.todo ?? '', /login\.microsoftonline\.us/);
    });

    it('names the tenant that gives no token, and the one that nobody watches', async () => {
      const found = failed(await world.examine({ ...(await withFile(other)) }));
      const named = found.map(({ name, says }) => `${name} ${says.slice(0, OTHER.length)}`);
      assert.deepEqual(named, [`sign-in ${OTHER}`, `schedule ${OTHER}`]);
    });
  });

  describe('with a certificate', () => {
    const files = (name: string, own: { cert: string; key: string }) => ({
      MicrosoftAppPassword: '',
      MicrosoftAppCertificateFile: join(world.folder, `${name}.cert`),
      MicrosoftAppCertificateKeyFile: join(world.folder, `${name}.key`),
      ...own,
    });
    const write = async (name: string, from: number, to: number) => {
      const made = makeCertificate([Date.now() + from * DAY_MS, Date.now() + to * DAY_MS]);
      await writeFile(join(world.folder, `${name}.cert`), made.cert);
      await writeFile(join(world.folder, `${name}.key`), made.key);
      return { env: files(name, made) };
    };

    it('names one that has expired, or is not valid yet', async () => {
      assertNamed(
        await world.examine(await write('old', -9, -1)),
        'credentials',
        /CertificateFile: expired on/,
        /new one/,
      );
      assertNamed(await world.examine(await write('new', 2, 9)), 'credentials', /not valid before/, /clock/);
    });

    it('warns of one that expires soon', async () =>
      assertDoubtful(await write('soon', -9, 9), 'credentials', /CertificateFile: expires on .*, in [89] days/));

    it('names a key that belongs to another', async () => {
      const [{ env }] = [await write('one', -9, 90), await write('two', -9, 90)];
      const mixed = { ...env, MicrosoftAppCertificateKeyFile: join(world.folder, 'two.key') };
      assertNamed(await world.examine({ env: mixed }), 'settings', /key of another certificate/, /\.env/);
    });
  });

  describe('on the bot’s port', () => {
    let stranger: Server;
    before(async () => {
      stranger = createServer((_request, response) => response.end('<p>hello')).listen(0, '127.0.0.1');
      await once(stranger, 'listening');
    });
    after(() => {
      stranger.close();
    });

    it('names another program', async () => {
      const { port } = stranger.address() as AddressInfo;
      const found = await world.examine({ env: { PORT: String(port) } });
      assertNamed(found, 'process', /Another program has port/, /set PORT/);
    });
  });

  describe('with an app package', () => {
    const written = async (manifest: string) => {
      const packageFile = join(world.folder, 'other.zip');
      await writeFile(packageFile, zipSync({ 'manifest.json': strToU8(manifest) }));
      return world.examine({ packageFile });
    };
    const manifest = {
      id: SIGNED_SETTINGS.MicrosoftAppId,
      version: '0.1.0',
      bots: [{ botId: SIGNED_SETTINGS.MicrosoftAppId }],
      validDomains: [HOST],
    };
    const told = async (changed: object) =>
      failed(await written(JSON.stringify({ ...manifest, ...changed }))).map(({ name, says }) => `${name}: ${says}`);

    it('names one of another bot, catalogue id, version or host', async () => {
      assert.deepEqual(await told({}), []);
      assert.match(String(await told({ bots: [{ botId: OTHER }] })), /^app-package: .* another bot/);
      assert.match(String(await told({ id: OTHER })), /^app-package: .* another id/);
      assert.match(String(await told({ version: '0.0.9' })), /^app-package: .* version 0\.0\.9, the bot is 0\.1\.0/);
      assert.match(String(await told({ validDomains: ['old.example.com'] })), /^app-package: .* another host/);
    });

    it('names one that does not ask for the activity feed where that is on', async () => {
      const found = await world.examine({ env: { ACTIVITY_FEED: 'on' } });
      assertNamed(found, 'app-package', /does not ask for the activity feed/, /npm run package/);
    });

    it('names one that cannot be read', async () => {
      assertNamed(await written('not JSON'), 'app-package', /cannot be read/, /npm run package/);
    });
  });
});
