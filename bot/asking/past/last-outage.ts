import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { lastOutageCard } from '../../../cards/past/last-outage.ts';
import { DAY, instantOf, timeOf } from '../../../src/domain/instant.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { MOST_DAYS } from '../../../src/usecases/asking/looking-back/every-day.ts';
import type { SharedAsk } from '../command.ts';
import { servicesAsked } from './services-asked.ts';

/** The newest outage of some services, or of any, as far back as is known. */
export async function answerLastOutage(ask: SharedAsk, app: UseCases): Promise<Card> {
  const { reader } = ask;
  const asked = await servicesAsked(ask, app, (service) => commandLine.lastOutage([service]));
  if ('answer' in asked) return asked.answer;
  const from = instantOf(timeOf(reader.now) - MOST_DAYS * DAY);
  return lastOutageCard(await app.getIncidents(reader.tenantId, asked.services, from), reader);
}
