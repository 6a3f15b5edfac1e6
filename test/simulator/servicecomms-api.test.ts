import assert from 'node:assert/strict';
import { textOfDocument } from './document-text.ts';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { NOW, running, TENANT, type Running, withRunning } from './at.ts';

const BASE = `/api/v1.0/${TENANT}/ServiceComms`;
const ALL = '$filter=StartTime ge 2010-01-01T00:00:00Z';

async function refusal(response: Response): Promise<{ status: number; code: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  assert.equal(typeof error.message, 'string');
  return { status: response.status, code: error.code };
}

describe('the Service Communications API of the simulator', () => {
  let here: Running;
  let documented: Running;
  before(async () => {
    here = await running({ tenantNames: ['contoso.com'] });
    documented = await running({ wireShape: 'documented' });
  });
  after(() => Promise.all([here.close(), documented.close()]));

  describe('Services', () => {
    it('lists services with features, by id and name as seen and by name as documented', async () => {
      const [seen] = await here.rows(`${BASE}/Services`);
      assert.equal(seen?.['Id'], 'Exchange');
      assert.deepEqual((seen['Features'] as unknown[])[1], {
        DisplayName: 'E-Mail and calendar access',
        Name: 'Access',
      });
      const [printed] = await documented.rows(`${BASE}/Services`);
      assert.deepEqual(Object.keys(printed ?? {}), ['Id', 'DisplayName', 'FeatureNames']);
      assert.equal((printed?.['FeatureNames'] as string[])[0], 'Sign-in');
    });

    it('gives the properties of $select alone, and refuses one it has not', async () => {
      const rows = await here.rows(`${BASE}/Services?$select=Id,DisplayName`);
      assert.ok(rows.length >= 20);
      assert.deepEqual(rows[0], { Id: 'Exchange', DisplayName: 'Exchange Online' });
      assert.equal((await here.get(`${BASE}/Services?$select=Name`)).status, 400);
    });
  });

  describe('CurrentStatus', () => {
    it('is dated exactly 24 hours ago', async () => {
      const seen = await here.rows(`${BASE}/CurrentStatus`);
      assert.ok(seen.every((row) => row['StatusTime'] === '2031-05-05T07:08:09.0100000Z'));
      const printed = await documented.rows(`${BASE}/CurrentStatus`);
      assert.ok(printed.every((row) => row['StatusDate'] === '2031-05-05T07:08:09.01Z'));
    });

    it('has the enum, its words, open issues and features', async () => {
      const [row] = await here.rows(`${BASE}/CurrentStatus?$filter=Workload eq 'microsoftteams'`);
      assert.equal(row?.['Status'], 'ServiceInterruption');
      assert.equal(row['StatusDisplayName'], 'Service interruption');
      assert.deepEqual(row['IncidentIds'], ['TM1413901']);
      const features = row['FeatureStatus'] as Record<string, string>[];
      assert.deepEqual(
        features.find((each) => each['FeatureName'] === 'MeetingsAndCalls'),
        {
          FeatureDisplayName: 'Audio and Video',
          FeatureName: 'MeetingsAndCalls',
          FeatureServiceStatus: 'ServiceInterruption',
          FeatureServiceStatusDisplayName: 'Service interruption',
        },
      );
      assert.equal(
        features.find((each) => each['FeatureName'] === 'Presence')?.['FeatureServiceStatusDisplayName'],
        'Normal service',
      );
    });

    it('has the documented names in the documented shape', async () => {
      const [row] = await documented.rows(`${BASE}/CurrentStatus?$filter=Workload eq 'Exchange'`);
      assert.deepEqual(Object.keys(row ?? {}), [
        'Id',
        'Workload',
        'StatusDate',
        'WorkloadDisplayName',
        'Status',
        'IncidentIds',
        'FeatureGroupStatusCollection',
      ]);
      const [feature] = row?.['FeatureGroupStatusCollection'] as object[];
      assert.deepEqual(feature, {
        Feature: 'Signin',
        FeatureGroupDisplayName: 'Sign-in',
        FeatureStatus: 'ServiceOperational',
      });
    });

    it('is filtered by Workload and by nothing else', async () => {
      assert.equal((await here.rows(`${BASE}/CurrentStatus?$filter=Workload eq 'Exchange'`)).length, 1);
      assert.equal((await here.get(`${BASE}/CurrentStatus?$filter=Id eq 'Exchange'`)).status, 400);
    });
  });

  describe('HistoricalStatus', () => {
    const exchange = `${BASE}/HistoricalStatus?$filter=Workload eq 'Exchange'`;

    it('has the days of the last 7 days, newest first, where nothing is asked', async () => {
      const days = (await here.rows(exchange)).map((row) => row['StatusTime']);
      assert.deepEqual(
        days,
        ['06', '05', '04', '03', '02', '01'].map((day) => `2031-05-${day}T00:00:00Z`).concat('2031-04-30T00:00:00Z'),
      );
    });

    it('goes as far back as StatusTime says', async () => {
      const rows = await here.rows(
        `${exchange} and StatusTime ge 2031-04-01T00:00:00Z and StatusTime lt 2031-04-03T00:00:00Z`,
      );
      assert.deepEqual(
        rows.map((row) => row['StatusTime']),
        ['2031-04-02T00:00:00Z', '2031-04-01T00:00:00Z'],
      );
    });

    it('shows what happened on a day', async () => {
      const rows = await here.rows(`${exchange} and StatusTime eq 2031-05-02T00:00:00Z`);
      assert.equal(rows.length, 1);
      assert.equal(rows[0]?.['Status'], 'ServiceDegradation');
      assert.ok((rows[0]['IncidentIds'] as string[]).includes('EX1406190'));
    });

    it('knows the days of the reference', async () => {
      const rows = await here.rows(
        `${exchange} and StatusTime ge 2015-04-06T00:00:00Z and StatusTime le 2015-04-08T00:00:00Z`,
      );
      assert.deepEqual(
        rows.map((row) => row['IncidentIds']),
        [[], ['EX20119', 'EX20789'], ['EX20119', 'EX20789']],
      );
    });
  });

  describe('Messages', () => {
    it('has EX20119 with the ids, times, status and feature of the reference', async () => {
      const [printed, ...rest] = await documented.rows(`${BASE}/Messages?$filter=Id eq 'EX20119'`);
      assert.equal(rest.length, 0);
      const { Messages, ...fields } = printed ?? {};
      assert.deepEqual(fields, {
        Id: 'EX20119',
        Name: 'EX20119',
        Title: null,
        StartTime: '2015-04-01T22:25:00Z',
        EndTime: '2015-04-07T21:48:00Z',
        Status: 'Service restored',
        LastUpdatedTime: '2015-04-08T21:54:49.55Z',
        Workload: 'Exchange Online',
        WorkloadDisplayName: 'Exchange',
        Feature: 'Access',
        FeatureDisplayName: 'E-Mail and calendar access',
        MessageType: 'Incident',
      });
      assert.deepEqual(
        (Messages as Record<string, string>[]).map((post) => post['PublishedTime']),
        ['2015-04-01T22:34:28.76Z', '2015-04-03T18:45:32.56Z', '2015-04-06T21:17:34.007Z', '2015-04-08T21:54:49.06Z'],
      );
      const [seen] = await here.rows(`${BASE}/Messages?$filter=Id eq 'EX20789'`);
      assert.deepEqual(
        [seen?.['Workload'], seen?.['StartTime'], seen?.['EndTime']],
        ['Exchange', '2015-04-06T20:00:00Z', '2015-04-07T23:00:00Z'],
      );
    });

    it('has only what started in the last 7 days where nothing is asked, and everything for a StartTime', async () => {
      const recent = await here.rows(`${BASE}/Messages`);
      const from = Date.parse(NOW) - 7 * 86_400_000;
      assert.ok(recent.length > 0 && recent.every((row) => Date.parse(String(row['StartTime'])) >= from));
      const all = await here.rows(`${BASE}/Messages?${ALL}`);
      const { issues, announcements } = {
        issues: await here.timeline.listIssues(),
        announcements: await here.timeline.listAnnouncements(),
      };
      assert.equal(all.length, issues.length + announcements.length);
      assert.ok(all.length > recent.length);
    });

    it('orders by id and pages by $top and $skip to the end', async () => {
      const all = (await here.rows(`${BASE}/Messages?${ALL}`)).map((row) => String(row['Id']));
      assert.deepEqual(all, all.toSorted());
      const paged: string[] = [];
      for (let skip = 0; ; skip += 20) {
        const page = await here.rows(`${BASE}/Messages?${ALL}&$top=20&$skip=${skip}`);
        paged.push(...page.map((row) => String(row['Id'])));
        if (page.length < 20) break;
      }
      assert.deepEqual(paged, all);
    });

    it('gives 100 rows at most, whatever $top says', async () => {
      await withRunning({}, async (many) => {
        for (let index = 0; index < 60; index += 1) many.timeline.open({ service: 'Forms', title: `Number ${index}` });
        assert.equal((await many.rows(`${BASE}/Messages?${ALL}`)).length, 100);
        assert.equal((await many.rows(`${BASE}/Messages?${ALL}&$top=500`)).length, 100);
        assert.ok((await many.rows(`${BASE}/Messages?${ALL}&$skip=100`)).length > 0);
      });
    });

    for (const [filter, type] of [
      ["MessageType eq 'Incident'", 'Incident'],
      ["MessageType eq Microsoft.Office365ServiceComms.ExposedContracts.MessageType'MessageCenter'", 'MessageCenter'],
      ["MessageType eq 'PlannedMaintenance'", 'PlannedMaintenance'],
      ["MessageType eq 'Planned Maintenance'", 'PlannedMaintenance'],
    ] as const) {
      it(`is filtered by ${filter}`, async () => {
        const rows = await here.rows(`${BASE}/Messages?${ALL} and ${filter}`);
        assert.ok(rows.length >= 4 && rows.every((row) => row['MessageType'] === type));
      });
    }

    it('is filtered by Workload, also for an announcement of several', async () => {
      const rows = await here.rows(
        `${BASE}/Messages?${ALL} and Workload eq 'microsoftteams' and MessageType eq 'MessageCenter'`,
      );
      assert.ok(rows.some((row) => (row['AffectedWorkloadNames'] as string[]).length === 2));
      assert.ok(rows.every((row) => (row['AffectedWorkloadNames'] as string[]).includes('microsoftteams')));
    });

    it('is filtered by EndTime, which open issues do not have', async () => {
      const rows = await here.rows(`${BASE}/Messages?${ALL} and EndTime le 2016-01-01T00:00:00Z`);
      assert.deepEqual(
        rows.map((row) => row['Id']),
        ['EX20119', 'EX20789'],
      );
    });

    it('takes no notice of bare parameters', async () => {
      const all = await here.rows(`${BASE}/Messages?${ALL}`);
      const bare = await here.rows(`${BASE}/Messages?${ALL}&Id=EX20119&Workload=Exchange&MessageType=Incident&top=1`);
      assert.equal(bare.length, all.length);
    });

    for (const query of [
      "$filter=ID eq 'EX20119'",
      "$filter=Id eq 'EX20119' or Id eq 'EX20789'",
      "$filter=contains(Id,'EX')",
      '$top=-1',
      '$skip=x',
      "$filter=MessageType eq 'Nonsense'",
      "$filter=MessageType eq 'constructor'",
      "$filter=StartTime ge 'yesterday'",
    ]) {
      it(`refuses ${query}`, async () => {
        const { status, code } = await refusal(await here.get(`${BASE}/Messages?${query}`));
        assert.equal(status, 400);
        assert.match(code, /^AF\d+\. {2}\S/);
      });
    }

    it('carries Message Center items as seen', async () => {
      const [row] = await here.rows(`${BASE}/Messages?$filter=Id eq 'MC1181077'`);
      assert.equal(row?.['Workload'], null);
      assert.equal(row['Category'], 'Plan For Change');
      assert.equal(row['Severity'], 'High');
      assert.equal(row['ActionType'], 'Action');
      assert.equal(row['ExternalLink'], 'https://learn.example.com/exchange/smtp-sign-in');
      assert.match(String((row['Messages'] as Record<string, string>[])[0]?.['MessageText']), /<ul><li>.*&nbsp;/s);
    });

    it('tells where a report lies, and gives it to who has a token', async () => {
      const [row] = await here.rows(`${BASE}/Messages?$filter=Id eq 'EX1406190'`);
      assert.equal(row?.['Status'], 'Post-incident report published');
      const address = String(row['PostIncidentDocumentUrl']);
      assert.ok(address.startsWith(here.simulator.url));
      assert.equal((await fetch(address)).status, 401);
      const response = await here.get(address.slice(here.simulator.url.length));
      assert.match(await textOfDocument(response), /EX1406190/);
      const none = await here.get(address.slice(here.simulator.url.length).replace('EX1406190', 'TM1413901'));
      assert.equal(none.status, 404);
    });
  });

  describe('metadata levels', () => {
    for (const [accept, level] of [
      [undefined, 'none'],
      ['*/*', 'none'],
      ['application/json', 'none'],
      ['application/json;odata.metadata=none', 'none'],
      ['application/json; odata.metadata=minimal', 'minimal'],
      ['text/plain, application/json;odata.metadata=full', 'full'],
    ] as const) {
      it(`is ${level} for ${accept ?? 'no Accept header'}`, async () => {
        const response = await here.get(
          `${BASE}/Messages?$filter=Id eq 'EX20119'`,
          accept === undefined ? {} : { accept },
        );
        assert.match(
          response.headers.get('content-type') ?? '',
          new RegExp(`^application/json;odata.metadata=${level}`),
        );
        const body = (await response.json()) as { value: Record<string, unknown>[] };
        assert.equal('@odata.context' in body, level !== 'none');
        assert.equal(
          body.value[0]?.['@odata.type'],
          level === 'full' ? '#Microsoft.Office365ServiceComms.ExposedContracts.Message' : undefined,
        );
        assert.equal(body.value[0]?.['StartTime@odata.type'], level === 'full' ? '#DateTimeOffset' : undefined);
      });
    }

    it('refuses who takes no JSON', async () => {
      assert.equal((await here.get(`${BASE}/Services`, { accept: 'text/xml' })).status, 406);
    });
  });

  it('sends every header of the reference', async () => {
    const response = await here.get(`${BASE}/Services`);
    await response.arrayBuffer();
    for (const name of [
      'Content-Length',
      'Content-Type',
      'Cache-Control',
      'Pragma',
      'Expires',
      'X-Activity-Id',
      'OData-Version',
      'Date',
      'X-Time-Taken',
      'X-Instance-Name',
      'Server',
      'X-ASPNET-Version',
      'X-Powered-By',
    ]) {
      assert.ok(response.headers.get(name), name);
    }
    assert.equal(response.headers.get('OData-Version'), '4.0');
    const other = await here.get(`${BASE}/Services`);
    assert.notEqual(other.headers.get('X-Activity-Id'), response.headers.get('X-Activity-Id'));
  });

  describe('the bearer check', () => {
    const ask = (authorization: string | undefined, tenant = TENANT) =>
      fetch(
        `${here.simulator.url}/api/v1.0/${tenant}/ServiceComms/Services`,
        authorization === undefined ? {} : { headers: { authorization } },
      );
    const bearer = (options: Partial<Parameters<typeof simulatorToken>[0]>) =>
      `Bearer ${simulatorToken({ tenantId: TENANT, ...options })}`;

    it('wants a token that is shaped as one and has not expired', async () => {
      for (const authorization of [
        undefined,
        'Bearer',
        'Bearer nonsense',
        'Basic eDp5',
        'Bearer a.b.c',
        bearer({ expiresAt: '2031-05-06T07:00:00.000Z' }),
      ]) {
        const { status, code } = await refusal(await ask(authorization));
        assert.equal(status, 401, authorization);
        assert.match(code, /^AF/);
      }
      assert.equal((await ask(bearer({ expiresAt: '2031-05-06T08:00:00.000Z' }))).status, 200);
    });

    it('wants the claim ServiceHealth.Read, as a role or as a scope', async () => {
      const { status, code } = await refusal(await ask(bearer({ roles: ['ServiceHealth.Read.All'] })));
      assert.equal(status, 403);
      assert.match(code, /ServiceHealth\.Read\b/);
      assert.equal((await ask(bearer({ roles: [], scopes: ['openid', 'ServiceHealth.Read'] }))).status, 200);
    });

    it("wants the tenant of the URL to be the token's, by id or by its domain", async () => {
      assert.equal((await refusal(await ask(bearer({}), 'fabrikam.com'))).status, 403);
      assert.equal((await refusal(await ask(bearer({ tenantId: 'another' })))).status, 403);
      assert.equal((await refusal(await ask(bearer({ tenantId: 'another' }), 'another'))).status, 403);
      assert.equal((await ask(bearer({}), 'contoso.com')).status, 200);
    });
  });

  it('has no other operation', async () => {
    for (const path of [`${BASE}/services`, `${BASE}/Nothing`, BASE, `${BASE}/Services/More`]) {
      assert.equal((await here.get(path)).status, 404, path);
    }
  });
});
