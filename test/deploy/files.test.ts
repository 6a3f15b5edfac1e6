import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/main.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const isSetting = (name: string) => Object.hasOwn(SETTINGS.shape, name);

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly stop_grace_period?: string;
  readonly profiles?: readonly string[];
}

describe('compose.yaml', () => {
  const { services, networks } = parse(read('compose.yaml'), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
    networks: Readonly<Record<string, { internal?: boolean } | null>>;
  };
  const { bot, worker, api, redis } = services as Record<'bot' | 'worker' | 'api' | 'redis', Service>;

  it('sets only settings that there are', () => {
    const names = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
    assert.deepEqual(
      names.filter((name) => !isSetting(name)),
      [],
    );
    assert.ok(names.includes('REDIS_URL'));
  });

  it('starts nothing that could write its root, gain rights, or stay down, and gives each the time to stop', () => {
    for (const [name, service] of Object.entries(services)) {
      assert.equal(service.read_only, true, name);
      assert.deepEqual(service.cap_drop, ['ALL'], name);
      assert.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
      assert.equal(service.restart, 'unless-stopped', name);
      assert.ok(parseInt(service.stop_grace_period ?? '') > 25, name);
    }
  });

  it('has a Redis that keeps what it is given, and that only the bot can reach', () => {
    assert.deepEqual(redis.networks, ['data']);
    assert.equal(networks['data']?.internal, true);
    assert.equal(redis.ports, undefined);
    const options = redis.command!.join(' ');
    assert.match(options, /--appendonly yes/);
    assert.match(options, /--maxmemory-policy noeviction/);
  });

  it('gives the bot the certificate that the set-up made, under the name that it has in .env', () => {
    for (const { volumes } of [bot, worker, api]) assert.ok(volumes?.includes('./certs:/app/certs:ro'));
  });

  it('keeps the record in a volume that lasts, where the image says it is, for all processes', () => {
    for (const { volumes } of [bot, worker, api]) assert.ok(volumes?.includes('history:/data'));
    assert.match(read('Dockerfile'), /^ENV .*HISTORY_FILE=\/data\/history\.sqlite$/m);
    assert.match(read('scripts/setup/certificate.ts'), /`certs\//);
    assert.match(read('Dockerfile'), /^WORKDIR \/app$/m);
  });

  it('reaches the bot from this machine alone, unless asked otherwise, and starts a worker on demand only', () => {
    assert.deepEqual(bot.ports, ['${LISTEN_ON:-127.0.0.1:3978}:3978']);
    assert.deepEqual(worker.profiles, ['worker']);
    assert.equal(worker.ports, undefined);
  });

  it('serves programs on demand only, from this machine, at the port that the image has for it', () => {
    assert.deepEqual(
      [api.profiles, api.environment?.['ROLES'], api.environment?.['API_PORT']],
      [['api'], 'api', '3979'],
    );
    assert.deepEqual(api.ports, ['${API_LISTEN_ON:-127.0.0.1:3979}:3979']);
    assert.match(read('Dockerfile'), /^EXPOSE 3978 3979$/m);
  });
});

/** What a Bicep file declares and what it gives to its modules. A lint of the names alone: the compiler checks the rest. */
function bicep(file: string) {
  const source = read(file).replaceAll(/^\s*\/\/.*$/gm, '');
  const names = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name]) => name!);
  return {
    parameters: names(/^param (\w+) /gm),
    required: names(/^param (\w+) \w+$/gm),
    outputs: names(/^output (\w+) /gm),
    modules: [...source.matchAll(/^module (\w+) '([^']+)' = \{([^]*?)^\}/gm)].map(([, name, target, body]) => ({
      name: name!,
      target: path.join(path.dirname(file), target!),
      given: topNames(/params: (\{[^]*\})/.exec(body!)![1]!),
    })),
    used: [...source.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map(([, module, output]) => `${module}.${output}`),
    settings: names(/^ +(\w+): .+$/gm).filter((name) => /^[A-Z]/.test(name)),
    isBalanced: isBalanced(source),
  };
}

/** The names of an object's own properties, not of those within. */
function topNames(object: string): string[] {
  let depth = 0;
  const own = object.replaceAll(/[{}[\]()]|[^{}[\]()]+/g, (piece) => {
    if (/[{[(]/.test(piece)) return (depth += 1) === 1 ? '' : '_';
    if (/[}\])]/.test(piece)) return (depth -= 1) === 0 ? '' : '_';
    return depth === 1 ? piece : '';
  });
  return [...own.matchAll(/(?:^|[,\n])\s*(\w+):/g)].map(([, name]) => name!);
}

function isBalanced(source: string): boolean {
  const open: string[] = [];
  for (const bracket of source.replaceAll(/'[^'\n]*'/g, '').match(/[{}[\]()]/g) ?? []) {
    if ('{[('.includes(bracket)) open.push(bracket);
    else if (open.pop() !== { '}': '{', ']': '[', ')': '(' }[bracket]) return false;
  }
  return open.length === 0;
}

describe('what azd deploys', () => {
  const main = bicep('infra/main.bicep');
  const modules = readdirSync(path.join(ROOT, 'infra', 'modules')).map((name) => path.join('infra', 'modules', name));

  it('is the Dockerfile of this project, as the app that the infrastructure tags', () => {
    const { services } = parse(read('azure.yaml')) as {
      services: Readonly<Record<string, { host: string; docker: { path: string } }>>;
    };
    assert.deepEqual(Object.keys(services), ['bot']);
    assert.deepEqual([services['bot']!.host, services['bot']!.docker.path], ['containerapp', './Dockerfile']);
    assert.match(read('infra/modules/app.bicep'), /'azd-service-name': 'bot'/);
  });

  it('is built by a registry that has no BuildKit', () => {
    assert.match(read('azure.yaml'), /remoteBuild: true/);
    assert.doesNotMatch(
      read('Dockerfile'),
      /^(RUN|COPY|ADD)[^]*? --(mount|link|parents|exclude|network|security)\b|<<\w+|^# syntax/m,
    );
  });

  it('gets every parameter that has no default, and none that is unknown', () => {
    const { parameters } = JSON.parse(read('infra/main.parameters.json')) as { parameters: object };
    assert.deepEqual(Object.keys(parameters).toSorted(), main.parameters.toSorted());
    assert.ok(main.required.includes('healthClientSecret'));
  });

  it('gives each module what it asks for, takes from it what it gives, and leaves none out', () => {
    assert.deepEqual(main.modules.map(({ target }) => target).toSorted(), modules.toSorted());
    for (const { name, target, given } of main.modules) {
      assert.deepEqual(given.toSorted(), bicep(target).parameters.toSorted(), name);
    }
    const outputs = main.modules.flatMap(({ name, target }) => bicep(target).outputs.map((each) => `${name}.${each}`));
    assert.deepEqual(
      main.used.filter((each) => !outputs.includes(each)),
      [],
    );
  });

  it('tells the bot where browsers reach it', () => {
    assert.match(read('infra/modules/app.bicep'), /\{ name: 'PUBLIC_URL', value: publicUrl \}/);
  });

  it('closes every bracket', () => {
    assert.deepEqual(
      ['infra/main.bicep', ...modules].filter((file) => !bicep(file).isBalanced),
      [],
    );
  });

  it('sets only settings that there are, and keeps secrets in Key Vault', () => {
    const inApp = [...read('infra/modules/app.bicep').matchAll(/\{ name: '([A-Z_]+)', (value|secretRef):/g)];
    const names = [...main.settings, ...inApp.map(([, name]) => name!)];
    assert.ok(names.length >= 10);
    assert.deepEqual(
      names.filter((name) => !isSetting(name)),
      [],
    );
    assert.deepEqual(
      inApp.filter(([, , kind]) => kind === 'secretRef').map(([, name]) => name),
      ['HEALTH_CLIENT_SECRET', 'REDIS_URL', 'DATABASE_URL'],
    );
  });
});

/** What the chart's own spec does not see where helm is not on the machine. */
describe('the chart’s files', () => {
  const folder = 'charts/service-health-bot';
  const templates = readdirSync(path.join(ROOT, folder, 'templates'));
  const text = templates.map((name) => read(`${folder}/templates/${name}`)).join('\n');
  const values = parse(read(`${folder}/values.yaml`)) as Readonly<Record<string, unknown>>;
  const schema = JSON.parse(read(`${folder}/values.schema.json`)) as {
    properties: { settings: { properties: Readonly<Record<string, unknown>> } };
  };

  it('open and close every block', () => {
    const opened = text.match(/\{\{-? *(if|range|with|define) /g) ?? [];
    const closed = text.match(/\{\{-? *end *-?\}\}/g) ?? [];
    assert.ok(opened.length > 20);
    assert.equal(closed.length, opened.length);
  });

  it('use only values that there are, and all of them', () => {
    const used = [...text.matchAll(/\.Values\.(\w+)(?:\.(\w+))?/g)];
    const unknown = used.filter(([, name, inner]) => {
      const value = values[name!] as Readonly<Record<string, unknown>> | undefined;
      return value === undefined || (inner !== undefined && !(inner in value));
    });
    assert.deepEqual(unknown, []);
    assert.deepEqual(
      Object.keys(values).filter((name) => !used.some(([, each]) => each === name)),
      [],
    );
  });

  it('let no secret stand among the settings', () => {
    const kinds = read('src/app/settings.ts').matchAll(/^ {2}(\w+): (?:secret|token|secretUrl|headers)\./gm);
    const secrets = [...kinds].map(([, name]) => name!);
    assert.ok(secrets.length >= 6);
    assert.deepEqual(
      secrets.filter((name) => schema.properties.settings.properties[name] !== false),
      [],
    );
  });

  it('describe every value in the schema', () => {
    assert.deepEqual(
      Object.keys(schema.properties).filter((name) => name !== 'global'),
      Object.keys(values),
    );
  });
});

describe('the version', () => {
  it('is the same in package.json, the image, the chart and the tag that the chart asks for', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const chart = parse(read('charts/service-health-bot/Chart.yaml')) as { version: string; appVersion: string };
    assert.deepEqual([chart.version, chart.appVersion], [version, version]);
    assert.match(read('Dockerfile'), new RegExp(`^ARG VERSION=${version}$`, 'm'));
  });
});
