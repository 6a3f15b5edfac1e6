import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchTenantsFile } from '../../src/lib/tenants-watch.ts';
import { ConfigError, healthOf, loadConfig, watchedTenants, type Environment } from '../../src/main.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { until } from '../fakes/until.ts';

const [CONTOSO, FABRIKAM] = ['11111111-2222-4333-8444-555555555555', '22222222-2222-4333-8444-555555555555'];
const APP = '7c6c2a51-0f5e-4d2f-9d3b-6a5b0f3f1c11';
const BOT = { MicrosoftAppId: APP, MicrosoftAppPassword: 'bot-secret', TENANTS_FILE: '/etc/bot/tenants.json' };
const PAIR = makeCertificate();
const FILES: Readonly<Record<string, string>> = {
  [path.resolve('/etc/bot', 'cert.pem')]: PAIR.cert,
  [path.resolve('/etc/bot', 'key.pem')]: PAIR.key,
  [path.resolve('/etc/bot', 'other-key.pem')]: makeCertificate().key,
  [path.resolve('/run/secrets', 'fabrikam')]: 'from a file\n',
};

function load(tenants: unknown, env: Environment = {}) {
  const readFile = (name: string): string => {
    if (name === BOT.TENANTS_FILE) return typeof tenants === 'string' ? tenants : JSON.stringify(tenants);
    const text = FILES[path.resolve(name)];
    if (text === undefined) throw new Error('no such file');
    return text;
  };
  return loadConfig({ ...BOT, ...env }, readFile);
}

