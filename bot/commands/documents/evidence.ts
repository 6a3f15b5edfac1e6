import { choicesCard } from '../../../cards/choices.ts';
import { evidenceCard } from '../../../cards/documents/evidence.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { withNote } from '../../../cards/kit/frame.ts';
import { evidencePaper } from '../../../cards/papers/evidence.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { lastMonth } from '../../asking/past/last-month.ts';
import { readAsked, whichService } from '../../asking/which-service.ts';

/** Services offered if none is named: those in trouble first. */
const OFFERED = 6;

export default {
  name: 'evidence',
  async run(ask, app) {
    const period = ask.period ?? lastMonth(ask.reader);
    const [first, ...others] = ask.services;
    const lineFor = (service: ServiceRef) => commandLine.evidence(service, period);
    if (first) {
      const card = await make(first, period, ask, app);
      return others.length === 0 ? card : withNote(card, ask.words.several.oneAtATime(others.map(({ name }) => name)));
    }
    const asked = await readAsked(ask, app);
    const which = whichService(asked, ask.words, lineFor);
    if (which.named === 'unclear') return which.answer;
    return which.named === 'one' ? make(which.service, period, ask, app) : offerServices(ask, app, lineFor);
  },
} satisfies Command;

async function make(service: ServiceRef, period: Period, { reader }: Ask, app: UseCases): Promise<Card> {
  const evidence = await app.getEvidence(reader, { service, period, timeZone: reader.timeZone });
  const files = await app.offerEvidence(reader, evidence, evidencePaper(evidence, reader.locale));
  return evidenceCard(evidence, files, reader);
}

async function offerServices(
  { reader, words }: Ask,
  app: UseCases,
  lineFor: (service: ServiceRef) => string,
): Promise<Card> {
  const lines = (await app.getOverview(reader.tenantId)).value.slice(0, OFFERED);
  const choices = lines.map(({ health: { service } }) => ({ title: service.name, ask: lineFor(service) }));
  return choicesCard({ ...words.evidence.which, choices });
}
