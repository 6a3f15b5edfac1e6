import assert from 'node:assert/strict';
import { FILES_PATH } from '../../../bot/files/bring.ts';
import { SIGNED_IN } from '../../../bot/files/signed-fetch.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { FileOffer } from '../../../src/domain/files/file.ts';
import { loadConfig, makeFiles, sharedSecret } from '../../../src/main.ts';
import { APP_ID, TENANT } from '../../fakes/bot.ts';
import { startHttpServer, type HttpServer } from '../../fakes/http-server.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeEntra, type FakeEntra, type Person } from '../../fakes/servers/entra.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';
import { NOON } from '../../fixtures/alerting.ts';
import { READER } from '../../fixtures/health.ts';

const ADA = 'aaaaaaaa-0000-4000-8000-00000000000a';
const FILES_APP = 'ffffffff-0000-4000-8000-00000000000f';
const ASSERTION = 'eyJ.of-the-identity.sig';
const BYTES = Buffer.from('the evidence');

const offer: FileOffer = {
  ...{ tenantId: TENANT, person: { id: '29:ada', name: 'Ada', objectId: ADA, tenantId: TENANT } },
  ...{ where: { id: '19:channel', scope: 'channel' }, name: 'evidence.pdf', contentType: 'application/pdf' },
  ...{ size: BYTES.length, sha256: 'f00d', madeAt: NOON },
};

const SETTINGS = {
  ...{ MicrosoftAppId: APP_ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT },
  ...{ HEALTH_CLIENT_ID: APP_ID, HEALTH_CLIENT_SECRET: 'the secret of health', REDIS_URL: 'redis://127.0.0.1:1' },
  ...{ HEALTH_AUTHORITY: 'https://login.entra.example', PUBLIC_URL: 'https://bot.example.com' },
  FILES_CLIENT_ID: FILES_APP,
};

