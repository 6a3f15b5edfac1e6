import { choicesCard } from '../../cards/choices.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { historyCard } from '../../cards/history.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import { HISTORY_DAYS } from '../../src/usecases/asking/get-history.ts';
import type { Service } from '../../src/domain/health/service.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { readAsked, whichService } from '../asking/which-service.ts';
import type { Ask, Command } from '../asking/command.ts';

/** Days shown where none are named. */
const USUAL = 30;
/** Services offered where none is named: the card has room for six buttons. */
const OFFERED = 5;

export default {
  name: 'history',
  aliases: ['timeline'],
  usage: 'history <service> [7d..90d]',
  summary: "Shows a service's status day by day, with each day's issues",
  examples: ['history exchange', 'history exchange 90d'],
  rank: 2,
  async run(ask, app) {
    const asked = await readAsked(ask, app);
    const { days = USUAL } = asked;
    const which = whichService(asked, (service) => commandLine.history(service, within(days)));
    if (which.named === 'unclear') return which.answer;
    if (which.named === 'none') return offerServices(ask, app, within(days));
    if (days !== within(days)) return outOfRange(days, which.service);
    return historyCard(await app.getHistory(ask.reader.tenantId, which.service, days), ask.reader);
  },
} satisfies Command;

function within(days: number): number {
  return Math.min(HISTORY_DAYS.most, Math.max(HISTORY_DAYS.least, days));
}

function outOfRange(days: number, service: Service): Card {
  const { least, most } = HISTORY_DAYS;
  return noticeCard({
    tone: 'warning',
    title: `History goes from ${least} to ${most} days`,
    text: `You asked for ${days}. Write a number of days within that, such as "history ${service.name} 30d".`,
    buttons: [least, USUAL, most].map((span) => ({ title: `${span} days`, ask: commandLine.history(service, span) })),
  });
}

/** Services in trouble are those whose history people want. */
async function offerServices({ reader }: Ask, app: UseCases, days: number): Promise<Card> {
  const worst = (await app.getOverview(reader.tenantId)).value.slice(0, OFFERED).map((line) => line.health.service);
  return choicesCard({
    title: 'History of which service?',
    text: 'Write "history" and a service, such as "history exchange 30d", or choose one.',
    choices: [
      ...worst.map((service) => ({ title: service.name, ask: commandLine.history(service, days) })),
      { title: 'All services', ask: commandLine.services() },
    ],
  });
}