function problems(tenants: unknown, env: Environment = {}): readonly string[] {
  try {
    load(tenants, env);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
}

describe('TENANTS_FILE', () => {
  it('gives each tenant its own identity, source, address and budget, and what it leaves out as for all', () => {
    const config = load(
      [
        { id: CONTOSO.toUpperCase(), name: 'Contoso' },
        {
          id: FABRIKAM,
          clientId: APP,
          clientSecretEnv: 'FABRIKAM_SECRET',
          source: 'servicecomms',
          baseUrl: 'https://manage.office365.us/api/v1.0/',
          authority: 'https://login.microsoftonline.us',
          requestsPerHour: 300,
        },
      ],
      { FABRIKAM_SECRET: 'its own' },
    );
    assert.deepEqual(watchedTenants(config), [CONTOSO, FABRIKAM]);
    assert.deepEqual([...(config.allowedTenants ?? [])], [CONTOSO, FABRIKAM]);
    assert.equal(config.health.tenantId, undefined, 'each conversation sees its own tenant');
    const [contoso, fabrikam] = [healthOf(config.health, CONTOSO), healthOf(config.health, FABRIKAM)];
    assert.deepEqual([contoso.name, contoso.source, contoso.access.clientSecret], ['Contoso', 'graph', 'bot-secret']);
    assert.equal(contoso.baseUrl, 'https://graph.microsoft.com/v1.0');
    assert.deepEqual(fabrikam, {
      source: 'servicecomms',
      baseUrl: 'https://manage.office365.us/api/v1.0',
      access: {
        clientId: APP,
        clientSecret: 'its own',
        certificate: undefined,
        authority: 'https://login.microsoftonline.us',
      },
      requestsPerHour: 300,
    });
  });

  it('reads secrets and certificates from files beside it', () => {
    const config = load([
      { id: CONTOSO, clientId: APP, certificateFile: 'cert.pem', certificateKeyFile: 'key.pem' },
      { id: FABRIKAM, clientId: APP, clientSecretFile: '/run/secrets/fabrikam' },
    ]);
    assert.deepEqual(healthOf(config.health, CONTOSO).access.certificate, {
      certificate: PAIR.cert,
      privateKey: PAIR.key,
    });
    assert.equal(healthOf(config.health, FABRIKAM).access.clientSecret, 'from a file');
  });

  const canary = 'CANARY-of-a-secret';
  const WRONG: readonly [what: string, tenants: unknown, lines: readonly string[], env?: Environment][] = [
    ['no JSON', `[{ "clientSecret": "${canary}" `, ['TENANTS_FILE: is not JSON']],
    ['no array', { id: CONTOSO }, ['TENANTS_FILE: must be a JSON array']],
    ['no tenant', [], ['TENANTS_FILE: names no tenant']],
    ['no object', [canary], ['TENANTS_FILE[0]: must be an object in braces']],
    ['no id', [{ name: 'Contoso' }], ['TENANTS_FILE[0].id: is missing']],
    [
      'values of another kind',
      [{ id: CONTOSO, name: 7, requestsPerHour: 'many' }],
      [
        'TENANTS_FILE[0].name: must be string',
        'TENANTS_FILE[0].requestsPerHour: must be a whole number from 100 to 100000',
      ],
    ],
    [
      'several faults',
      [
        { id: canary, clientSecrt: canary },
        { id: FABRIKAM, source: canary, requestsPerHour: 5 },
      ],
      [
        'TENANTS_FILE[0].id: must be a tenant id, such as 00000000-0000-4000-8000-000000000000',
        'TENANTS_FILE[0].clientSecrt: is not known',
        'TENANTS_FILE[1].source: must be one of graph, servicecomms',
        'TENANTS_FILE[1].requestsPerHour: must be at least 100',
      ],
    ],
    [
      'the same tenant twice',
      [{ id: CONTOSO }, { id: CONTOSO }],
      ['TENANTS_FILE[1].id: is the id of an earlier entry too'],
    ],
    [
      'a credential without its application',
      [{ id: CONTOSO, clientSecret: canary }],
      ['TENANTS_FILE[0].clientId: is missing; its credential is set'],
    ],
    [
      'an application without a credential',
      [{ id: CONTOSO, clientId: APP }],
      ['TENANTS_FILE[0].clientSecretEnv: is missing (or set clientSecretFile, certificateFile or clientSecret)'],
    ],
    [
      'two credentials',
      [{ id: CONTOSO, clientId: APP, clientSecret: canary, clientSecretEnv: 'X' }],
      ['TENANTS_FILE[0]: must have one of clientSecretEnv, clientSecretFile, certificateFile and clientSecret'],
      { X: canary },
    ],
    [
      'a variable that is not set',
      [{ id: CONTOSO, clientId: APP, clientSecretEnv: 'NOT_THERE' }],
      ['TENANTS_FILE[0].clientSecretEnv: names a variable that is not set'],
    ],
    [
      'a secret of two lines',
      [{ id: CONTOSO, clientId: APP, clientSecretEnv: 'X' }],
      ['TENANTS_FILE[0].clientSecret: must be one line without control characters'],
      { X: `${canary}\n${canary}` },
    ],
    [
      'a secret file that is not there',
      [{ id: CONTOSO, clientId: APP, clientSecretFile: canary }],
      ['TENANTS_FILE[0].clientSecretFile: cannot be read, or is empty'],
    ],
    [
      'the key of another certificate',
      [{ id: CONTOSO, clientId: APP, certificateFile: 'cert.pem', certificateKeyFile: 'other-key.pem' }],
      ['TENANTS_FILE[0].certificateKeyFile: is the key of another certificate than TENANTS_FILE[0].certificateFile'],
    ],
    [
      'an address that a token must not be sent to',
      [{ id: CONTOSO, baseUrl: `http://${canary}.example` }],
      [
        'TENANTS_FILE[0].baseUrl: must be an https URL without credentials or query (http only for a host on this machine)',
      ],
    ],
    [
      'one health tenant for all',
      [{ id: CONTOSO }],
      ['HEALTH_TENANT_ID: must not be set with TENANTS_FILE; each conversation sees its own tenant'],
      { HEALTH_TENANT_ID: CONTOSO },
    ],
    [
      'one token for all',
      [{ id: CONTOSO }],
      ['HEALTH_ACCESS_TOKEN: must not be set with TENANTS_FILE; a token is of one tenant'],
      { HEALTH_ACCESS_TOKEN: canary },
    ],
    [
      'an allowed tenant that it does not name',
      [{ id: CONTOSO }],
      ['ALLOWED_TENANTS: names a tenant that TENANTS_FILE does not'],
      { ALLOWED_TENANTS: `${CONTOSO}, ${FABRIKAM}` },
    ],
    [
      'no application at all',
      [{ id: CONTOSO }],
      ['TENANTS_FILE[0].clientId: is missing (or set HEALTH_CLIENT_ID for all tenants)'],
      { MicrosoftAppId: '', MicrosoftAppPassword: '' },
    ],
  ];
  for (const [what, tenants, lines, env] of WRONG) {
    it(`names by its place, never by its value: ${what}`, () => {
      const found = problems(tenants, env);
      assert.deepEqual(found, lines);
      assert.doesNotMatch(found.join('\n'), new RegExp(canary));
    });
  }

  it('is named if it cannot be read', () => {
    assert.deepEqual(problems([], { TENANTS_FILE: '/not/there' }), ['TENANTS_FILE: cannot be read']);
  });

  it('is narrowed by ALLOWED_TENANTS: others are neither answered nor watched', () => {
    const config = load([{ id: CONTOSO }, { id: FABRIKAM }], { ALLOWED_TENANTS: FABRIKAM });
    assert.deepEqual([watchedTenants(config), [...(config.allowedTenants ?? [])]], [[FABRIKAM], [FABRIKAM]]);
    assert.equal(config.health.tenantId, undefined);
  });

  it('says in the log that it has changed, once for each change, and nothing of what it holds', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tenants-'));
    const [file, log] = [path.join(folder, 'tenants.json'), makeRecordingLog()];
    writeFileSync(file, '[]');
    const stop = watchTenantsFile(file, log, 5);
    const changes = () => log.events('tenants-file.changed').map(({ meaning }) => String(meaning));
    writeFileSync(file, `[{ "clientSecret": "${canary}" }]`);
    await until(() => changes().length === 1);
    rmSync(file);
    await until(() => changes().length === 2);
    stop();
    assert.match(changes()[0] ?? '', /has changed: restart/);
    assert.match(changes()[1] ?? '', /cannot be read any more/);
    assert.doesNotMatch(JSON.stringify(log.lines), new RegExp(canary));
    await rm(folder, { recursive: true });
  });
});
