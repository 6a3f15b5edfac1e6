import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageSettings } from '../../scripts/package/settings.ts';
import { SETTINGS } from '../../src/main.ts';
import { jsonWithComments } from './json-with-comments.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

/** Variables are upper case; secrets begin so, which is how the Toolkit knows them. */
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
const secret = z.string().regex(/^SECRET_[A-Z0-9_]+$/);

/** An action of the Toolkit with all that it must be given, and nothing else: yaml.schema.json of version 1.11. */
function action<U extends string>(uses: U, given: z.ZodRawShape, writes?: z.ZodRawShape) {
  return z.strictObject({
    uses: z.literal(uses),
    name: z.string().optional(),
    with: z.strictObject(given),
    ...(writes && { writeToEnvironmentFile: z.strictObject(writes) }),
  });
}

const ACTION = z.discriminatedUnion('uses', [
  action('teamsApp/create', { name: z.string() }, { teamsAppId: variable }),
  action('teamsApp/validateAppPackage', { appPackagePath: z.string() }),
  action('teamsApp/update', { appPackagePath: z.string() }),
  action('teamsApp/publishAppPackage', { appPackagePath: z.string() }, { publishedAppId: variable }),
  action('script', { run: z.string(), timeout: z.number().optional() }),
  action('cli/runNpmCommand', { args: z.string() }),
  action('file/createOrUpdateEnvironmentFile', { target: z.string(), envs: z.record(z.string(), z.string()) }),
  action(
    'aadApp/create',
    {
      name: z.string(),
      generateClientSecret: z.literal(true),
      generateServicePrincipal: z.boolean(),
      signInAudience: z.enum(['AzureADMyOrg', 'AzureADMultipleOrgs']),
    },
    { clientId: variable, objectId: variable, clientSecret: secret, tenantId: variable },
  ),
  action('botFramework/create', {
    botId: z.string(),
    name: z.string(),
    messagingEndpoint: z.string(),
    description: z.string(),
    channels: z.array(z.strictObject({ name: z.literal('msteams') })),
  }),
]);
type Action = z.infer<typeof ACTION>;

const PROJECT = z.strictObject({
  version: z.literal('v1.11'),
  environmentFolderPath: z.literal('./env'),
  provision: z.array(ACTION).optional(),
  deploy: z.array(ACTION).optional(),
  publish: z.array(ACTION).optional(),
});

/** The Toolkit's environments, each with the file that says what happens in it. */
const FILES = { dev: 'm365agents.yml', local: 'm365agents.local.yml', playground: 'm365agents.playground.yml' };
const ENVIRONMENTS = Object.entries(FILES);

/** All actions of a file, in the order in which they run; local ones install before they register. */
function actionsOf(file: string): Action[] {
  const { provision = [], deploy = [], publish = [] } = PROJECT.parse(parse(read(file)));
  return [...provision, ...deploy, ...publish];
}

const variablesIn = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
const written = (each: Action): string[] =>
  Object.values('writeToEnvironmentFile' in each ? (each.writeToEnvironmentFile ?? {}) : {}).map(String);

/** What the tunnel that the editor starts writes into the environment. */
function writtenByTunnel(): string[] {
  const { tasks } = z.object({ tasks: z.array(z.unknown()) }).parse(jsonWithComments(read('.vscode/tasks.json')));
  const ports = z.object({ writeToEnvironmentFile: z.record(z.string(), z.string()) });
  const tunnel = z.object({
    command: z.literal('debug-start-local-tunnel'),
    args: z.object({ ports: z.array(ports) }),
  });
  return tasks
    .flatMap((task) => tunnel.safeParse(task).data?.args.ports ?? [])
    .flatMap((port) => Object.values(port.writeToEnvironmentFile));
}

