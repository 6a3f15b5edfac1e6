import assert from 'node:assert/strict';
import type { Here } from './server.ts';

/** The rows of HistoricalStatus. */
export function historyRows(here: Here): void {
  describe('HistoricalStatus', () => {
    const exchange = `/HistoricalStatus?$filter=Workload eq 'Exchange'`;

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
}
