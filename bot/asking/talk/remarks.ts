import type { Card, AskButton } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { remarkCard } from '../../../cards/remark.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import { wordsFor, type Words } from '../../../words/index.ts';

export type Remark = keyof Words['talk']['remarks'];
type Offer = keyof Words['talk']['buttons'];

/** The buttons below a remark in a chat. */
const OFFERS: Readonly<Partial<Record<Remark, readonly Offer[]>>> = {
  yes: ['status', 'help'],
  who: ['status', 'setUpAlerts', 'help'],
  presence: ['status'],
  howAreYou: ['status'],
  morning: ['status', 'incidents'],
  afternoon: ['status', 'incidents'],
  evening: ['status', 'incidents'],
  blame: ['status', 'incidents', 'help'],
  swearing: ['status', 'incidents'],
  stop: ['muteEverything', 'stopAllAlerts', 'subscriptions'],
  noOtherPage: ['status', 'incidents'],
  nothingToRepeat: ['status', 'incidents'],
};

/** Those below a remark where many read it: only what it needs. */
const OFFERS_IN_CHANNEL: typeof OFFERS = { stop: OFFERS.stop, who: ['setUpAlerts', 'help'], swearing: ['status'] };

/** The answer to small talk. In a channel it is shorter. */
export function remark(kind: Remark, { locale, scope }: Pick<Viewer, 'locale' | 'scope'>): Card {
  const { remarks, buttons } = wordsFor(locale).talk;
  const { text, inChannel } = remarks[kind];
  const offers = (scope === 'personal' ? OFFERS : OFFERS_IN_CHANNEL)[kind] ?? [];
  return remarkCard(
    scope === 'personal' ? text : inChannel,
    offers.map((offer): AskButton => ({ title: buttons[offer], ask: LINES[offer] })),
  );
}

const LINES: Readonly<Record<Offer, string>> = {
  status: commandLine.overview(),
  incidents: commandLine.issues({ classification: 'incident', state: 'open' }),
  setUpAlerts: commandLine.subscribe(),
  help: commandLine.help(),
  muteEverything: commandLine.muteEverything(),
  stopAllAlerts: commandLine.unsubscribeFromEverything(),
  subscriptions: commandLine.subscriptions(),
};