describe('the files of the Toolkit', () => {
  for (const [environment, file] of ENVIRONMENTS) {
    it(`hold actions that there are, each with what it must be given: ${file}`, () => {
      assert.ok(actionsOf(file).length > 0);
      const [first = ''] = read(file).split('\n');
      assert.equal(first, '# yaml-language-server: $schema=https://aka.ms/m365-agents-toolkits/v1.11/yaml.schema.json');
    });

    it(`read only variables that an earlier action, the tunnel or env/.env.${environment} gives: ${file}`, () => {
      const given = parseEnv(read(`env/.env.${environment}`));
      const known = new Set(Object.keys(given).filter((name) => given[name] !== ''));
      if (environment === 'local') for (const name of writtenByTunnel()) known.add(name);
      for (const each of actionsOf(file)) {
        assert.deepEqual(
          variablesIn(each).filter((name) => !known.has(name)),
          [],
          each.uses,
        );
        for (const name of written(each)) known.add(name);
      }
    });

    it(`write only variables that have their place: env/.env.${environment}, or the file of secrets`, () => {
      const places = Object.keys(parseEnv(read(`env/.env.${environment}`)));
      const names = [...actionsOf(file).flatMap(written), ...(environment === 'local' ? writtenByTunnel() : [])];
      assert.deepEqual(
        names.filter((name) => !name.startsWith('SECRET_') && !places.includes(name)),
        [],
      );
      assert.equal(parseEnv(read(`env/.env.${environment}`))['TEAMSFX_ENV'], environment);
    });

    it(`run only scripts, and name only files, that there are: ${file}`, () => {
      const made = actionsOf(file).flatMap((each) =>
        each.uses === 'file/createOrUpdateEnvironmentFile' ? [each.with['target']] : [],
      );
      for (const each of actionsOf(file)) {
        if (each.uses === 'cli/runNpmCommand') assert.match(String(each.with['args']), /^ci$/);
        for (const [, name = ''] of JSON.stringify(each).matchAll(/(?:\.\/)?((?:scripts|src|infra)\/[\w./-]+)/g))
          assert.ok(existsSync(path.join(ROOT, name)), name);
        for (const [, name = ''] of JSON.stringify(each).matchAll(/--env-file=([\w./-]+)/g))
          assert.ok(made.includes(`./${name}`), `${name} is made before`);
      }
    });
  }

  it('upload the package that npm run package makes, and make it as that does', () => {
    const paths = ENVIRONMENTS.flatMap(([, file]) => actionsOf(file)).flatMap(({ with: given }) =>
      'appPackagePath' in given ? [given['appPackagePath']] : [],
    );
    assert.deepEqual([...new Set(paths)], ['./build/service-health-bot.zip']);
    assert.match(read('scripts/package.ts'), /'build', 'service-health-bot\.zip'/);
    for (const file of [FILES.dev, FILES.local]) {
      assert.match(
        read(file),
        new RegExp(`run: ${scripts['package']?.replace('scripts/', '--env-file=\\S+ scripts/')}$`, 'm'),
      );
    }
  });

  it('tell the bot and the package only settings that there are, enough for a package', () => {
    const [envs] = actionsOf(FILES.local).flatMap((each) =>
      each.uses === 'file/createOrUpdateEnvironmentFile'
        ? [z.record(z.string(), z.string()).parse(each.with['envs'])]
        : [],
    );
    const ofPackage = ['BOT_HOST', 'TEAMS_APP_ID', 'APP_NAME'];
    const names = Object.keys(envs ?? {});
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn(SETTINGS.shape, name) && !ofPackage.includes(name)),
      [],
    );
    const values = { BOT_HOST: 'abc-3978.euw.devtunnels.ms', APP_NAME: parseEnv(read('env/.env.local'))['APP_NAME'] };
    const guid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    assert.ok(packageSettings({ MicrosoftAppId: guid, TEAMS_APP_ID: guid, ...values }));
    // azd writes the other two.
    for (const name of ['MicrosoftAppId', 'BOT_HOST'])
      assert.match(read('infra/main.bicep'), new RegExp(`^output ${name} `, 'm'));
  });

  it('keep no secret that git would take', () => {
    assert.deepEqual(
      readdirSync(path.join(ROOT, 'env'))
        .filter((name) => !name.endsWith('.user'))
        .toSorted(),
      ['.env.dev', '.env.local', '.env.playground'],
    );
    for (const [environment, file] of ENVIRONMENTS) {
      assert.doesNotMatch(read(`env/.env.${environment}`), /^SECRET_|PASSWORD|CLIENT_SECRET/m);
      for (const each of actionsOf(file)) {
        if (each.uses === 'file/createOrUpdateEnvironmentFile')
          assert.match(String(each.with['target']), /^\.\/env\/\.env\.[\w-]+\.user$/);
      }
    }
    assert.match(read('.gitignore'), /^\/env\/\.env\.\*\.user$/m);
    // The token of the simulator is in the docs, too.
    const token = parseEnv(read('env/.env.local'))['SIMULATOR_TOKEN'] ?? '';
    assert.ok(token !== '' && read('docs/deploy.md').includes(`HEALTH_ACCESS_TOKEN=${token}`));
  });
});

describe('.m365agentsplayground.yml', () => {
  const person = z.object({ id: z.string(), name: z.string(), aadObjectId: z.guid(), email: z.email() });
  const config = z
    .object({
      version: z.literal('0.1.1'),
      tenantId: z.guid(),
      bot: z.object({ id: z.guid(), name: z.string() }),
      currentUser: person,
      users: z.array(person).min(5),
      personalChat: z.object({ id: z.string() }),
      groupChat: z.object({ id: z.string(), name: z.string() }),
      team: z.object({ id: z.string(), name: z.string(), channels: z.array(z.object({ id: z.string() })).min(1) }),
    })
    .parse(parse(read('.m365agentsplayground.yml')));

  it('is what the demo reads, about the tenant that the demo simulates', () => {
    assert.match(read('scripts/demo.ts'), /'\.m365agentsplayground\.yml'/);
    assert.ok(read('scripts/demo.ts').includes(`const TENANT = '${config.tenantId}'`));
  });

  it('has nobody twice, and nobody that could exist', () => {
    const people = [config.currentUser, ...config.users];
    for (const key of ['id', 'name', 'aadObjectId', 'email'] as const) {
      assert.equal(new Set(people.map((each) => each[key])).size, people.length, key);
    }
    assert.ok(people.every(({ email }) => email.endsWith('.example')));
  });
});
