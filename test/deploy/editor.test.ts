import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CHROMIUM, REDIS } from '../../scripts/system.ts';
import { jsonWithComments } from './json-with-comments.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const about = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(read('package.json')));

const TASKS = z.object({
  tasks: z.array(
    z.object({
      label: z.string(),
      type: z.enum(['npm', 'process', 'teamsfx']).optional(),
      script: z.string().optional(),
      command: z.string().optional(),
      args: z.union([z.array(z.string()), z.looseObject({ env: z.string().optional() })]).optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
});
const LAUNCH = z.object({
  configurations: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      runtimeExecutable: z.string().optional(),
      runtimeArgs: z.array(z.string()).optional(),
      program: z.string().optional(),
      envFile: z.string().optional(),
      port: z.number().optional(),
      url: z.string().optional(),
    }),
  ),
  compounds: z.array(
    z.object({ name: z.string(), configurations: z.array(z.string()), preLaunchTask: z.string().optional() }),
  ),
});

const { tasks } = TASKS.parse(jsonWithComments(read('.vscode/tasks.json')));
const { configurations, compounds } = LAUNCH.parse(jsonWithComments(read('.vscode/launch.json')));
const labels = tasks.map(({ label }) => label);
const names = configurations.map(({ name }) => name);

/** The files of this project that an argument names. */
const filesIn = (args: readonly string[]) =>
  args
    .map((each) => each.replace('${workspaceFolder}', '.'))
    .filter((each) => /^(?:\.\/)?(?:src|scripts|node_modules)\//.test(each));

describe('the editor', () => {
  it('opens the demo with F5', () => {
    const [first] = configurations;
    assert.equal(first?.runtimeExecutable, 'npm');
    assert.deepEqual(first.runtimeArgs, ['run', 'demo']);
    assert.ok(about.scripts['demo'] !== undefined);
  });

  it('debugs the bot alone, the specs of a file, and specs that wait for it', () => {
    const programs = configurations.flatMap(({ program }) => program ?? []);
    assert.ok(programs.includes('${workspaceFolder}/src/main.ts'));
    assert.ok(programs.includes('${workspaceFolder}/node_modules/mocha/bin/mocha.js'));
    const waiting = tasks.find(({ args }) => Array.isArray(args) && args.includes('--inspect-brk'));
    assert.ok(waiting, 'a task starts specs that wait');
    assert.ok(
      configurations.some(({ port }) => port === 9229),
      'Node.js waits at this port',
    );
    // As npm start does it, so that a Node.js that is too old is told.
    const [node = '', ...options] = about.scripts['start']?.split(' ') ?? [];
    assert.deepEqual([node, ...options.slice(0, 2)], ['node', '-r', './src/node-version.cjs']);
    for (const { program, runtimeArgs } of configurations)
      if (program?.endsWith('/src/main.ts')) assert.deepEqual(runtimeArgs, ['-r', './src/node-version.cjs']);
  });

  it('names only tasks, configurations, scripts and files that there are', () => {
    assert.deepEqual([...new Set(labels)], labels);
    assert.deepEqual([...new Set(names)], names);
    const wanted = [
      ...tasks.flatMap(({ dependsOn = [] }) => dependsOn),
      ...compounds.flatMap(({ preLaunchTask }) => preLaunchTask ?? []),
    ];
    assert.deepEqual(
      wanted.filter((label) => !labels.includes(label)),
      [],
    );
    assert.deepEqual(
      compounds.flatMap((each) => each.configurations).filter((name) => !names.includes(name)),
      [],
    );
    const scripts = tasks.flatMap(({ type, script }) => (type === 'npm' ? [script ?? 'none'] : []));
    assert.ok(scripts.length >= 5);
    assert.deepEqual(
      scripts.filter((name) => about.scripts[name] === undefined),
      [],
    );
    const files = [
      ...configurations.flatMap(({ program = '', runtimeArgs = [] }) => filesIn([program, ...runtimeArgs])),
      ...tasks.flatMap(({ command = '', args }) => filesIn([command, ...(Array.isArray(args) ? args : [])])),
    ];
    assert.ok(files.length >= 6);
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });

  it('prepares Teams in the environment whose file there is, with the settings that this writes', () => {
    const environments = tasks.flatMap(({ args }) =>
      args && !Array.isArray(args) && args.env !== undefined ? [args.env] : [],
    );
    assert.ok(environments.length >= 3);
    for (const each of environments) assert.ok(existsSync(path.join(ROOT, `m365agents.${each}.yml`)), each);
    const file = configurations
      .flatMap(({ envFile }) => envFile ?? [])
      .map((each) => each.replace('${workspaceFolder}', '.'));
    assert.ok(file.length === 1 && read('m365agents.local.yml').includes(`target: ${file[0] ?? ''}`));
    const [url = ''] = configurations.flatMap((each) => each.url ?? []);
    assert.match(read('env/.env.local'), new RegExp(`^${/local:(\w+)/.exec(url)?.[1] ?? 'none'}=`, 'm'));
  });

  it('recommends extensions by their ids', () => {
    const { recommendations } = z
      .object({ recommendations: z.array(z.string()) })
      .parse(jsonWithComments(read('.vscode/extensions.json')));
    assert.ok(recommendations.every((id) => /^[a-z0-9-]+\.[a-z0-9-]+$/.test(id)));
    assert.ok(recommendations.includes('teamsdevapp.ms-teams-vscode-extension'));
  });
});

describe('the container to develop in', () => {
  const container = z
    .object({
      image: z.string(),
      features: z.record(z.string(), z.object({ version: z.string() })),
      postCreateCommand: z.string(),
      forwardPorts: z.array(z.number()),
    })
    .parse(jsonWithComments(read('.devcontainer/devcontainer.json')));

  it('has Node.js, Redis and a browser, and the packages of the project', () => {
    const [node] = Object.entries(container.features).filter(([name]) => name.includes('/node:'));
    assert.ok(about.engines.node.startsWith(`>=${node?.[1].version ?? 'none'}.`));
    const installs = /apt-get install .*?--no-install-recommends ([^&]+)&&/
      .exec(container.postCreateCommand)?.[1]
      ?.trim()
      .split(' ');
    assert.deepEqual(installs, [REDIS.package, CHROMIUM.package]);
    assert.match(container.postCreateCommand, /&& npm ci$/);
  });

  it('shows the ports of the demo', () => {
    const ports = /ports: \{ bot: (\d+), simulator: \d+, playground: (\d+) \}/.exec(read('scripts/demo.ts'));
    assert.deepEqual(container.forwardPorts, ports?.slice(1).map(Number));
  });
});
