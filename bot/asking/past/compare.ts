import { choicesCard } from '../../../cards/choices.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { comparisonCard } from '../../../cards/past/comparison.ts';
import type { Service } from '../../../src/domain/health/service.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { SharedAsk } from '../command.ts';
import { lastMonth } from './last-month.ts';
import { mostAskedFirst } from './most-asked.ts';
import { servicesAsked } from './services-asked.ts';

/** So many are offered as lines to press: more would not fit on one phone screen. */
const OFFERED = 14;

/** Services side by side, last month if no time is named. With fewer than two, it asks for another. */
export async function answerCompare(ask: SharedAsk, app: UseCases): Promise<Card> {
  const { reader } = ask;
  const period = ask.period ?? lastMonth(reader);
  const asked = await servicesAsked(ask, app, (service) => commandLine.compare([service], period));
  if ('answer' in asked) return asked.answer;
  const [first, second, ...others] = asked.services;
  if (!first || !second) return whichOthers(first, period, ask, app);
  const answer = await app.getAvailability(reader.tenantId, {
    ...{ services: [first, second, ...others], period, timeZone: reader.timeZone, counting: 'incidents' },
  });
  return comparisonCard(answer, asked.services, reader);
}

async function whichOthers(
  first: Service | undefined,
  period: Period,
  { reader, words }: SharedAsk,
  app: UseCases,
): Promise<Card> {
  const { value: services } = await app.listServices(reader.tenantId);
  const chosen = first ? [first] : [];
  const { whichFirst, whichOther } = words.compared;
  return choicesCard({
    ...(first ? whichOther(first.name) : whichFirst),
    choices: mostAskedFirst(
      services.filter(({ id }) => id !== first?.id),
      OFFERED,
    ).map((service) => ({ title: service.name, ask: commandLine.compare([...chosen, service], period) })),
  });
}
