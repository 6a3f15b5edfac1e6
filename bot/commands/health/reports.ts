import { commandLine } from '../../../cards/kit/command-line.ts';
import { reportListCard } from '../../../cards/past/report-list.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Command, SharedAsk } from '../../asking/command.ts';
import { makePeriod } from '../../asking/reading/calendar.ts';
import { readAsked, whichService } from '../../asking/which-service.ts';

/** Days looked back if none are named. */
const DEFAULT_DAYS = 365;

export default {
  name: 'reports',
  isShared: true,
  async run(ask: SharedAsk, app: UseCases): Promise<Card> {
    const { reader } = ask;
    const asked = await readAsked(ask, app);
    const period = ask.period ?? makePeriod({ days: asked.days ?? DEFAULT_DAYS }, reader);
    const show = async (services: SharedAsk['services']) =>
      reportListCard(await app.listReports(reader.tenantId, { services, period }), asked.page ?? 1, reader);
    if (ask.services.length > 1) return show(ask.services);
    const which = whichService(asked, ask.words, (service) => commandLine.reports([service], period));
    if (which.named === 'unclear') return which.answer;
    return show(which.named === 'one' ? [which.service] : []);
  },
} satisfies Command;
