import assert from 'node:assert/strict';
import type { Here } from './server.ts';

/** The rows of Services and CurrentStatus. */
export function statusRows(here: Here, documented: Here): void {
  describe('Services', () => {
    it('lists services with features, by id and name as seen and by name as documented', async () => {
      const [seen] = await here.rows(`/Services`);
      assert.equal(seen?.['Id'], 'Exchange');
      assert.deepEqual((seen['Features'] as unknown[])[1], {
        DisplayName: 'E-Mail and calendar access',
        Name: 'Access',
      });
      const [printed] = await documented.rows(`/Services`);
      assert.deepEqual(Object.keys(printed ?? {}), ['Id', 'DisplayName', 'FeatureNames']);
      assert.equal((printed?.['FeatureNames'] as string[])[0], 'Sign-in');
    });

    it('gives the properties of $select alone, and refuses one it has not', async () => {
      const rows = await here.rows(`/Services?$select=Id,DisplayName`);
      assert.ok(rows.length >= 20);
      assert.deepEqual(rows[0], { Id: 'Exchange', DisplayName: 'Exchange Online' });
      assert.equal((await here.get(`/Services?$select=Name`)).status, 400);
    });
  });

  describe('CurrentStatus', () => {
    it('is dated exactly 24 hours ago', async () => {
      const seen = await here.rows(`/CurrentStatus`);
      assert.ok(seen.every((row) => row['StatusTime'] === '2031-05-05T07:08:09.0100000Z'));
      const printed = await documented.rows(`/CurrentStatus`);
      assert.ok(printed.every((row) => row['StatusDate'] === '2031-05-05T07:08:09.01Z'));
    });

    it('has the enum, its words, open issues and features', async () => {
      const [row] = await here.rows(`/CurrentStatus?$filter=Workload eq 'microsoftteams'`);
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
      const [row] = await documented.rows(`/CurrentStatus?$filter=Workload eq 'Exchange'`);
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
      assert.equal((await here.rows(`/CurrentStatus?$filter=Workload eq 'Exchange'`)).length, 1);
      assert.equal((await here.get(`/CurrentStatus?$filter=Id eq 'Exchange'`)).status, 400);
    });
  });
}
