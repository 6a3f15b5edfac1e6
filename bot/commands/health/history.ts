import { choicesCard } from '../../../cards/choices.ts';
import { commandLine, type HistoryView } from '../../../cards/kit/command-line.ts';
import { historyCard } from '../../../cards/history.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { withNote } from '../../../cards/kit/frame.ts';
import type { Service } from '../../../src/domain/health/service.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { openById } from '../../asking/open-by-id.ts';
import { readAsked, whichService } from '../../asking/which-service.ts';
import type { SharedAsk, Command } from '../../asking/command.ts';

/** Days shown if none are named. */
const DEFAULT_DAYS = 30;
/** Services offered if none is named: the card has room for six buttons. */
const OFFERED = 5;

/** The words of a command line that choose a view. */
const VIEWS: ReadonlyMap<string, HistoryView> = new Map<string, HistoryView>([
  ...['incidents', 'incident', 'outages', 'outage'].map((word) => [word, { incidentsOnly: true }] as const),
  ['longest', { longestFirst: true }],
]);

export default {
  name: 'history',
  menu: 'everywhere',
  isShared: true,
  async run(ask, app) {
    const [id] = ask.ids;
    // The history of an issue is that of its messages.
    if (id !== undefined) return openById(id, { ...ask, said: [...ask.said, 'all'] }, app);
    const view = viewOf(ask);
    const [first, ...others] = ask.services;
    if (first && others.length > 0) return firstOf([first, ...others], view, ask, app);
    const asked = await readAsked(withoutView(ask), app);
    const { days = DEFAULT_DAYS } = asked;
    const when = ask.period ?? { days };
    const which = whichService(asked, ask.words, (service) => commandLine.history(service, when, view));
    if (which.named === 'unclear') return which.answer;
    if (which.named === 'none') return offerServices(ask, app, (service) => commandLine.history(service, when, view));
    const { tenantId, timeZone } = ask.reader;
    const history = await app.getHistory(tenantId, which.service, ask.period ?? days, timeZone);
    return historyCard(history, ask.reader, { view });
  },
} satisfies Command;

/** The history of the first service, which says that the others are left out and has a button for each. */
async function firstOf(
  [first, ...others]: readonly [Service, ...Service[]],
  view: HistoryView,
  { period, reader, words }: SharedAsk,
  app: UseCases,
): Promise<Card> {
  const when = period ?? { days: DEFAULT_DAYS };
  const history = await app.getHistory(reader.tenantId, first, period ?? DEFAULT_DAYS, reader.timeZone);
  const besides = others.map((service) => ({ title: service.name, ask: commandLine.history(service, when, view) }));
  const card = historyCard(history, reader, { view, besides });
  return withNote(card, words.several.oneAtATime(others.map(({ name }) => name)));
}

function viewOf({ said }: SharedAsk): HistoryView {
  return said.reduce<HistoryView>((view, word) => ({ ...view, ...VIEWS.get(fold(word)) }), {});
}

function withoutView(ask: SharedAsk): SharedAsk {
  const named = (words: readonly string[]) => words.filter((word) => !VIEWS.has(fold(word)));
  return { ...ask, said: named(ask.said), parts: ask.parts.map(named) };
}

/** Offers the services in trouble first: people usually want their history. */
async function offerServices(
  { reader, words }: SharedAsk,
  app: UseCases,
  lineFor: (service: Parameters<typeof commandLine.status>[0]) => string,
): Promise<Card> {
  const { history, buttons } = words.asking;
  const worst = (await app.getOverview(reader.tenantId)).value.slice(0, OFFERED).map((line) => line.health.service);
  return choicesCard({
    ...history.noService,
    choices: [
      ...worst.map((service) => ({ title: service.name, ask: lineFor(service) })),
      { title: buttons.allServices, ask: commandLine.services() },
    ],
  });
}
