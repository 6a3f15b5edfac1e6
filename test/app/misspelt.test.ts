import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { misspeltSettings, SETTINGS } from '../../src/main.ts';

const found = (env: Record<string, string>, inFile: readonly string[] = []) =>
  misspeltSettings(env, new Set(inFile)).map(({ meant }) => meant);

describe('a setting whose name is misspelt', () => {
  for (const [name, meant] of [
    ['MicrosoftAppPasword', 'MicrosoftAppPassword'],
    ['MicrosoftApPId', 'MicrosoftAppId'],
    ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
    ['microsoftapptenantid', 'MicrosoftAppTenantId'],
    ['MicrosoftTenantId', 'MicrosoftAppTenantId'],
    ['REDIS_URI', 'REDIS_URL'],
    ['redis_url', 'REDIS_URL'],
    ['HEALTH_TENANTID', 'HEALTH_TENANT_ID'],
    ['HEALTH_TENNANT_ID', 'HEALTH_TENANT_ID'],
    ['HEALTH_CLIENT_SECRETE', 'HEALTH_CLIENT_SECRET'],
    ['POLL_INTERVAL', 'POLL_INTERVAL_SECONDS'],
    ['DELIVERY_RATE', 'DELIVERY_RATE_PER_SECOND'],
    ['DEFAULT_TIMEZONE', 'DEFAULT_TIME_ZONE'],
    ['ALLOWED_TENANT', 'ALLOWED_TENANTS'],
    ['GRAPH_URL_BASE', undefined],
    ['HTTPS-PROXY', 'HTTPS_PROXY'],
  ] as const) {
    it(`is noticed with the nearest right one: ${name}`, () => {
      assert.deepEqual(found({ [name]: 'x' }), meant === undefined ? [] : [meant]);
    });
  }

  it('is noticed in .env even if it is short, for nobody else reads that file', () => {
    for (const name of ['ROLE', 'LOGLEVEL', 'PROT']) {
      assert.equal(found({ [name]: 'x' }, [name]).length, 1, name);
    }
    assert.deepEqual(found({ ROLE: 'x', PROT: 'x' }), []);
  });

  it('is no other program’s variable, and none that is empty or stands beside the right one', () => {
    const names = [
      ...[
        'PATH',
        'HOME',
        'HOSTNAME',
        'LOGNAME',
        'LANG',
        'LC_ALL',
        'TZ',
        'TERM',
        'USER',
        'PWD',
        'SHLVL',
        'EDITOR',
        'DISPLAY',
      ],
      ...['NODE_ENV', 'NODE_OPTIONS', 'HTTP_PORT', 'FTP_PROXY', 'ftp_proxy', 'ALL_PROXY', 'all_proxy', 'RSYNC_PROXY'],
      ...['http_proxy', 'https_proxy', 'no_proxy', 'REDIS_HOST', 'REDIS_PORT', 'REDIS_PASSWORD', 'REDIS_SERVICE_HOST'],
      ...['REDIS_PORT_6379_TCP', 'REDIS_SERVER_PATH', 'KUBERNETES_SERVICE_PORT', 'WEBSITE_HOSTNAME', 'AZURE_CLIENT_ID'],
      ...[
        'AZURE_TENANT_ID',
        'AZURE_CLIENT_SECRET',
        'TENANT_ID',
        'CLIENT_ID',
        'CLIENT_SECRET',
        'TEAMS_APP_ID',
        'BOT_ID',
      ],
      ...[
        'npm_config_port',
        'npm_package_name',
        'SIMULATOR_SPEED',
        'CHROMIUM_PATH',
        'XDG_SESSION_ID',
        'HEALTHCHECK_URL',
      ],
      ...[
        'MSI_ENDPOINT',
        'IDENTITY_ENDPOINT',
        'WEBSITE_SITE_NAME',
        'ROLE_NAME',
        'PORTS',
        'DEFAULT_LANG',
        'METRICS',
        'REDIS',
      ],
    ];
    assert.deepEqual(found(Object.fromEntries(names.map((name) => [name, 'x']))), []);
    assert.deepEqual(found({ REDIS_URI: ' ' }), []);
    assert.deepEqual(found({ REDIS_URI: 'x', REDIS_URL: 'y' }), []);
  });

  it('is none of ours, nor what .env.example names', () => {
    const names = Object.keys(parseEnv(readFileSync('.env.example', 'utf8').replaceAll(/^#(?=\w+=)/gm, '')));
    assert.ok(names.length > Object.keys(SETTINGS.shape).length);
    assert.deepEqual(found(Object.fromEntries(names.map((name) => [name, 'x'])), names), []);
  });
});
