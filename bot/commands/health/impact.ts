import { choicesCard } from '../../../cards/choices.ts';
import { impactCard } from '../../../cards/impact/impact.ts';
import type { AskButton, Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { openById } from '../../asking/open-by-id.ts';
import { mostAsked } from '../../asking/past/most-asked.ts';
import { readAsked, whichService } from '../../asking/which-service.ts';

/** Services offered if none is named: those that most people mean, as far as the tenant has them. */
const OFFERED = 5;

export default {
  name: 'impact',
  /** What people here say changes by the moment, so no answer is shared. */
  async run(ask, app) {
    const asked = await readAsked(ask, app);
    const { ids } = asked;
    if (ids[0] !== undefined) return ofIssue(ids[0], ask, app);
    const which = whichService(asked, ask.words, commandLine.impact);
    if (which.named === 'unclear') return which.answer;
    if (which.named === 'none')
      return choicesCard({ ...ask.words.impact.whichService, choices: await choices(ask, app) });
    return ofService(which.service, ask, app);
  },
} satisfies Command;

async function ofService(service: ServiceRef, { reader }: Ask, app: UseCases): Promise<Card> {
  return impactCard(await app.getImpact(reader.tenantId, service, reader.now, reader.timeZone), reader);
}

/** The service of the issue that is meant. */
async function ofIssue(id: string, ask: Ask, app: UseCases): Promise<Card> {
  const found = await app.findById(ask.reader.tenantId, id);
  return found.kind === 'announcement' ? openById(id, ask, app) : ofService(found.reading.value.service, ask, app);
}

async function choices({ reader, words }: Ask, app: UseCases): Promise<AskButton[]> {
  const { value: services } = await app.listServices(reader.tenantId);
  const asked = mostAsked(services);
  const offered = asked.length > 0 ? asked : services.slice(0, OFFERED);
  return [
    ...offered.map((service) => ({ title: service.name, ask: commandLine.impact(service) })),
    { title: words.asking.buttons.allServices, ask: commandLine.services() },
  ];
}
