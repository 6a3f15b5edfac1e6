import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { HELM, locate } from '../../scripts/system.ts';
import { SETTINGS } from '../../src/main.ts';

const CHART = path.join(import.meta.dirname, '..', '..', 'charts', 'service-health-bot');
const NEEDED = ['image.repository=r/bot', 'settings.MicrosoftAppId=aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'];

interface Probe {
  readonly httpGet: { readonly path: string };
}
interface Pod {
  readonly securityContext: { readonly runAsNonRoot: boolean; readonly runAsUser: number };
  readonly terminationGracePeriodSeconds: number;
  readonly containers: readonly {
    readonly image: string;
    readonly env: readonly { readonly name: string; readonly value: string }[];
    readonly securityContext: object;
    readonly livenessProbe: Probe;
    readonly readinessProbe: Probe;
  }[];
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly template: { readonly spec: Pod }; readonly ingress: readonly { readonly from?: object }[] };
}

const helm = locate(HELM, { platform: process.platform, env: process.env });
if (helm === undefined) process.stdout.write('The chart is not drawn here: helm is not on this machine.\n');
else describe('the chart', () => ofTheChart(helm));

function ofTheChart(program: string): void {
  const call = (verb: readonly string[], values: readonly string[]) =>
    spawnSync(program, [...verb, CHART, ...values.flatMap((value) => ['--set', value])], { encoding: 'utf8' });
  const drawn = (...values: readonly string[]): Manifest[] => {
    const { status, stdout, stderr } = call(['template', 'it'], [...NEEDED, ...values]);
    assert.equal(status, 0, stderr);
    return parseAllDocuments(stdout).map((each) => each.toJS() as Manifest);
  };
  const ofKind = (manifests: readonly Manifest[], kind: string) => manifests.filter((each) => each.kind === kind);
  const rolesOf = ({ spec }: Manifest) =>
    spec.template.spec.containers[0]!.env.find(({ name }) => name === 'ROLES')!.value;

  it('passes the linter', () => {
    const { status, stdout } = call(['lint', '--strict'], NEEDED);
    assert.equal(status, 0, stdout);
  });

  it('has one kind of process, or one that answers and one that alerts', () => {
    assert.deepEqual(ofKind(drawn(), 'Deployment').map(rolesOf), ['web,worker']);
    assert.deepEqual(ofKind(drawn('worker.enabled=true'), 'Deployment').map(rolesOf).toSorted(), ['web', 'worker']);
  });

  it('runs them as nobody, on a root that nobody can write to, with time to stop', () => {
    for (const { spec } of ofKind(drawn('worker.enabled=true'), 'Deployment')) {
      const { securityContext, terminationGracePeriodSeconds, containers } = spec.template.spec;
      assert.deepEqual([securityContext.runAsNonRoot, securityContext.runAsUser], [true, 65532]);
      assert.ok(terminationGracePeriodSeconds > 30);
      const drop = { drop: ['ALL'] };
      const wanted = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: drop };
      assert.deepEqual(containers[0]!.securityContext, wanted);
    }
  });

  it('keeps sending questions to the bot while the source or Redis is away, and waits for a worker to be ready', () => {
    const probes = ofKind(drawn('worker.enabled=true'), 'Deployment').map(({ metadata, spec }) => {
      const [{ livenessProbe, readinessProbe }] = spec.template.spec.containers as [Pod['containers'][0]];
      return [metadata.name, livenessProbe.httpGet.path, readinessProbe.httpGet.path];
    });
    assert.deepEqual(probes.toSorted(), [
      ['it-web', '/healthz', '/healthz'],
      ['it-worker', '/healthz', '/readyz'],
    ]);
  });

  it('sets only settings that there are', () => {
    const [web] = ofKind(drawn('settings.DEFAULT_LOCALE=de'), 'Deployment');
    const names = web!.spec.template.spec.containers[0]!.env.map(({ name }) => name);
    assert.ok(names.includes('DEFAULT_LOCALE') && names.includes('METRICS_PORT'));
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn(SETTINGS.shape, name)),
      [],
    );
  });

  it('takes a digest instead of a tag', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const [web] = ofKind(drawn(`image.digest=${digest}`), 'Deployment');
    assert.equal(web!.spec.template.spec.containers[0]!.image, `r/bot@${digest}`);
  });

  it('lets nobody read the metrics who is not named', () => {
    const open = (...values: string[]) => ofKind(drawn(...values), 'NetworkPolicy')[0]!.spec.ingress;
    assert.equal(open().length, 1);
    assert.equal(open('networkPolicy.metricsFrom[0].namespaceSelector.matchLabels.name=monitoring').length, 2);
  });

  for (const [what, ...values] of [
    ['no image', NEEDED[1]!],
    ['no bot', NEEDED[0]!],
    ['a secret among the settings', ...NEEDED, 'settings.MicrosoftAppPassword=x'],
    ['a password of Redis among the settings', ...NEEDED, 'settings.REDIS_URL=rediss://user:password@redis:6379'],
    ['a misspelt value', ...NEEDED, 'workers.enabled=true'],
    ['an ingress without a host', ...NEEDED, 'ingress.enabled=true'],
    ['a digest that is none', ...NEEDED, 'image.digest=latest'],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.notEqual(call(['template', 'it'], values).status, 0);
    });
  }
}
