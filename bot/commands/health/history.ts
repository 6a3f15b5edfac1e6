import { choicesCard } from '../../../cards/choices.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { historyCard } from '../../../cards/history.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Words } from '../../../words/index.ts';
import { HISTORY_DAYS } from '../../../src/usecases/asking/get-history.ts';
import type { Service } from '../../../src/domain/health/service.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { readAsked, whichService } from '../../asking/which-service.ts';
import type { Ask, Command } from '../../asking/command.ts';

/** Days shown if none are named. */
const DEFAULT_DAYS = 30;
/** Services offered if none is named: the card has room for six buttons. */
const OFFERED = 5;

export default {
  name: 'history',
  aliases: ['timeline'],
  async run(ask, app) {
    const asked = await readAsked(ask, app);
    const { days = DEFAULT_DAYS } = asked;
    const which = whichService(asked, ask.words, (service) => commandLine.history(service, clamp(days)));
    if (which.named === 'unclear') return which.answer;
    if (which.named === 'none') return offerServices(ask, app, clamp(days));
    if (days !== clamp(days)) return outOfRange(days, which.service, ask.words);
    return historyCard(await app.getHistory(ask.reader.tenantId, which.service, days), ask.reader);
  },
} satisfies Command;

function clamp(days: number): number {
  return Math.min(HISTORY_DAYS.most, Math.max(HISTORY_DAYS.least, days));
}

function outOfRange(days: number, service: Service, { asking, time }: Words): Card {
  const { least, most } = HISTORY_DAYS;
  return noticeCard({
    tone: 'warning',
    ...asking.history.outOfRange(days, least, most, service.name),
    buttons: [least, DEFAULT_DAYS, most].map((span) => ({
      title: time.span(span),
      ask: commandLine.history(service, span),
    })),
  });
}

/** Offers the services in trouble first: people usually want their history. */
async function offerServices({ reader, words }: Ask, app: UseCases, days: number): Promise<Card> {
  const { history, buttons } = words.asking;
  const worst = (await app.getOverview(reader.tenantId)).value.slice(0, OFFERED).map((line) => line.health.service);
  return choicesCard({
    ...history.noService,
    choices: [
      ...worst.map((service) => ({ title: service.name, ask: commandLine.history(service, days) })),
      { title: buttons.allServices, ask: commandLine.services() },
    ],
  });
}
