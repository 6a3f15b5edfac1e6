import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigError, loadConfig, type Environment } from '../../src/main.ts';
import { SETTINGS } from '../../src/main.ts';
import { makeCertificate } from '../fakes/certificate.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const LOCAL = { HEALTH_TENANT_ID: TENANT, HEALTH_ACCESS_TOKEN: 'token' };
const APP = '7c6c2a51-0f5e-4d2f-9d3b-6a5b0f3f1c11';
const SIGNED = { MicrosoftAppId: APP, MicrosoftAppPassword: 'app-secret', MicrosoftAppTenantId: TENANT };
const CLIENT = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22';
const OTHER = '22222222-2222-4333-8444-555555555555';
const PAIR = makeCertificate();
const PEM: Record<string, string> = {
  'cert.pem': PAIR.cert,
  'key.pem': PAIR.key,
  'other-key.pem': makeCertificate().key,
  'ec-key.pem': generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
  'locked-key.pem': createPrivateKey(PAIR.key)
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'canary' })
    .toString(),
  'junk.pem': '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n',
  'cut.pem': PAIR.cert.slice(0, 200),
  'not.pem': 'nothing',
  'empty.pem': '',
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
        ALLOWED_TENANTS: ` ${TENANT.toUpperCase()} , ${OTHER}`,
        ADMIN_USER_IDS: `${CLIENT.toUpperCase()},${OTHER}`,
      },
      readFile,
    );
    assert.equal(config.pollIntervalMs, 200);
    assert.deepEqual(config.redis.urls, ['rediss://a:1', 'rediss://b:2']);
    assert.deepEqual(config.roles, new Set(['worker']));
    assert.deepEqual(config.allowedTenants, new Set([TENANT, OTHER]));
    assert.deepEqual(config.adminUserIds, new Set([CLIENT, OTHER]));
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
    ['a client id without a secret', { HEALTH_CLIENT_ID: CLIENT, HEALTH_TENANT_ID: TENANT }, ['HEALTH_CLIENT_SECRET']],
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
        ALLOWED_TENANTS: TENANT,
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

  /** Each is refused by name alone: the value may be a secret under the wrong name. */
  const junk: Record<string, readonly string[]> = {
    PORT: ['-1', '70000', 'abc', '3978.5', '1e3', '0x10', '65536'],
    METRICS_PORT: ['-1', '70000', 'abc'],
    PUBLIC_URL: [
      'bot.contoso.com',
      'http://bot.contoso.com',
      'https://bot.contoso.com/teams',
      'https://a:b@contoso.com',
    ],
    FILES_CLIENT_ID: ['files', `${APP}0`],
    MicrosoftAppPassword: ['canary\nline', 'canary\u2028line', 'canary\u0000', 'canary\u200b'],
    MicrosoftAppId: ['my-bot', `${APP}0`, APP.replaceAll('-', '')],
    MicrosoftAppTenantId: ['contoso', `${TENANT}\n${TENANT}`, `${TENANT}x`],
    MicrosoftAppType: ['singletenant'],
    HEALTH_SOURCE: ['Graph', 'graph,servicecomms'],
    HEALTH_TENANT_ID: [
      'notaguid',
      'contoso',
      '10.0.0.1',
      `${TENANT}0`,
      TENANT.slice(1),
      '..',
      'a b',
      'common',
      'contoso..example',
      '-',
      'a/b',
      `${TENANT}\n`.padEnd(60, 'x'),
    ],
    HEALTH_CLIENT_ID: ['my-app', `${CLIENT}x`],
    HEALTH_CLIENT_SECRET: ['canary\r\nline', 'canary\ttab'],
    HEALTH_ACCESS_TOKEN: ['canary\nline', 'Bearer canary', 'canaryé', 'canary\u00a0x'],
    HEALTH_AUTHORITY: [
      `https://login.microsoftonline.com/${TENANT}`,
      'https://login.microsoftonline.com/common',
      'https://login.microsoftonline.com/oauth2/v2.0/token',
      'https://login.example?x=1',
      'ftp://login.example',
    ],
    GRAPH_BASE_URL: [
      'https://graph.example/v1.0?x=1',
      'https://graph.example/#x',
      'https://gra\nph.example',
      'https://',
    ],
    SERVICECOMMS_BASE_URL: ['https://manage.example/\tapi', 'manage.example', 'file:///etc/passwd'],
    REDIS_URL: [
      'redis://',
      'redis:///1',
      'http://h',
      'redis://h:99999',
      'redis://h/a',
      'redis://:%zz@h',
      'redis://h\n:1',
      'redis://h?password=canary',
      'redis://h?family=9',
      'redis://a,rediss://b',
      'redis://a:1,redis://:canary@b:1',
      'redis://a/1,redis://b/1',
      ',',
    ],
    DATABASE_URL: [
      'canary',
      'mysql://user:canary@db.example/health',
      'postgresql://user:canary@db.example',
      'postgresql://user:canary@db.example/',
      'postgresql:///health',
      'postgresql://user:%zz@db.example/health',
      'postgresql://user:canary@db.exa\nmple/health',
      'postgresql://user:canary@db.example/he alth',
    ],
    HISTORY_DAYS: ['0', '30', '3661', '400.5', '1e3', 'canary'],
    HEARTBEAT_URL: [
      'http://monitor.example/ping/canary',
      'https://user:canary@monitor.example/',
      'https://monitor.example/#canary',
      'monitor.example/canary',
      'https://monitor.example/\ncanary',
    ],
    OTEL_EXPORTER_OTLP_ENDPOINT: [
      'collector:4318',
      'http://user:canary@collector:4318',
      'http://collector:4318/?key=canary',
      'http://collector:4318/v1/traces',
    ],
    OTEL_EXPORTER_OTLP_HEADERS: ['canary', 'a=b,canary', 'a=%zz', 'a=ca\nnary'],
    OTEL_SERVICE_NAME: ['a name', 'x'.repeat(101)],
    HTTPS_PROXY: ['proxy:8080', 'socks5://h:1', 'http://', 'http://h/path', 'http://u:%zz@h', 'http://h\n:1', 'canary'],
    HTTP_PROXY: ['proxy', 'ftp://canary:1', 'http://h:99999'],
    NO_PROXY: ['a\nb', 'a;b', 'http://canary?x', ',', '--', 'a,[]', '*,::'],
    REDIS_SENTINELS: ['redis://a:1', 'a:99999', 'a b', 'a@b:1', 'a?x', 'a\nb', ','],
    REDIS_SENTINEL_NAME: ['a b', 'a\nb', 'a'.repeat(101)],
    REDIS_SENTINEL_PASSWORD: ['canary\nline'],
    REDIS_PREFIX: ['{a}\nb', '{a\n}', '{}', 'a', '{a}{b}', '{a b}', `{${'a'.repeat(100)}}`],
    POLL_INTERVAL_SECONDS: ['0', '-1', '1e9', '1000000000', '86401', 'NaN', 'Infinity', '0.0001', '60s'],
    DELIVERY_RATE_PER_SECOND: ['0', '-1', '1e3', 'NaN', '0.0001', '999999999'],
    ROLES: ['web;worker', 'all', ','],
    ALLOWED_TENANTS: [`${TENANT}0`, 'contoso', `${TENANT};${OTHER}`, `${TENANT},x`, ','],
    SUBSCRIBE_POLICY: ['everyone'],
    ADMIN_USER_IDS: [`${TENANT},${CLIENT}0`, 'ada@contoso.example', `${CLIENT} ${OTHER}`, '*', ','],
    DEFAULT_TIME_ZONE: ['Riga', 'Europe/Nowhere', 'Europe/Riga\nx'],
    DEFAULT_LOCALE: ['zz_zz!', 'zz', 'en_GB', 'english', '*'],
    LOG_LEVEL: ['verbose', 'INFO'],
  };
  for (const [name, values] of Object.entries(junk)) {
    it(`refuse junk in ${name}, by name and without its value`, () => {
      for (const value of values) {
        const beside = name.includes('SENTINEL') ? { REDIS_SENTINELS: 'a:1', REDIS_SENTINEL_NAME: 'a' } : {};
        const found = problems({ ...LOCAL, ...SIGNED, ...beside, [name]: value });
        assert.deepEqual([...new Set(found.map((line) => line.split(':', 1)[0]))], [name], JSON.stringify(value));
        assert.doesNotMatch(found.join('\n'), /canary|contoso|passwd/, JSON.stringify(value));
      }
    });
  }

  it('refuse one port for two servers', () => {
    assert.deepEqual(wrong({ ...LOCAL, METRICS_PORT: '3978' }), ['METRICS_PORT']);
    assert.deepEqual(wrong({ ...LOCAL, PUBLIC_URL: 'http://localhost:3978' }), []);
    assert.deepEqual(wrong({ ...SIGNED, PUBLIC_URL: 'http://localhost:3978' }), ['PUBLIC_URL']);
    assert.deepEqual(wrong({ ...LOCAL, PORT: '0', METRICS_PORT: '0' }), []);
  });

  it('take an application for files beside a managed identity alone', () => {
    assert.deepEqual(wrong({ ...SIGNED, FILES_CLIENT_ID: APP }), ['FILES_CLIENT_ID']);
  });

  it('say where the record is kept, and for how long', () => {
    const { history } = loadConfig(LOCAL);
    assert.deepEqual(history, { file: 'data/history.sqlite', databaseUrl: undefined, days: 400 });
    const databaseUrl = 'postgres://bot:p%40ss@db.example:6432/health?sslmode=verify-full';
    const set = loadConfig({ ...LOCAL, HISTORY_FILE: '/data/h', DATABASE_URL: databaseUrl, HISTORY_DAYS: '31' });
    assert.deepEqual(set.history, { file: '/data/h', databaseUrl, days: 31 });
  });

  it('take what is unusual and right', () => {
    const unusual: Environment = {
      HEALTH_TENANT_ID: 'Contoso.onmicrosoft.com',
      REDIS_URL: 'rediss://user:p%40ss@redis.example:6380/2',
      NO_PROXY: '*.contoso.example, .local ,10.0.0.0/8, [::1]:80,',
      REDIS_PREFIX: 'team:{service-health}:',
      POLL_INTERVAL_SECONDS: '0.1',
      DEFAULT_LOCALE: 'zh-Hant-TW',
      // The Agents Playground's own user.
      ADMIN_USER_IDS: '00000000-0000-0000-0000-0000000000020',
      HEALTH_CLIENT_SECRET: 'a secret with spaces, ~ and é',
    };
    assert.deepEqual(wrong({ ...LOCAL, ...unusual }), []);
    assert.deepEqual(wrong({ ...LOCAL, REDIS_URL: 'redis://h:1?family=6' }), []);
  });

  describe('for certificates', () => {
    const cases: [what: string, certificate: string, key: string, wrong: 'certificate' | 'key' | 'both'][] = [
      ['text', 'not.pem', 'key.pem', 'certificate'],
      ['junk that looks like one', 'junk.pem', 'key.pem', 'certificate'],
      ['one that is cut off', 'cut.pem', 'key.pem', 'certificate'],
      ['an empty file', 'empty.pem', 'empty.pem', 'both'],
      ['no file', 'missing.pem', 'key.pem', 'certificate'],
      ['a key in its place', 'key.pem', 'key.pem', 'certificate'],
      ['a certificate as its key', 'cert.pem', 'cert.pem', 'key'],
      ['the key of another pair', 'cert.pem', 'other-key.pem', 'key'],
      ['a key with a passphrase', 'cert.pem', 'locked-key.pem', 'key'],
      ['a key that Microsoft Entra does not take', 'cert.pem', 'ec-key.pem', 'key'],
    ];
    const files = [
      ['MicrosoftAppCertificateFile', 'MicrosoftAppCertificateKeyFile'],
      ['HEALTH_CERTIFICATE_FILE', 'HEALTH_CERTIFICATE_KEY_FILE'],
    ] as const;
    for (const [what, certificate, key, which] of cases) {
      it(`refuse ${what}, the bot’s and the health API’s alike`, () => {
        for (const [certificateName, keyName] of files) {
          const names = { certificate: [certificateName], key: [keyName], both: [certificateName, keyName] }[which];
          const env = { ...LOCAL, ...SIGNED, [certificateName]: certificate, [keyName]: key };
          assert.deepEqual(wrong(env), names);
        }
      });
    }

    it('take a certificate with its key', () => {
      const env = { ...LOCAL, ...SIGNED, HEALTH_CERTIFICATE_FILE: 'cert.pem', HEALTH_CERTIFICATE_KEY_FILE: 'key.pem' };
      assert.deepEqual(wrong(env), []);
    });
  });

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
      HEALTH_CLIENT_ID: CLIENT,
      HEALTH_CERTIFICATE_FILE: 'cert.pem',
      HEALTH_CERTIFICATE_KEY_FILE: 'key.pem',
    };
    const { access } = loadConfig(env, readFile).health;
    assert.equal(access.clientSecret, undefined);
    assert.equal(access.certificate?.privateKey, PEM['key.pem']);
  });

  it('let each conversation see its own tenant if several are allowed and none is named', () => {
    const several = { ...SIGNED, ALLOWED_TENANTS: `${TENANT},${OTHER}` };
    assert.equal(loadConfig(several, readFile).health.tenantId, undefined);
    assert.equal(loadConfig({ ...several, HEALTH_TENANT_ID: OTHER }, readFile).health.tenantId, OTHER);
  });

  it('read proxies in lower case too, and first', () => {
    const env = {
      https_proxy: 'http://a:1',
      HTTPS_PROXY: 'http://b:1',
      HTTP_PROXY: 'http://c:1',
      no_proxy: '*.example',
    };
    const { proxies } = loadConfig({ ...LOCAL, ...env }, readFile);
    assert.deepEqual(proxies, { https: 'http://a:1', http: 'http://c:1', except: '*.example' });
    assert.deepEqual(wrong({ ...LOCAL, https_proxy: 'junk' }), ['HTTPS_PROXY']);
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
