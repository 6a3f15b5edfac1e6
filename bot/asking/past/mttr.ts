import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { meanTimeCard } from '../../../cards/past/mean-time.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { SharedAsk } from '../command.ts';
import { makePeriod } from '../reading/calendar.ts';
import { servicesAsked } from './services-asked.ts';

/** Days looked at if none are named: in a month, few incidents end. */
const DEFAULT_DAYS = 90;

/** How long incidents of some services, or of all, took to resolve. */
export async function answerMeanTime(ask: SharedAsk, app: UseCases): Promise<Card> {
  const { reader } = ask;
  const period = ask.period ?? makePeriod({ days: DEFAULT_DAYS }, reader);
  const asked = await servicesAsked(ask, app, (service) => commandLine.meanTime([service], period));
  if ('answer' in asked) return asked.answer;
  return meanTimeCard(await app.getIncidents(reader.tenantId, asked.services, period.from), period, reader);
}
