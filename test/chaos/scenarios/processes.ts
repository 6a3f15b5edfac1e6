import { POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { exactly, type Report } from '../report.ts';
import { picture, type Verdict } from '../verdict.ts';
import { startWorld } from '../world.ts';

export interface ProcessesOptions {
  readonly conversations: number;
  readonly patienceMs: number;
}

/** The same input through one process and through three, with nobody killed. */
export async function processes({ conversations, patienceMs }: ProcessesOptions): Promise<Report> {
  const [one, three] = [await run(1), await run(3)];
  return {
    scenario: 'processes',
    setting: `${conversations} conversations, ${POSTS} updates of one issue, through 1 worker process and then through 3; no kills`,
    findings: [
      exactly(`pairs missing with 1, of ${one.verdict.pairs}`, one.verdict.missing, 0),
      exactly(`pairs missing with 3, of ${three.verdict.pairs}`, three.verdict.missing, 0),
      exactly('messages repeated with 1', one.verdict.repeats, 0),
      exactly('messages repeated with 3', three.verdict.repeats, 0),
      exactly('live cards not in their final state', one.verdict.unfinishedCards + three.verdict.unfinishedCards, 0),
      exactly('answers of 429', one.throttled + three.throttled, 0),
      {
        what: 'what people see through 1 and through 3',
        found: one.picture === three.picture ? 'the same' : 'different',
        promised: 'the same',
        kept: one.picture === three.picture,
      },
    ],
  };

  async function run(workers: number): Promise<{ verdict: Verdict; picture: string; throttled: number }> {
    const world = await startWorld({ conversations, workers, ratePerSecond: 2_000, connectorPerSecond: 2_100 });
    try {
      for (let post = 1; post <= POSTS; post += 1) {
        await publish(world, post, patienceMs);
        await untilSettled(world, post, patienceMs);
      }
      const { throttled } = await world.stats();
      return { verdict: await verdictOf(world), picture: picture(await world.seen()), throttled };
    } finally {
      await world.close();
    }
  }
}
