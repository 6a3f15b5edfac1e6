import assert from 'node:assert/strict';
import { isKept, told, type Report } from './report.ts';
import { backup } from './scenarios/backup.ts';
import { deleted } from './scenarios/deleted.ts';
import { freezes } from './scenarios/freezes.ts';
import { clock } from './scenarios/clock.ts';
import { emptied } from './scenarios/emptied.ts';
import { failover } from './scenarios/failover.ts';
import { kills } from './scenarios/kills.ts';
import { outage } from './scenarios/outage.ts';
import { processes } from './scenarios/processes.ts';
import { redis } from './scenarios/redis.ts';
import { tenants } from './scenarios/tenants.ts';
import { upgrade } from './scenarios/upgrade.ts';
import { HAS_SIGNALS } from '../fakes/standing-still.ts';

/** Only a run that is stuck takes so long. */
const patienceMs = 90_000;

function assertKept(report: Report): void {
  assert.ok(isKept(report), told(report));
}

/** Small runs of `npm run chaos`: every process and server is real. */
describe('the deployment, small', function () {
  this.timeout(180_000);

  it('loses nothing and leaves no card behind when workers are killed', async () => {
    assertKept(await kills({ seed: 7, conversations: 80, kills: 4, patienceMs }));
  });

  it('makes no third copy and leaves no card open when workers are frozen and wake', async function () {
    if (!HAS_SIGNALS) this.skip();
    this.timeout(300_000);
    assertKept(await freezes({ seed: 7, conversations: 20, freezes: 3, patienceMs: 150_000 }));
  });

  it('shows the same through one process and through three, and nothing twice', async () => {
    assertKept(await processes({ conversations: 20, patienceMs }));
  });

  it('loses no subscription and no alert when Redis is killed and comes back', async () => {
    assertKept(await redis({ conversations: 40, patienceMs }));
  });

  it('tells every update and the end although people delete the live cards', async () => {
    assertKept(await deleted({ seed: 7, conversations: 40, patienceMs }));
  });

  it('loses nothing in a planned failover, and goes on within half a minute', async () => {
    assertKept(await failover({ conversations: 20, patienceMs }));
  });

  it('tells a new issue to those who subscribe again after Redis was emptied', async () => {
    assertKept(await emptied({ conversations: 10, patienceMs }));
  });

  it('tells one tenant everything while another is in an outage, and then that one too', async () => {
    assertKept(await tenants({ conversations: 30, owedEach: 2, rounds: 1, patienceMs, timed: false }));
  });

  it('tells every update whatever the clocks say', async function () {
    if (!HAS_SIGNALS) this.skip();
    assertKept(await clock({ conversations: 10, patienceMs }));
  });

  it('loses nothing and tells nothing twice when a backup of a busy system is put into an empty Redis', async () => {
    assertKept(await backup({ conversations: 150, workers: 1, amid: 1, ratePerSecond: 8, patienceMs }));
  });

  it('loses nothing and tells nothing twice when a release with newer records comes and goes', async () => {
    assertKept(await upgrade({ seed: 7, conversations: 10, workers: 2, kills: 4, lastsMs: 1_500, patienceMs }));
  });

  it('tells of a day without its source once, and then the news alone', async () => {
    assertKept(await outage({ conversations: 5, patienceMs, everyMinutes: 10 }));
  });
});
