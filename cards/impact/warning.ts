import type { EarlyWarning } from '../../src/domain/impact/early-warning.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import type { ConversationFormat } from '../../src/domain/subscription/settings.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { AskButton, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { moment, type TimeFrame } from '../kit/format.ts';
import { microsoftsText } from '../kit/frame.ts';
import { noticeCard } from '../notice.ts';

/** How a warning is written where a conversation has no zone or language of its own. */
type WarningSettings = Required<ConversationFormat>;

/** Makes the cards of early warnings, as this deployment writes them. */
export function makeWarningCards(settings: WarningSettings) {
  return (warning: EarlyWarning, format: ConversationFormat): Card => {
    const own = { ...settings, ...format };
    return { ...warningCard(warning, { ...own, now: warning.since }), locale: own.locale };
  };
}

/**
 * Our own observation, and none of Microsoft's: it looks like no incident. It depends only on the warning, never on when it
 * is drawn, so that an equal card is not sent again.
 */
function warningCard(warning: EarlyWarning, frame: TimeFrame): Card {
  const words = wordsFor(frame.locale);
  const { title, text } = saidOf(warning, frame, words);
  const tone = warning.overAt !== undefined && !warning.published ? 'info' : 'warning';
  const card = noticeCard({ tone, title, text, buttons: buttonsOf(warning, words) });
  return { ...card, data: { ...card.data, ...microsoftsText(frame.locale, warning.published !== undefined) } };
}

function saidOf(warning: EarlyWarning, frame: TimeFrame, words: Words): { title: string; text: string } {
  const { overAt, published, people, withinMs, soFar } = warning;
  const { alert, published: confirmed, over } = words.warnings;
  const service = label(warning.service, 80);
  const since = moment(warning.since, frame);
  if (published) {
    const { id, title, classification } = published;
    const issue = words.issue.names[classification](label(id, 40));
    return { title: confirmed.title(service), text: confirmed.text(issue, label(title, 200), soFar, since) };
  }
  if (overAt !== undefined) {
    return { title: over.title(service), text: over.text(service, soFar, since, moment(overAt, frame)) };
  }
  const first = alert.text(people, Math.round(withinMs / MINUTE), service, since);
  return { title: alert.title(service), text: joinSentences([first, soFar > people ? alert.byNow(soFar) : '']) };
}

/** Whoever it fails for says so here while it goes on, and then on Microsoft's incident. */
function buttonsOf({ serviceId: id, service: name, overAt, published }: EarlyWarning, words: Words): AskButton[] {
  const { impact, buttons } = words;
  const of = { id, name };
  const fails = { title: impact.buttons.fails, ask: commandLine.serviceFails(of, 'yes'), tells: true };
  return [
    ...(published
      ? [{ title: buttons.open(published.id), ask: commandLine.issue(published.id), dialog: true as const }]
      : []),
    { title: impact.buttons.impact, ask: commandLine.impact(of) },
    { title: buttons.status, ask: commandLine.status(of) },
    ...(overAt === undefined ? [fails] : []),
  ];
}
