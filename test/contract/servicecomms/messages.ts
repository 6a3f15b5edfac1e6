import assert from 'node:assert/strict';
import { isRelayable } from '../../../src/domain/health/announcement.ts';
import { textOfDocument } from '../../simulator/document-text.ts';
import { NOW, over, refusal, theTimeline, type Here, type Open } from './server.ts';

const ALL = '$filter=StartTime ge 2010-01-01T00:00:00Z';

/** The rows of Messages. */
export function messageRows(here: Here, documented: Here, open: Open): void {
  describe('Messages', () => {
    it('has EX20119 with the ids, times, status and feature of the reference', async () => {
      const [printed, ...rest] = await documented.rows(`/Messages?$filter=Id eq 'EX20119'`);
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
      const [seen] = await here.rows(`/Messages?$filter=Id eq 'EX20789'`);
      assert.deepEqual(
        [seen?.['Workload'], seen?.['StartTime'], seen?.['EndTime']],
        ['Exchange', '2015-04-06T20:00:00Z', '2015-04-07T23:00:00Z'],
      );
    });

    it('has only what started in the last 7 days where nothing is asked, and everything for a StartTime', async () => {
      const recent = await here.rows(`/Messages`);
      const from = Date.parse(NOW) - 7 * 86_400_000;
      assert.ok(recent.length > 0 && recent.every((row) => Date.parse(String(row['StartTime'])) >= from));
      const all = await here.rows(`/Messages?${ALL}`);
      const timeline = theTimeline();
      const [issues, announcements] = [await timeline.listIssues(), await timeline.listAnnouncements()];
      const ids = new Set(all.map((row) => row['Id']));
      for (const { id } of [...issues, ...announcements.filter(isRelayable)]) assert.ok(ids.has(id), id);
      assert.ok(all.length > recent.length);
    });

    it('orders by id and pages by $top and $skip to the end', async () => {
      const all = (await here.rows(`/Messages?${ALL}`)).map((row) => String(row['Id']));
      assert.deepEqual(all, all.toSorted());
      const paged: string[] = [];
      for (let skip = 0; ; skip += 20) {
        const page = await here.rows(`/Messages?${ALL}&$top=20&$skip=${skip}`);
        paged.push(...page.map((row) => String(row['Id'])));
        if (page.length < 20) break;
      }
      assert.deepEqual(paged, all);
    });

    it('gives 100 rows at most, whatever $top says', async () => {
      const timeline = theTimeline();
      for (let index = 0; index < 60; index += 1) timeline.open({ service: 'Forms', title: `Number ${index}` });
      await over(open, timeline, 'seen', async (many) => {
        assert.equal((await many.rows(`/Messages?${ALL}`)).length, 100);
        assert.equal((await many.rows(`/Messages?${ALL}&$top=500`)).length, 100);
        assert.ok((await many.rows(`/Messages?${ALL}&$skip=100`)).length > 0);
      });
    });

    for (const [filter, type] of [
      ["MessageType eq 'Incident'", 'Incident'],
      ["MessageType eq Microsoft.Office365ServiceComms.ExposedContracts.MessageType'MessageCenter'", 'MessageCenter'],
      ["MessageType eq 'PlannedMaintenance'", 'PlannedMaintenance'],
      ["MessageType eq 'Planned Maintenance'", 'PlannedMaintenance'],
    ] as const) {
      it(`is filtered by ${filter}`, async () => {
        const rows = await here.rows(`/Messages?${ALL} and ${filter}`);
        assert.ok(rows.length >= 4 && rows.every((row) => row['MessageType'] === type));
      });
    }

    it('is filtered by Workload, also for an announcement of several', async () => {
      const rows = await here.rows(
        `/Messages?${ALL} and Workload eq 'microsoftteams' and MessageType eq 'MessageCenter'`,
      );
      assert.ok(rows.some((row) => (row['AffectedWorkloadNames'] as string[]).length === 2));
      assert.ok(rows.every((row) => (row['AffectedWorkloadNames'] as string[]).includes('microsoftteams')));
    });

    it('is filtered by EndTime, which open issues do not have', async () => {
      const rows = await here.rows(`/Messages?${ALL} and EndTime le 2016-01-01T00:00:00Z`);
      assert.deepEqual(
        rows.map((row) => row['Id']),
        ['EX20119', 'EX20789'],
      );
    });

    it('takes no notice of bare parameters', async () => {
      const all = await here.rows(`/Messages?${ALL}`);
      const bare = await here.rows(`/Messages?${ALL}&Id=EX20119&Workload=Exchange&MessageType=Incident&top=1`);
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
        const { status, code } = await refusal(await here.get(`/Messages?${query}`));
        assert.equal(status, 400);
        assert.match(code, /^AF\d+\. {2}\S/);
      });
    }

    it('carries Message Center items as seen', async () => {
      const [row] = await here.rows(`/Messages?$filter=Id eq 'MC1181077'`);
      assert.equal(row?.['Workload'], null);
      assert.equal(row['Category'], 'Plan For Change');
      assert.equal(row['Severity'], 'High');
      assert.equal(row['ActionType'], 'Action');
      assert.equal(row['ExternalLink'], 'https://learn.example.com/exchange/smtp-sign-in');
      assert.match(String((row['Messages'] as Record<string, string>[])[0]?.['MessageText']), /<ul><li>.*&nbsp;/s);
    });

    it('tells where a report lies, and gives it to who has a token', async () => {
      const [row] = await here.rows(`/Messages?$filter=Id eq 'EX1406190'`);
      assert.equal(row?.['Status'], 'Post-incident report published');
      const address = String(row['PostIncidentDocumentUrl']);
      assert.ok(address.startsWith(here.url));
      assert.equal((await fetch(address)).status, 401);
      const response = await here.get(address);
      assert.match(await textOfDocument(response), /EX1406190/);
      const none = await here.get(address.replace('EX1406190', 'TM1413901'));
      assert.equal(none.status, 404);
    });
  });
}
