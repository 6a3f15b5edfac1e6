import { ACTIVITY, type Activity } from '../../bot/teams/activity.ts';
import { loadConfig, makeBot, type Overrides } from '../../src/main.ts';
import { makeRecordingLog, type RecordingLog } from './recording-log.ts';
import { makeFakeSource, type FakeSource } from './health-source.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const APP_ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

export interface TestBotOptions extends Overrides {
  readonly redisUrl: string;
  /** Settings that differ from a bot in local mode that sees `TENANT`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly source?: FakeSource;
}

export interface TestBot {
  readonly url: string;
  readonly metricsUrl: string;
  /** Where programs ask, with the role `api`. */
  readonly apiUrl?: string;
  readonly log: RecordingLog;
  readonly source: FakeSource;
  /** Posts to `/api/messages`; an object goes as JSON. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<{ status: number; text: string }>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<{ status: number; text: string }>;
  stop(): Promise<void>;
}

/** The settings of a bot that takes only what Teams signed. */
export const SIGNED_SETTINGS = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'canary-app-password',
  MicrosoftAppTenantId: TENANT,
};

/** The whole bot on a free port: real HTTP, the real SDK, a fake health source. */
export async function startTestBot(options: TestBotOptions): Promise<TestBot> {
  const { redisUrl, settings = {}, source = makeFakeSource(), ...overrides } = options;
  const log = makeRecordingLog();
  const config = loadConfig({
    PORT: '0',
    HEALTH_TENANT_ID: TENANT,
    HEALTH_ACCESS_TOKEN: 'canary-access-token',
    REDIS_URL: redisUrl,
    HISTORY_FILE: ':memory:',
    ...settings,
  });
  const bot = makeBot(config, { log, sources: () => source, ...overrides });
  const { url, metricsUrl, apiUrl } = await bot.start();
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(`${url}${path}`, init);
    return { status: response.status, text: await response.text() };
  };
  return {
    url,
    metricsUrl,
    ...(apiUrl !== undefined && { apiUrl }),
    log,
    source,
    post: (body, headers = {}) =>
      ask('/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (path, headers = {}) => ask(path, { headers }),
    stop: () => bot.stop(),
  };
}

let count = 0;

/** A message as Teams sends it; `changes` replace its fields, undefined takes one away. */
export function aMessage(text: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  count += 1;
  return {
    type: 'message',
    id: `f:${count}`,
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:user', name: 'Canary Person', aadObjectId: 'u1' },
    recipient: { id: '28:bot', name: 'Service Health' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    textFormat: 'plain',
    locale: 'en-GB',
    localTimezone: 'Europe/Riga',
    text,
    ...changes,
  };
}

/** A message as the gates give it on; `changes` as for `aMessage`. */
export function aCheckedMessage(text: string, changes: Readonly<Record<string, unknown>> = {}): Activity {
  return ACTIVITY.parse(aMessage(text, changes));
}
