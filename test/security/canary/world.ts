import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { tokenReply } from '../../fakes/authority.ts';
import { aMessage, APP_ID, SERVICE_URL, TENANT } from '../../fakes/bot.ts';
import { makeCertificate } from '../../fakes/certificate.ts';
import { startHttpServer, type Received, type Reply } from '../../fakes/http-server.ts';
import { startOpenId } from '../../fakes/openid.ts';
import { startProxy } from '../../fakes/proxy.ts';
import { freePort, startRedis } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';
import { overviewRow } from '../../fixtures/graph-tenant.ts';
import { CHATS, personIn, SECRETS, type Chat, type Place } from './canaries.ts';
import { textOfRedis } from './search.ts';

const MAIN = path.join(import.meta.dirname, '../../../src/main.ts');
const HEALTH_CLIENT = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22';
const REFUSED_CLIENT = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b33';

/** How Microsoft answers: well, or with an error that repeats all that it was sent. */
interface Moods {
  health: 'well' | 'repeats';
  connector: 'well' | 'repeats';
}

/**
 * The process as in production, with nothing replaced: what it sends to Microsoft goes through a proxy to a server that
 * stands in for all of Microsoft's hosts.
 */
export async function startWorld() {
  const [server, openId] = await Promise.all([
    startRedis({ args: ['--requirepass', SECRETS.redisPassword.value] }),
    startOpenId(),
  ]);
  const redisUrl = server.url.replace('//', `//:${SECRETS.redisPassword.value}@`);
  const redis = new Redis(redisUrl);
  const moods: Moods = { health: 'well', connector: 'well' };
  const tenant = { issues: [] as object[] };
  const microsoft = await startHttpServer(
    (request) => answer(request, moods, tenant.issues, openId.urls.channel),
    makeCertificate(),
  );
  const collector = await startHttpServer(() => ({ body: {} }));
  const proxy = await startProxy(Number(new URL(microsoft.url).port));
  const files = makeFiles();
  const through = (password: string) => proxy.url.replace('//', `//proxy:${password}@`);
  const common = {
    ...{ PORT: '0', LOG_LEVEL: 'trace', POLL_INTERVAL_SECONDS: '0.3', NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    ...{ HTTPS_PROXY: through(SECRETS.proxyPassword.value), HTTP_PROXY: through(SECRETS.httpProxyPassword.value) },
    ...{ MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT },
  };
  const port = await freePort();
  const bot = start({
    ...{ ...common, PORT: String(port), MicrosoftAppPassword: SECRETS.appPassword.value, REDIS_URL: redisUrl },
    ...{ HEALTH_CLIENT_ID: HEALTH_CLIENT, HEALTH_CLIENT_SECRET: SECRETS.healthSecret.value },
    API_FEED_SECRET: SECRETS.feedSecret.value,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: `api-key=${SECRETS.collectorKey.value}`,
    HEARTBEAT_URL: `https://heartbeat.example/ping/${SECRETS.heartbeat.value}`,
  });
  const certificate = { MicrosoftAppCertificateFile: files.certificate, MicrosoftAppCertificateKeyFile: files.key };
  const refused = start({
    ...{
      ...common,
      ...certificate,
      TENANTS_FILE: files.tenants,
    },
    ...{ REDIS_URL: redisUrl, REDIS_SENTINELS: '127.0.0.1:9', REDIS_SENTINEL_NAME: 'none' },
    REDIS_SENTINEL_PASSWORD: SECRETS.sentinelPassword.value,
    DATABASE_URL: `postgresql://bot:${SECRETS.databasePassword.value}@127.0.0.1:9/health`,
  });
  const ready = start({
    ...{ ...common, ...certificate, REDIS_URL: redisUrl.replace(SECRETS.redisPassword.value, 'canaryWrongPassword0') },
    ...{ HEALTH_CERTIFICATE_FILE: files.certificate, HEALTH_CERTIFICATE_KEY_FILE: files.key },
    HEALTH_ACCESS_TOKEN: SECRETS.readyToken.value,
  });
  const all = [bot, refused, ready];
  const url = `http://127.0.0.1:${String(port)}`;
  await until(() => bot.output().includes('"bot.started"'), 40_000);
  await until(() => refused.output().includes('AADSTS7000215'), 40_000);
  await until(() => /"event":"poll\.failed"|"source\./.test(ready.output()), 40_000);
  const pages = async () => {
    const texts = ['/metrics', '/readyz', '/healthz'].map(async (page) => (await fetch(url + page)).text());
    return (await Promise.all(texts)).join('\n');
  };
  /** Posts a body as Teams does, or as somebody else whose header this is. */
  const post = async (body: string, authorization?: string) => {
    const signed = await openId.bearer({ iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE_URL });
    const headers = { 'content-type': 'application/json', authorization: authorization ?? signed };
    return (await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status;
  };
  const log = () => all.map(({ output }) => output()).join('\n');
  return {
    /** The names of all settings that were given. */
    settings: [...new Set(all.flatMap(({ settings }) => Object.keys(settings)))],
    key: files.privateKey,
    ...{ redis, collector, server, moods, tenant, pages, post, microsoft },
    log,
    isReady: async () => (await fetch(`${url}/readyz`)).status === 200,
    /** What is said in a chat, by a person of whom everything is a canary. */
    say: (chat: Chat, text: string, changes: object = {}) => post(JSON.stringify(activityIn(chat, text, changes))),
    /** All that can be found, by place. */
    found: async (): Promise<Readonly<Record<Place, string>>> => ({
      log: log(),
      Redis: await textOfRedis(redis, TENANT),
      pages: await pages(),
      collector: collector.requests.map(({ headers, body }) => JSON.stringify(headers) + body).join('\n'),
      proxy: proxy.credentials.map((each) => Buffer.from(each.replace('Basic ', ''), 'base64').toString()).join('\n'),
      ...sentTo(microsoft.requests),
    }),
    close: async () => {
      for (const each of all) each.kill();
      redis.disconnect();
      await Promise.all([server.stop(), openId.close(), proxy.close(), microsoft.close(), collector.close()]);
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

function start(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], { cwd: tmpdir(), env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return {
    settings,
    output: () => output,
    kill: () => {
      child.kill('SIGKILL');
      process.off('exit', endWithUs);
    },
  };
}

function makeFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'canary-'));
  const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
  const pair = makeCertificate();
  writeFileSync(certificate, pair.cert);
  writeFileSync(key, pair.key);
  const tenants = path.join(folder, 'tenants.json');
  const tenant = { id: TENANT, clientId: REFUSED_CLIENT, clientSecret: SECRETS.refusedSecret.value };
  writeFileSync(tenants, JSON.stringify([tenant]));
  return { certificate, key, tenants, privateKey: pair.key };
}

function activityIn(chat: Chat, text: string, changes: object) {
  const { name, id, objectId, conversation, title } = personIn(chat);
  const conversationType = { personal: 'personal', group: 'groupChat', channel: 'channel' }[chat];
  const channel = {
    channel: { id: conversation.value, name: title.value },
    team: { id: '19:team', name: title.value },
  };
  return aMessage(text, {
    from: { id: id.value, name: name.value, aadObjectId: objectId.value },
    conversation: {
      id: conversation.value,
      conversationType,
      tenantId: TENANT,
      isGroup: chat !== 'personal',
      name: title.value,
    },
    channelData: { tenant: { id: TENANT }, ...(chat === 'channel' && channel) },
    ...changes,
  });
}

async function answer(request: Received, moods: Moods, issues: readonly object[], keysAt: string): Promise<Reply> {
  const { path: asked, body, method, headers } = request;
  switch (hostOf(request)) {
    case 'login.microsoftonline.com':
      return signIn(body);
    case 'login.botframework.com':
      if (asked === '/keys') return { body: await (await fetch(new URL('/keys', keysAt))).json() };
      return { body: { jwks_uri: 'https://login.botframework.com/keys' } };
    case 'graph.microsoft.com':
      if (moods.health === 'repeats' || headers.authorization === `Bearer ${SECRETS.readyToken.value}`) {
        return repeating(request);
      }
      if (asked.includes('/healthOverviews')) return { body: { value: [overviewRow('Exchange', 'Exchange Online')] } };
      return { body: { value: asked.includes('/issues') ? issues : [] } };
    default:
      if (moods.connector === 'repeats') return repeating(request);
      return method === 'GET' ? { body: memberOf(asked) } : { body: { id: 'sent-1' } };
  }
}

/** The authority repeats what it refuses. */
function signIn(body: string): Reply {
  if (!body.includes(REFUSED_CLIENT)) {
    return tokenReply(body.includes('botframework') ? SECRETS.botToken.value : SECRETS.healthToken.value);
  }
  const error_description = `AADSTS7000215: Invalid client secret provided. ${decodeURIComponent(body)}`;
  return { status: 401, body: { error: 'invalid_client', error_description } };
}

function repeating({ headers, body, path: asked }: Received): Reply {
  const all = `${asked} ${JSON.stringify(headers)} ${body}`;
  return { status: 403, body: { error: { code: all, message: all, innererror: { code: all } } } };
}

function memberOf(asked: string): object {
  const id = decodeURIComponent(asked.split('/').at(-1) ?? '');
  return { id, userRole: 'owner', tenantId: TENANT };
}

function hostOf({ headers }: Received): string {
  return headers.host?.split(':', 1)[0] ?? '';
}

/** What Microsoft was sent, by whom it went to; of the connector, by conversation. */
function sentTo(requests: readonly Received[]) {
  const of = (isIt: (request: Received) => boolean): string =>
    requests
      .filter(isIt)
      .map(
        (each) =>
          `${each.path} ${JSON.stringify(each.headers)} ${decodeURIComponent(each.path)} ${each.body} ${attemptDecode(each.body)}`,
      )
      .join('\n');
  const chat = (name: Chat) => of((each) => hostOf(each).startsWith('smba') && placeOf(each) === name);
  return {
    'sign-in': of((each) => hostOf(each) === 'login.microsoftonline.com'),
    'health API': of((each) => hostOf(each) === 'graph.microsoft.com'),
    heartbeat: of((each) => hostOf(each) === 'heartbeat.example'),
    keys: of((each) => hostOf(each) === 'login.botframework.com'),
    'chat personal': chat('personal'),
    'chat group': chat('group'),
    'chat channel': chat('channel'),
  };
}

/** The chat that a request to the connector is about: its path names it, or it opens a thread in the channel. */
function placeOf(request: Received): Chat | undefined {
  const asked = decodeURIComponent(request.path);
  if (asked.includes('/members/')) return CHATS.find((chat) => asked.includes(personIn(chat).id.value));
  return (
    CHATS.find((chat) => asked.includes(personIn(chat).conversation.value)) ??
    (asked.endsWith('/conversations') ? 'channel' : undefined)
  );
}

function attemptDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
