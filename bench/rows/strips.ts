import assert from 'node:assert/strict';
import { historyCard } from '../../cards/history.ts';
import { compileTemplate } from '../../cards/kit/drawing/template.ts';
import { finish } from '../../cards/kit/drawing/finish.ts';
import { barPicture, drawDays, type DrawDays } from '../../cards/kit/pictures/picture.ts';
import { makeRenderer, type AdaptiveCard } from '../../cards/kit/render.ts';
import { serviceCard } from '../../cards/service.ts';
import { readStatus, type Status } from '../../src/domain/health/status.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import { aReader, makeAsking, NOON } from '../../test/fakes/asking.ts';
import { makeFakeSource, someServices } from '../../test/fakes/health-source.ts';
import { makeDice, type Dice } from '../../test/fixtures/dice.ts';
import { DAY, dayOf, shift } from '../../src/domain/instant.ts';
import type { Service, ServiceDay } from '../../src/domain/health/service.ts';
import type { Figure } from '../kit/figure.ts';
import { amount, compare, type Rounds } from '../kit/measure.ts';

const TENANTS = 12;
const MONTH = 30;
/** How many times an answer without its strip the same answer may cost with it. */
const PROMISED = 1.3;
const PLACES = [
  ['en', 'UTC'],
  ['en-GB', 'Europe/London'],
  ['en-US', 'America/New_York'],
] as const;
const STATUSES: readonly Status[] = [
  ...Array<Status>(4).fill('serviceOperational'),
  ...(['serviceDegradation', 'serviceInterruption', 'investigating', 'extendedRecovery'] as const),
];

/** One person's question about one service. */
interface Question {
  readonly reader: Reader;
  readonly service: Service;
}

type Answer = (question: Question, draw: DrawDays) => Promise<Parameters<ReturnType<typeof makeRenderer>>[0]>;

/**
 * Answers with a strip of days compared with the same answers without it, for different people, services and days. Once
 * as in the product, where a strip is kept, and once with each strip drawn anew.
 */
export async function stripFigures(rounds: Rounds): Promise<readonly Figure[]> {
  const { questions, kinds } = prepare();
  const figures: Figure[] = [];
  for (const [name, answer] of kinds) {
    const kept = await measure(`${name} with its strip`, { questions, answer, draw: barPicture, rounds });
    figures.push({ ...kept, reach: { atMost: PROMISED } });
    figures.push(await measure(`${name} with a strip never drawn`, { questions, answer, draw: drawDays, rounds }));
  }
  return figures;
}

function prepare() {
  const dice = makeDice(1);
  const services = someServices();
  const tenantIds = Array.from({ length: TENANTS }, (_, at) => `tenant-${at}`);
  const sources = new Map(tenantIds.map((id) => [id, makeFakeSource({ services, days: someDays(services, dice) })]));
  const { app } = makeAsking(undefined, { sources: (tenantId) => sources.get(tenantId) ?? makeFakeSource() });
  const questions = tenantIds.flatMap((tenantId, at) =>
    services.map((service, of): Question => {
      const [locale, timeZone] = PLACES[(at + of) % PLACES.length] ?? PLACES[0];
      return { service, reader: aReader({ tenantId, userId: `person-${at}-${of}`, locale, timeZone }) };
    }),
  );
  const status: Answer = async ({ reader, service }, draw) =>
    serviceCard(await app.getServiceStatus(reader.tenantId, service), reader, { draw });
  const history: Answer = async ({ reader, service }, draw) =>
    historyCard(await app.getHistory(reader.tenantId, service, MONTH), reader, { draw });
  const kinds: [string, Answer][] = [
    ['status <service>', status],
    ['history <service>', history],
  ];
  return { questions, kinds };
}

function someDays(services: readonly Service[], dice: Dice): ServiceDay[] {
  return services.flatMap((service) =>
    Array.from({ length: MONTH }, (_, ago) => ({
      service,
      day: dayOf(shift(NOON, -ago * DAY)),
      ...readStatus(STATUSES[dice.between(0, STATUSES.length)] ?? 'serviceOperational'),
      features: [],
      issueIds: [],
    })),
  );
}

interface Measured {
  readonly questions: readonly Question[];
  readonly answer: Answer;
  readonly draw: DrawDays;
  readonly rounds: Rounds;
}

async function measure(what: string, { questions, answer, draw, rounds }: Measured): Promise<Figure> {
  const [full, bare] = [makeRenderer(), makeRenderer({ make: (json) => compileTemplate(withoutImages(json), finish) })];
  const asked = (render: typeof full, drawn: DrawDays) => {
    let next = 0;
    return async () => {
      const question = questions[next++ % questions.length] ?? fail();
      return JSON.stringify(render(await answer(question, drawn)));
    };
  };
  const [ours, least] = [asked(full, draw), asked(bare, () => '')];
  await check(questions, ours, least);
  const { ratio, spread, perSecond, floorPerSecond } = await compare(ours, least, rounds);
  return {
    what,
    value: 1 / ratio,
    unit: 'times the floor',
    spread: spread / ratio ** 2,
    detail: `${amount(1_000_000 / perSecond)} µs beside ${amount(1_000_000 / floorPerSecond)} without it, use case included`,
  };
}

/** A measure of the wrong thing would look good: the strips must be there, differ, and be all that is left out. */
async function check(questions: readonly Question[], ours: () => Promise<string>, least: () => Promise<string>) {
  const strips = new Set<string>();
  for (let asked = 0; asked < questions.length; asked += 1) {
    const [card, bare] = [JSON.parse(await ours()) as AdaptiveCard, JSON.parse(await least()) as AdaptiveCard];
    const [image] = card.body.filter(isImage) as { readonly url: string }[];
    strips.add(image?.url ?? '');
    assert.deepEqual({ ...card, body: card.body.filter((each) => !isImage(each)) }, bare);
  }
  assert.ok(strips.size > questions.length / 2, `only ${strips.size} strips for ${questions.length} questions`);
  assert.ok(!strips.has(''));
}

function isImage(element: object): boolean {
  return 'type' in element && element.type === 'Image';
}

function withoutImages(json: object): object {
  const { body } = json as { readonly body: readonly object[] };
  return { body: body.filter((each) => !isImage(each)) };
}

function fail(): never {
  throw new Error('there are no questions');
}
