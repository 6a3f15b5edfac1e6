import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Moment, SubscriptionKind, Want } from '../../src/domain/subscription/subscription.ts';
import type { Subscribed } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Button, Card } from '../kit/card.ts';
import { undoButton } from '../kit/change-buttons.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { joinSentences } from '../../words/speech.ts';
import { bareFrame, frameOf } from '../kit/frame.ts';
import { hearingPhrases, kindNames, momentNames, targetNames } from './hearing.ts';

/** The answer to `subscribe …`, `save …` and `only …`: what is told from now on, and what that changed. */
export function subscribedCard(subscribed: Subscribed, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { services, before, changed, openNow, subscription } = subscribed;
  const title = titleOf(subscribed, words);
  const phrases = hearingPhrases(subscription.wants, services, words);
  const [only = ''] = phrases;
  const now = phrases.length === 1 ? words.hearing.now[reader.scope](only) : words.hearing.nowAll[reader.scope];
  const former = changed && before.length > 0 ? words.hearing.before(hearingPhrases(before, services, words)) : '';
  const more = staysOf(subscribed, reader, words);
  const actions = buttons(subscribed, more, reader, words);
  return {
    template: 'subscribed',
    summary: label(joinSentences([title, now, ...(phrases.length === 1 ? [] : phrases)]), 250),
    data: {
      ...(openNow ? { ...frameOf(openNow, reader, actions), hasAge: false } : bareFrame(actions)),
      title: markdownLabel(`✓ ${title}`, 300),
      now: markdownLabel(now, 400),
      lines: phrases.length === 1 ? [] : phrases.map((phrase) => ({ text: markdownLabel(`– ${phrase}`, 400) })),
      notes: [former, more?.text ?? '', openWords(subscribed, words)]
        .filter((note) => note !== '')
        .map((note) => ({ text: markdownLabel(note, 600) })),
    },
  };
}

function titleOf({ changed, how, asked, services }: Subscribed, words: Words): string {
  const { titles } = words.hearing;
  if (!changed) return titles.same;
  return how === 'saved' ? titles.saved : titles.added(targetNames(asked, services, words));
}

/** What goes on although it was not asked for, with a line that would end it. */
interface Stays {
  readonly text: string;
  readonly button: Button;
}

/** Whoever names some kinds or moments may mean only these, but `subscribe` takes nothing away. */
function staysOf({ how, asked, subscription }: Subscribed, { scope }: Reader, words: Words): Stays | undefined {
  const [first] = asked;
  if (how !== 'added' || first === undefined) return undefined;
  const lines = subscription.wants.filter(({ target }) => asked.some((each) => isSame(each.target, target)));
  const kinds = othersIn(lines, first, 'kinds');
  const moments = othersIn(lines, first, 'moments');
  if (kinds.length + moments.length === 0) return undefined;
  const { stays, staysHere, buttons: titles } = words.hearing;
  const more = [...kindNames(kinds, words), ...momentNames(moments, words)];
  const wanted = kinds.length > 0 ? kindNames(first.kinds, words) : momentNames(first.moments, words);
  return {
    text: scope === 'personal' ? stays(more) : staysHere(more),
    button: { title: titles.only(wanted), ask: commandLine.only(asked, kinds.length > 0, moments.length > 0) },
  };
}

function isSame(a: Want['target'], b: Want['target']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function othersIn(lines: readonly Want[], asked: Want, part: 'kinds'): SubscriptionKind[];
function othersIn(lines: readonly Want[], asked: Want, part: 'moments'): Moment[];
function othersIn(lines: readonly Want[], asked: Want, part: 'kinds' | 'moments'): string[] {
  const wanted: readonly string[] = asked[part];
  return [...new Set(lines.flatMap((line): readonly string[] => line[part]))].filter((each) => !wanted.includes(each));
}

/** Only issues can be open, so this says nothing about announcements. */
function openWords({ asked, openNow }: Subscribed, words: Words): string {
  const { confirmed } = words.subscriptions;
  if (asked.every(({ kinds }) => kinds.every((kind) => kind === 'messages'))) return confirmed.onlyMessages;
  if (!openNow) return confirmed.openUnknown;
  const open = openNow.value.length;
  if (open === 0) return confirmed.nothingOpen;
  const hearsUpdates = asked.some(({ moments }) => moments.includes('updates'));
  return hearsUpdates ? words.hearing.openNowWithUpdates(open) : words.hearing.openNow(open);
}

function buttons(subscribed: Subscribed, stays: Stays | undefined, reader: Reader, { hearing }: Words): Button[] {
  const open = subscribed.openNow?.value.length ?? 0;
  return [
    ...undoButton(subscribed, reader),
    ...(stays ? [stays.button] : []),
    ...(open > 0 ? [{ title: hearing.buttons.open(open), ask: openLine(subscribed) }] : []),
    { title: hearing.buttons.edit, ask: commandLine.subscribe() },
  ];
}

/** The list of what is open: of one service, else of all. */
function openLine({ asked, services }: Subscribed): string {
  const [first] = asked;
  const target = asked.length === 1 ? first?.target : undefined;
  const service = target?.type === 'service' ? services.find(({ id }) => id === target.id) : undefined;
  const kinds = new Set(asked.flatMap((want) => want.kinds).filter((kind) => kind !== 'messages'));
  if (kinds.size > 1) return service ? commandLine.status(service) : commandLine.overview();
  const classification = kinds.has('advisories') ? 'advisory' : 'incident';
  return commandLine.issues({ classification, state: 'open', ...(service && { service }) });
}
