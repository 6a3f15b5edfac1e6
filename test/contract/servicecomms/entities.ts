import assert from 'node:assert/strict';
import { readStatus } from '../../../src/domain/health/status.ts';
import type { WireShape } from '../../../src/served/servicecomms/wire.ts';
import { anIssue, aService, makeFakeSource } from '../../fakes/health-source.ts';
import { over, refusal, type Here, type Open } from './server.ts';

/** The reference's list. */
const STATUSES = [
  'Investigating',
  'ServiceDegradation',
  'ServiceInterruption',
  'RestoringService',
  'ExtendedRecovery',
  'InvestigationSuspended',
  'ServiceRestored',
  'FalsePositive',
  'PostIncidentReportPublished',
  'ServiceOperational',
];

/** What an entity's property must be. */
type Kind = 'text' | 'text or null' | 'time' | 'time or null' | 'texts' | 'list';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
function isTime(value: unknown): boolean {
  return typeof value === 'string' && TIME.test(value);
}

const KINDS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  'text or null': (value) => value === null || typeof value === 'string',
  time: isTime,
  'time or null': (value) => value === null || isTime(value),
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  list: (value) => Array.isArray(value),
};

type Fields = Readonly<Record<string, Kind>>;

/** An entity of an operation's answer. `inner` is a list of others in it. */
interface Entity {
  readonly path: string;
  readonly shape: WireShape;
  readonly fields: Fields;
  readonly inner?: { readonly name: string; readonly fields: Fields };
}

const STATUS: Fields = {
  ...{ Id: 'text', Workload: 'text', WorkloadDisplayName: 'text', Status: 'text', IncidentIds: 'texts' },
};
const MESSAGE: Fields = {
  ...{ Id: 'text', StartTime: 'time', EndTime: 'time or null', Status: 'text', Messages: 'list' },
  ...{ LastUpdatedTime: 'time', Workload: 'text or null', WorkloadDisplayName: 'text or null' },
  ...{ Feature: 'text or null', FeatureDisplayName: 'text or null', MessageType: 'text' },
};
const POST: Fields = { PublishedTime: 'time', MessageText: 'text' };
const GROUP: Fields = { Feature: 'text', FeatureGroupDisplayName: 'text', FeatureStatus: 'text' };
const FEATURE: Fields = {
  ...{ FeatureDisplayName: 'text', FeatureName: 'text' },
  ...{ FeatureServiceStatus: 'text', FeatureServiceStatusDisplayName: 'text' },
};

function statusAt(path: string): readonly Entity[] {
  const groups = { name: 'FeatureGroupStatusCollection', fields: GROUP };
  const features = { name: 'FeatureStatus', fields: FEATURE };
  return [
    { path, shape: 'documented', fields: { ...STATUS, StatusDate: 'time', [groups.name]: 'list' }, inner: groups },
    {
      ...{ path, shape: 'seen', inner: features },
      fields: { ...STATUS, StatusTime: 'time', StatusDisplayName: 'text', [features.name]: 'list' },
    },
  ];
}

const MESSAGES = '/Messages?$filter=StartTime ge 2010-01-01T00:00:00Z';
const ENTITIES: readonly Entity[] = [
  { path: '/Services', shape: 'documented', fields: { Id: 'text', DisplayName: 'text', FeatureNames: 'texts' } },
  {
    ...{ path: '/Services', shape: 'seen', fields: { Id: 'text', DisplayName: 'text', Features: 'list' } },
    inner: { name: 'Features', fields: { DisplayName: 'text', Name: 'text' } },
  },
  ...statusAt('/CurrentStatus'),
  ...statusAt('/HistoricalStatus'),
  { path: MESSAGES, shape: 'documented', fields: MESSAGE, inner: { name: 'Messages', fields: POST } },
  { path: MESSAGES, shape: 'seen', fields: MESSAGE, inner: { name: 'Messages', fields: POST } },
];

function assertFields(rows: readonly Record<string, unknown>[], fields: Fields): void {
  assert.ok(rows.length > 0);
  for (const row of rows) {
    for (const [name, kind] of Object.entries(fields)) {
      assert.ok(name in row && KINDS[kind](row[name]), `${name} is ${kind}: ${JSON.stringify(row[name])}`);
    }
  }
}

