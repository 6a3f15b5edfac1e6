import { HealthError } from '../../src/domain/health/health-error.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Dice } from '../../test/fixtures/dice.ts';

/** How questions ended. */
export interface Asked {
  answered: number;
  /** Ids that nobody has. */
  refused: number;
}

type Question = (app: UseCases, tenantId: string, dice: Dice) => Promise<unknown>;

const serviceOf = async (app: UseCases, tenantId: string, dice: Dice) =>
  oneOf((await app.listServices(tenantId)).value, dice);
const issueOf = async (app: UseCases, tenantId: string, dice: Dice) => {
  const filter = { classification: dice.pick(['incident', 'advisory'] as const), state: 'all' } as const;
  return oneOf((await app.listIssues(tenantId, filter)).value.issues, dice);
};
const messageOf = async (app: UseCases, tenantId: string, dice: Dice) =>
  oneOf((await app.listAnnouncements(tenantId, { kind: 'message' })).value.announcements, dice);

const oneOf = <T>(all: readonly T[], dice: Dice): T => {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('there is nothing to ask about');
  return dice.pick([first, ...others]);
};

/** What people ask, each as often as it stands here. */
const QUESTIONS: readonly [Question, ...Question[]] = [
  (app, tenantId) => app.getOverview(tenantId),
  (app, tenantId) => app.getOverview(tenantId),
  async (app, tenantId, dice) => app.getServiceStatus(tenantId, await serviceOf(app, tenantId, dice)),
  async (app, tenantId, dice) => app.getServiceStatus(tenantId, await serviceOf(app, tenantId, dice)),
  async (app, tenantId, dice) =>
    app.getHistory(tenantId, await serviceOf(app, tenantId, dice), dice.pick([7, 14, 30, 90])),
  async (app, tenantId, dice) =>
    app.getHistory(tenantId, await serviceOf(app, tenantId, dice), dice.pick([7, 14, 30, 90])),
  (app, tenantId, dice) => issueOf(app, tenantId, dice),
  (app, tenantId, dice) => issueOf(app, tenantId, dice),
  async (app, tenantId, dice) => app.findById(tenantId, (await issueOf(app, tenantId, dice)).id),
  async (app, tenantId, dice) => app.getReport(tenantId, (await issueOf(app, tenantId, dice)).id),
  (app, tenantId, dice) => app.listAnnouncements(tenantId, { kind: dice.pick(['message', 'maintenance']) }),
  async (app, tenantId, dice) => app.findById(tenantId, (await messageOf(app, tenantId, dice)).id),
  (app, tenantId) => app.search(tenantId, 'mail'),
  (app, tenantId) => app.listServices(tenantId),
];

/** One question in so many is about an id that the tenant does not have. */
const MISTYPED_ONE_IN = 50;

/** Asks anything that people ask. Fails if it is not answered, unless nobody has what was asked for. */
export async function askSomething(app: UseCases, tenantId: string, dice: Dice, asked: Asked): Promise<void> {
  if (!dice.chance(1 / MISTYPED_ONE_IN)) {
    await dice.pick(QUESTIONS)(app, tenantId, dice);
    asked.answered += 1;
    return;
  }
  try {
    await app.findById(tenantId, `EX${dice.between(1_000_000, 9_000_000)}`);
    throw new Error('an id that nobody has was found');
  } catch (error) {
    if (!(error instanceof HealthError) || error.code !== 'unknown-issue') throw error;
    asked.refused += 1;
  }
}