describe('a file’s link of a bot with a managed identity', () => {
  let entra: FakeEntra;
  /** What the machine of Azure gives, and whether it gives anything. */
  let azure: HttpServer;
  let hasIdentity = true;
  const former = { ...process.env };

  before(async () => {
    entra = await makeFakeEntra();
    azure = await startHttpServer(() => {
      if (!hasIdentity) return { status: 400, body: { error: 'invalid_request', error_description: 'no identity' } };
      const ends = Math.floor(Date.now() / 1_000) + 3_600;
      return { body: { access_token: ASSERTION, expires_on: String(ends), token_type: 'Bearer', client_id: APP_ID } };
    });
    Object.assign(process.env, { IDENTITY_ENDPOINT: `${azure.url}/msi/token`, IDENTITY_HEADER: 'header' });
  });
  after(async () => {
    for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER']) {
      if (former[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = former[name];
    }
    await azure.close();
  });

  /** Entra, which may not take what proves the application. */
  const trusting = (trusts: boolean): typeof fetch => {
    return async (input, init) => {
      if (trusts || init?.method !== 'POST') return entra.fetch(input, init);
      const description = 'AADSTS700213: No matching federated identity record found for presented assertion';
      return Response.json({ error: 'invalid_client', error_description: description }, { status: 401 });
    };
  };

  /** One process of the bot; all share what waits for Ada. */
  function processOf(waiting: Set<string>, { trusts = true, settings = {} } = {}) {
    const log = makeRecordingLog();
    const files = makeFiles(loadConfig({ ...SETTINGS, ...settings }), {
      files: {
        keep: () => Promise.reject(new Error('not here')),
        look: (key) => Promise.resolve(waiting.has(key) ? offer : undefined),
        take: (key) => Promise.resolve(waiting.delete(key) ? { offer, bytes: BYTES } : undefined),
      },
      ...{ audit: makeFakeAuditTrail(), clock: () => NOON, log, fetch: trusting(trusts) },
    });
    return { ...files, log };
  }
  type OneProcess = ReturnType<typeof processOf>;

  async function cardOf({ linkFiles }: OneProcess): Promise<string> {
    const card = noticeCard({ tone: 'info', title: 'Done', text: '' });
    const reader = { ...READER, now: NOON, userObjectId: ADA };
    const { name, contentType, size, sha256, madeAt } = offer;
    const file = { key: 'the key', name, contentType, size, sha256, madeAt };
    return JSON.stringify(await linkFiles({ ...card, files: [file] }, reader));
  }

  /** Follows the link of `one`, signs in as a person, and comes back to `other`. */
  async function fetchAs(person: Person, one: OneProcess, other = one) {
    const pass = new RegExp(`https://bot.example.com${FILES_PATH}([\\w.-]+)`).exec(await cardOf(one))?.[1] ?? '';
    const asked = { method: 'GET', query: new URLSearchParams(), cookie: '', locale: 'en' };
    const begun = await other.fetchFile!({ ...asked, pass });
    const page = begun.headers['Location'] ?? assert.fail(String(begun.status));
    const cookie = begun.headers['Set-Cookie']?.split(';', 1)[0] ?? '';
    const query = entra.signIn(page, person).searchParams;
    const { status, body } = await one.fetchFile!({ ...asked, pass: SIGNED_IN, cookie, query });
    return { status, text: Buffer.from(body).toString(), page: new URL(page) };
  }

  it('is signed in to by an application that trusts the identity, in whichever process', async () => {
    const waiting = new Set(['the key']);
    const file = await fetchAs({ oid: ADA }, processOf(waiting), processOf(waiting));
    assert.deepEqual([file.status, file.text], [200, BYTES.toString()]);
    assert.equal(file.page.searchParams.get('client_id'), FILES_APP);
    const asked = entra.asked.at(-1);
    assert.deepEqual(
      ['client_id', 'client_assertion', 'client_secret'].map((name) => asked?.get(name)),
      [FILES_APP, ASSERTION, null],
    );
    const [request] = azure.requests;
    assert.deepEqual(
      ['resource', 'client_id'].map((name) => request?.query.get(name)),
      ['api://AzureADTokenExchange', APP_ID],
    );
  });

  it('gives nothing to another person, and keeps the file', async () => {
    const waiting = new Set(['the key']);
    const { status, text } = await fetchAs({ oid: 'bbbbbbbb-0000-4000-8000-00000000000b' }, processOf(waiting));
    assert.deepEqual([status, /evidence/.test(text), waiting.size], [404, false, 1]);
  });

  it('says whose fault it is where the application does not trust the identity, and logs what to do', async () => {
    const [waiting, distrusted] = [new Set(['the key']), { trusts: false }];
    const one = processOf(waiting, distrusted);
    const { status, text } = await fetchAs({ oid: ADA }, one);
    assert.deepEqual([status, waiting.size], [503, 1]);
    assert.match(text, /failed on the bot’s side/);
    const lines = JSON.stringify(one.log.lines);
    assert.match(lines, /file\.sign-in-failed.*AADSTS700213/);
    assert.match(lines, /check the subject of its federated credential/);
    assert.doesNotMatch(lines, /of-the-identity|presented assertion|the key/);
  });

  it('says so too where Azure gives the machine no token', async () => {
    hasIdentity = false;
    const one = processOf(new Set(['the key']), { settings: { MicrosoftAppId: FILES_APP } });
    const { status } = await fetchAs({ oid: ADA }, one).finally(() => (hasIdentity = true));
    assert.equal(status, 503);
    assert.match(JSON.stringify(one.log.lines), /file\.sign-in-failed.*"apiCode"/);
  });

  it('is not offered without such an application, or without a secret that all processes know', async () => {
    const bare: Readonly<Record<string, object>> = {
      'no application': { FILES_CLIENT_ID: '' },
      'a token alone': { HEALTH_CLIENT_ID: '', HEALTH_CLIENT_SECRET: '', HEALTH_ACCESS_TOKEN: 'a.b.c' },
    };
    for (const [what, settings] of Object.entries(bare)) {
      const one = processOf(new Set(['the key']), { settings });
      assert.equal(one.fetchFile, undefined, what);
      assert.match(await cardOf(one), /can’t check who opens a link/, what);
    }
  });
});

describe('the secret that processes share', () => {
  const secretWith = (settings: object) => sharedSecret(loadConfig({ ...SETTINGS, ...settings }));

  it('is the bot’s own, or that with which health is read, and in local mode each process has its own', () => {
    const ownBot = { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'of the bot', FILES_CLIENT_ID: '' };
    const local = { MicrosoftAppId: '', MicrosoftAppType: '', MicrosoftAppTenantId: '', FILES_CLIENT_ID: '' };
    assert.equal(secretWith(ownBot), 'of the bot');
    assert.equal(secretWith({}), 'the secret of health');
    assert.equal(secretWith({ ...local, HEALTH_TENANT_ID: TENANT }), undefined);
  });
});