/** Each entity's properties, the statuses, the shapes and the errors. */
export function entityRows(here: Here, documented: Here, open: Open): void {
  for (const { path, shape, fields, inner } of ENTITIES) {
    it(`has ${Object.keys(fields).join(', ')} in ${path.split('?')[0]} as ${shape}`, async () => {
      const rows = await (shape === 'seen' ? here : documented).rows(path);
      assertFields(rows, fields);
      if (!inner) return;
      assertFields(
        rows.flatMap((row) => row[inner.name] as Record<string, unknown>[]),
        inner.fields,
      );
    });

    it(`gives the shape ${shape} of ${path.split('?')[0]} to who asks for it, whichever is set`, async () => {
      const accept = `application/json;odata.metadata=none;shape=${shape}`;
      const [same, other] = shape === 'seen' ? [here, documented] : [documented, here];
      assert.deepEqual(
        (await other.rows(path, { accept })).map(withoutAddress),
        (await same.rows(path)).map(withoutAddress),
      );
    });
  }

  for (const operation of ['Services', 'CurrentStatus', 'HistoricalStatus', 'Messages']) {
    it(`gives what $select names in ${operation}, and refuses a name that it has not`, async () => {
      const rows = await here.rows(`/${operation}?$select=Id`);
      assert.ok(rows.length > 0 && rows.every((row) => Object.keys(row).join() === 'Id'));
      const { status, code } = await refusal(await here.get(`/${operation}?$select=Id,Nothing`));
      assert.deepEqual([status, code], [400, 'AF20002.  The query specified in the URI is not valid.']);
    });
  }

  it('knows every status of the reference', async () => {
    const services = STATUSES.map((status) => aService(`Of${status}`, `Service ${status}`, 'Access'));
    const issues = STATUSES.map((status, at) =>
      anIssue({
        id: `EX${10_001 + at}`,
        service: { id: `Of${status}`, name: `Service ${status}` },
        ...readStatus(status),
      }),
    );
    for (const shape of ['seen', 'documented'] as const) {
      await over(open, makeFakeSource({ services, issues }), shape, async (other) => {
        const rows = await other.rows('/CurrentStatus');
        assert.deepEqual(
          rows.map((row) => row['Status']),
          STATUSES,
        );
      });
    }
  });

  it('needs the Authorization header, and says so in the body of the reference', async () => {
    const response = await here.get('/CurrentStatus', { authorization: '' });
    assert.equal(response.status, 401);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    const body = (await response.json()) as { error: Record<string, unknown> };
    assert.deepEqual([Object.keys(body), Object.keys(body.error)], [['error'], ['code', 'message']]);
    assert.match(String(body.error['code']), /^AF10000\. {2}\S.*\.$/);
  });

  it('answers any Accept header, however odd, and never with a failure of its own', async () => {
    for (const accept of ODD) {
      const { status } = await here.get('/Services', { accept });
      assert.ok(status === 200 || status === 406, `${accept}: ${status}`);
    }
    assert.equal((await here.get('/Services', { accept: 'application/json;q=0' })).status, 406);
    assert.equal((await here.get('/Services', { accept: 'application/xml, application/*;q=0.1' })).status, 200);
  });
}

const ODD = [
  ...[';', ',', ',,,;;', '=', 'application/json;', 'application/json;=', 'application/json;odata.metadata', '/', '*'],
  ...['application/json;odata.metadata=', 'application/json;odata.metadata="full"', 'application/json;q=x', 'json'],
  ...['application/json;shape=', 'application/json;shape=constructor', 'application/json;__proto__=1', '"', '\u00ff'],
  ...['application/json;odata.metadata=constructor', `application/json;${'x=1;'.repeat(1_000)}`, '%00', 'a/b;q=0,*/*'],
];

/** Each server has an address of its own, and reports lie at it. */
function withoutAddress({ PostIncidentDocumentUrl: _, ...row }: Record<string, unknown>) {
  return row;
}
