import { availabilityCard } from '../../../cards/past/availability.ts';
import { availabilityListCard } from '../../../cards/past/availability-list.ts';
import type { AvailabilityCommand } from '../../../cards/past/verdict.ts';
import { serviceListCard } from '../../../cards/service-list.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine, type AvailabilityView } from '../../../cards/kit/command-line.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { SharedAsk } from '../command.ts';
import { makePeriod } from '../reading/calendar.ts';
import { servicesAsked } from './services-asked.ts';

/** Days measured if none are named. */
const DEFAULT_DAYS = 30;

/** The words of a command line that choose a view. */
const VIEWS: ReadonlyMap<string, AvailabilityView> = new Map<string, AvailabilityView>([
  ['incidents', {}],
  ['advisories', { counting: 'all' }],
  ['features', { byFeature: true }],
  ['by-day', { by: 'day' }],
  ['by-week', { by: 'week' }],
  ['by-month', { by: 'month' }],
]);

/** How available services were: one of them with its issues, several as a table. No service means all. */
export async function answerAvailability(command: AvailabilityCommand, ask: SharedAsk, app: UseCases): Promise<Card> {
  const { reader } = ask;
  const view = viewOf(ask);
  const period = ask.period ?? makePeriod({ days: DEFAULT_DAYS }, reader);
  const named = await servicesAsked(withoutView(ask), app, (service) =>
    commandLine.availability(command, [service], period, view),
  );
  if ('answer' in named) return named.answer;
  const isAll = named.services.length === 0;
  const list = isAll ? await app.listServices(reader.tenantId) : undefined;
  const [first, ...others] = list?.value ?? named.services;
  if (!first) return serviceListCard(list ?? (await app.listServices(reader.tenantId)), 1, reader);
  const { timeZone } = reader;
  const counting = view.counting ?? 'incidents';
  const answer = await app.getAvailability(reader.tenantId, {
    ...{ services: [first, ...others], period, timeZone, counting },
  });
  return !isAll && others.length === 0
    ? availabilityCard(answer, command, view, reader)
    : availabilityListCard(answer, command, { ...view, isAll }, reader);
}

function viewOf({ said }: SharedAsk): AvailabilityView {
  return said.reduce<AvailabilityView>((view, word) => ({ ...view, ...VIEWS.get(fold(word)) }), {});
}

function withoutView(ask: SharedAsk): SharedAsk {
  const named = (words: readonly string[]) => words.filter((word) => !VIEWS.has(fold(word)));
  return { ...ask, said: named(ask.said), parts: ask.parts.map(named) };
}
