import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ConfigError, loadConfig, type Environment } from '../../src/main.ts';
import { SETTINGS } from '../../src/main.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const LOCAL = { HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: 'token' };
const APP = '7c6c2a51-0f5e-4d2f-9d3b-6a5b0f3f1c11';
const SIGNED = { MicrosoftAppId: APP, MicrosoftAppPassword: 'app-secret', MicrosoftAppTenantId: TENANT };
const PEM: Record<string, string> = {
  'cert.pem': '-----BEGIN CERTIFICATE-----\nx',
  'key.pem': '-----BEGIN PRIVATE KEY-----\nx',
  'not.pem': 'nothing',
};
const readFile = (path: string): string => {
  const text = PEM[path];
  if (text === undefined) throw new Error('no such file');
  return text;
};

function problems(env: Environment): readonly string[] {
  try {
    loadConfig(env, readFile);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
}

/** The names of the settings that have a problem. */
const wrong = (env: Environment): string[] => problems(env).map((problem) => problem.split(':', 1)[0]!);

describe('the settings', () => {
  it('have the promised defaults', () => {
    const config = loadConfig(LOCAL, readFile);
    assert.equal(config.port, 3978);
    assert.equal(config.metricsPort, undefined);
    assert.equal(config.bot, undefined);
    assert.equal(config.allowedTenants, undefined);
    assert.equal(config.health.source, 'graph');
    assert.equal(config.health.baseUrl, 'https://graph.microsoft.com/v1.0');
    const legacy = loadConfig({ ...LOCAL, HEALTH_SOURCE: 'servicecomms' });
    assert.equal(legacy.health.baseUrl, 'https://manage.office.com/api/v1.0');
    assert.equal(config.health.access.authority, 'https://login.microsoftonline.com');
    assert.deepEqual(config.redis, { urls: ['redis://127.0.0.1:6379'], prefix: '{service-health}' });
    assert.equal(config.pollIntervalMs, 60_000);
    assert.equal(config.deliveryRatePerSecond, 40);
    assert.deepEqual(config.roles, new Set(['web', 'worker']));
    assert.equal(config.subscribePolicy, 'members');
    assert.equal(config.defaultTimeZone, 'UTC');
    assert.equal(config.defaultLocale, 'en');
    assert.equal(config.logLevel, 'info');
  });

  it('take fractions, lists and several Redis nodes', () => {
    const config = loadConfig(
      {
        ...LOCAL,
        POLL_INTERVAL_SECONDS: '0.2',
        REDIS_URL: 'rediss://a:1, rediss://b:2',
        ROLES: 'worker',
        ALLOWED_TENANTS: ` ${TENANT.toUpperCase()} , other`,
        ADMIN_USER_IDS: 'A,b',
      },
      readFile,
    );
    assert.equal(config.pollIntervalMs, 200);
    assert.deepEqual(config.redis.urls, ['rediss://a:1', 'rediss://b:2']);
    assert.deepEqual(config.roles, new Set(['worker']));
    assert.deepEqual(config.allowedTenants, new Set([TENANT, 'other']));
    assert.deepEqual(config.adminUserIds, new Set(['a', 'b']));
  });

  it('name Sentinels by host and port, the port being theirs if none is named', () => {
    const sentinel = {
      REDIS_URL: 'redis://bot:word@any',
      REDIS_SENTINELS: 'one:1, two, [::1]:3',
      REDIS_SENTINEL_NAME: 'health',
    };
    const { redis } = loadConfig({ ...LOCAL, ...sentinel, REDIS_SENTINEL_PASSWORD: 'secret' });
    const nodes = [
      { host: 'one', port: 1 },
      { host: 'two', port: 26_379 },
      { host: '::1', port: 3 },
    ];
    assert.deepEqual(redis.sentinel, { nodes, name: 'health', password: 'secret' });
  });

  it('name every problem at once and never a value', () => {
    const found = problems({
      PORT: 'canary-1',
      HEALTH_SOURCE: 'canary-2',
      GRAPH_BASE_URL: 'http://canary-3.example',
      SERVICECOMMS_BASE_URL: 'https://canary:4@manage.office.com',
      REDIS_URL: 'canary-5',
      REDIS_PREFIX: 'canary-6',
      POLL_INTERVAL_SECONDS: '-1',
      ROLES: 'canary-7',
      DEFAULT_TIME_ZONE: 'canary/8',
      DEFAULT_LOCALE: 'canary_9!',
      LOG_LEVEL: 'canary-10',
      MicrosoftAppPassword: 'canary-11',
      HEALTH_CERTIFICATE_FILE: 'canary-12',
    });
    const names = found.map((problem) => problem.split(':', 1)[0]!);
    for (const name of [
      'PORT',
      'HEALTH_SOURCE',
      'GRAPH_BASE_URL',
      'SERVICECOMMS_BASE_URL',
      'REDIS_URL',
      'REDIS_PREFIX',
    ]) {
      assert.ok(names.includes(name), name);
    }
    for (const name of ['POLL_INTERVAL_SECONDS', 'ROLES', 'DEFAULT_TIME_ZONE', 'DEFAULT_LOCALE', 'LOG_LEVEL']) {
      assert.ok(names.includes(name), name);
    }
    for (const name of [
      'MicrosoftAppId',
      'HEALTH_CERTIFICATE_FILE',
      'HEALTH_CERTIFICATE_KEY_FILE',
      'HEALTH_TENANT_ID',
    ]) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(!found.join('\n').toLowerCase().includes('canary'), found.join('\n'));
  });

  const cases: [what: string, env: Environment, names: string[]][] = [
    ['Sentinels without a name', { ...LOCAL, REDIS_SENTINELS: 'a:1' }, ['REDIS_SENTINEL_NAME']],
    ['a name without Sentinels', { ...LOCAL, REDIS_SENTINEL_NAME: 'a' }, ['REDIS_SENTINELS']],
    [
      'Sentinels that are URLs',
      { ...LOCAL, REDIS_SENTINELS: 'redis://a:1', REDIS_SENTINEL_NAME: 'a' },
      ['REDIS_SENTINELS'],
    ],
    [
      'Sentinels beside a cluster',
      { ...LOCAL, REDIS_SENTINELS: 'a:1', REDIS_SENTINEL_NAME: 'a', REDIS_URL: 'redis://a,redis://b' },
      ['REDIS_URL'],
    ],
    ['nothing at all', {}, ['HEALTH_CLIENT_ID', 'HEALTH_TENANT_ID']],
    ['a client id without a secret', { HEALTH_CLIENT_ID: 'c', HEALTH_TENANT_ID: TENANT }, ['HEALTH_CLIENT_SECRET']],
    ['an invalid app id', { ...SIGNED, MicrosoftAppId: 'my-bot' }, ['MicrosoftAppId']],
    ['an app id alone', { ...LOCAL, MicrosoftAppId: APP }, ['MicrosoftAppPassword', 'ALLOWED_TENANTS']],
    [
      'an app id that nobody may ask',
      { ...LOCAL, MicrosoftAppId: APP, MicrosoftAppPassword: 'x' },
      ['ALLOWED_TENANTS'],
    ],
    ['an empty list of tenants', { ...LOCAL, ...SIGNED, ALLOWED_TENANTS: ' , ' }, ['ALLOWED_TENANTS']],
    [
      'a single tenant that is not named',
      {
        ...LOCAL,
        MicrosoftAppId: APP,
        MicrosoftAppPassword: 'x',
        MicrosoftAppType: 'SingleTenant',
        ALLOWED_TENANTS: 't',
      },
      ['MicrosoftAppTenantId'],
    ],
    [
      'a managed identity with a secret',
      { ...LOCAL, ...SIGNED, MicrosoftAppType: 'UserAssignedMSI' },
      ['MicrosoftAppType'],
    ],
    [
      'a managed identity for reading health',
      { MicrosoftAppId: APP, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT },
      ['HEALTH_CLIENT_SECRET'],
    ],
    [
      'a certificate without its key',
      { ...LOCAL, HEALTH_CERTIFICATE_FILE: 'cert.pem' },
      ['HEALTH_CERTIFICATE_KEY_FILE'],
    ],
    [
      'a file that is not a certificate',
      { ...LOCAL, HEALTH_CERTIFICATE_FILE: 'not.pem', HEALTH_CERTIFICATE_KEY_FILE: 'key.pem' },
      ['HEALTH_CERTIFICATE_FILE'],
    ],
  ];
  for (const [what, env, names] of cases) {
    it(`refuse ${what}`, () => assert.deepEqual(wrong(env), names));
  }

  for (const name of ['GRAPH_BASE_URL', 'SERVICECOMMS_BASE_URL', 'HEALTH_AUTHORITY']) {
    it(`let ${name} send a token or secret in clear text only inside this machine`, () => {
      for (const url of [
        'http://graph.example',
        'http://127.0.0.1.example',
        'http://localhost.example:8080',
        'http://10.0.0.1',
        'http://[::ffff:10.0.0.1]',
        'http://localhost@graph.example',
        'ftp://127.0.0.1',
        'graph.example',
      ]) {
        assert.deepEqual(wrong({ ...LOCAL, [name]: url }), [name], url);
      }
      for (const url of ['https://graph.example/v1.0', 'http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:1']) {
        assert.deepEqual(wrong({ ...LOCAL, [name]: url }), [], url);
      }
    });
  }

  it('let the health API use the bot’s own identity', () => {
    const { health, bot } = loadConfig(SIGNED, readFile);
    assert.equal(bot?.type, 'SingleTenant');
    assert.equal(health.tenantId, TENANT);
    assert.equal(health.access.clientId, APP);
    assert.equal(health.access.clientSecret, 'app-secret');
  });

  it('never send the bot’s secret for another application', () => {
    const env = {
      ...SIGNED,
      HEALTH_CLIENT_ID: 'c',
      HEALTH_CERTIFICATE_FILE: 'cert.pem',
      HEALTH_CERTIFICATE_KEY_FILE: 'key.pem',
    };
    const { access } = loadConfig(env, readFile).health;
    assert.equal(access.clientSecret, undefined);
    assert.equal(access.certificate?.privateKey, PEM['key.pem']);
  });

  it('let each conversation see its own tenant if several are allowed and none is named', () => {
    const several = { ...SIGNED, ALLOWED_TENANTS: `${TENANT},other` };
    assert.equal(loadConfig(several, readFile).health.tenantId, undefined);
    assert.equal(loadConfig({ ...several, HEALTH_TENANT_ID: 'other' }, readFile).health.tenantId, 'other');
  });

  it('treat an empty value as not set', () => {
    assert.equal(loadConfig({ ...LOCAL, PORT: '', LOG_LEVEL: '  ' }, readFile).port, 3978);
  });

  it('are all in .env.example, each with a comment', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    for (const name of Object.keys(SETTINGS.shape)) {
      const at = lines.findIndex((line) => line.replace(/^#\s*/, '').startsWith(`${name}=`));
      assert.ok(at > 0, `${name} is missing`);
      assert.match(
        lines.slice(0, at).findLast((line) => !/^#?\s*\w+=/.test(line)) ?? '',
        /^# \w/,
        `${name} has no comment`,
      );
    }
  });
});
