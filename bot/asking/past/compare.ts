import { choicesCard } from '../../../cards/choices.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { comparisonCard, MOST_COMPARED } from '../../../cards/past/comparison.ts';
import type { Service } from '../../../src/domain/health/service.ts';
import { addDays, localDay } from '../../../src/domain/local-time.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { SharedAsk } from '../command.ts';
import { makePeriod } from '../reading/calendar.ts';
import { servicesAsked } from './services-asked.ts';

/** So many are offered as lines to press: more would not fit on one phone screen. */
const OFFERED = 14;
/** These come first: they are asked about most. */
const MOST_ASKED = ['Exchange', 'microsoftteams', 'SharePoint', 'OneDriveForBusiness'];

/** Services side by side, last month if no time is named. With fewer than two, it asks for another. */
export async function answerCompare(ask: SharedAsk, app: UseCases): Promise<Card> {
  const { reader } = ask;
  const period = ask.period ?? lastMonth(reader);
  const asked = await servicesAsked(ask, app, (service) => commandLine.compare([service], period));
  if ('answer' in asked) return asked.answer;
  const [first, second, ...others] = asked.services;
  if (!first || !second) return whichOthers(first, period, ask, app);
  const shown = others.slice(0, MOST_COMPARED - 2);
  const answer = await app.getAvailability(reader.tenantId, {
    ...{ services: [first, second, ...shown], period, timeZone: reader.timeZone, counting: 'incidents' },
  });
  return comparisonCard(answer, { all: asked.services, leftOut: others.slice(shown.length) }, reader);
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
    choices: services
      .filter(({ id }) => id !== first?.id)
      .toSorted((a, b) => Number(MOST_ASKED.includes(b.id)) - Number(MOST_ASKED.includes(a.id)))
      .slice(0, OFFERED)
      .map((service) => ({ title: service.name, ask: commandLine.compare([...chosen, service], period) })),
  });
}

/** The whole calendar month before this one. */
function lastMonth(reader: Viewer): Period {
  const last = addDays(`${localDay(reader.now, reader.timeZone).slice(0, 7)}-01`, -1);
  return makePeriod({ first: `${last.slice(0, 7)}-01`, last }, reader);
}
