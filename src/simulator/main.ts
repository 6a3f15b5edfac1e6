import { z } from 'zod';
import { HOUR, instantOf } from '../domain/instant.ts';
import { readCommandLine } from '../lib/program/program.ts';
import { wrongSettings } from '../lib/program/wrong-settings.ts';
import { startSimulator } from './server.ts';
import { makeTimeline } from './timeline/timeline.ts';
import { simulatorToken } from './api/token.ts';

/** The tenant that the printed token is for. */
const TENANT = '11111111-2222-4333-8444-555555555555';

/** One outage under two ids, as the script opens it. */
const TWINS = '{"action":"openTwins","services":["Exchange","microsoftteams"],"title":"Calendars do not open"}';

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Timeline seconds per real second. At 60, an incident opens within 20 seconds and is over within a minute; later ones take three. */
  SIMULATOR_SPEED: z.coerce.number().min(0).max(3_600).default(60),
  SIMULATOR_SEED: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  readCommandLine({
    call: 'npm run simulator',
    does: 'Serves both health APIs over a simulated tenant with four months of past, whose incidents open, change and end. In the third minute three services fail at once, two of them with one outage; in the second a date of the Message Center moves; after 25 minutes the source itself is out for twelve. Published reports can be fetched, and the use of services (Graph beta, reports/serviceActivity) falls while they fail. Prints requests to try.',
    settings: {
      PORT: 'port to listen on, on this machine only; 0 for any (8080)',
      SIMULATOR_SPEED: 'simulated seconds per real second, 0 to 3600; 0 stands still (60)',
      SIMULATOR_SEED: 'picks another story of incidents (1)',
    },
    note: 'POST to /_timeline makes things happen; POST to /_faults makes answers fail: all, or those of one operation, reports (incidentReport) and telemetry (serviceActivity) included. DELETE /_faults ends that. docs/simulator.md names all of both.',
  });
  const read = settings.safeParse(withoutEmpty(process.env));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    process.stderr.write(wrongSettings(problems, 'npm run simulator -- --help'));
    process.exitCode = 1;
    return;
  }
  const { PORT: port, SIMULATOR_SPEED: speed, SIMULATOR_SEED: seed } = read.data;
  const clock = () => instantOf(Date.now());
  const timeline = makeTimeline({ seed, speed, clock, months: 4, outages: true });
  const simulator = await startSimulator({ source: timeline, script: timeline, port, clock, seed });
  const stop = () => void simulator.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  greet(simulator.url, speed);
}

/** An empty setting counts as not set, as in an `.env` file. */
function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function greet(url: string, speed: number): void {
  const token = simulatorToken({ tenantId: TENANT });
  say(`The simulator speaks both health APIs at ${url}; speed ${speed}.`);
  say('');
  say(`curl -H 'Authorization: Bearer ${token}' '${url}/api/v1.0/${TENANT}/ServiceComms/CurrentStatus'`);
  say(`curl -H 'Authorization: Bearer ${token}' '${url}/v1.0/admin/serviceAnnouncement/issues?$top=5'`);
  say(`curl -H 'Authorization: Bearer ${token}' '${url}${activityPath()}'`);
  say('');
  say(`Script: curl -X POST -H 'Content-Type: application/json' -d '${TWINS}' ${url}/_timeline`);
  say(`Faults: curl -X POST -H 'Content-Type: application/json' -d '{"kind":"status","status":503}' ${url}/_faults`);
}

/** The mail of the last hour, in Graph's words. */
function activityPath(): string {
  const now = Date.now();
  const [from, to] = [now - HOUR, now].map((at) => instantOf(at).replace(/\.\d+Z/, 'Z'));
  const bounds = `inclusiveIntervalStartDateTime=${from},exclusiveIntervalEndDateTime=${to},aggregationIntervalInMinutes=15`;
  return `/beta/reports/serviceActivity/getMessageVolumeMetricsForEmailDelivery(${bounds})`;
}

main().catch((error: unknown) => {
  complain(`The simulator did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
