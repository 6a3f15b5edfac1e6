import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Subscribed } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card, Button } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { bareFrame, frameOf } from '../kit/frame.ts';
import { issueRow } from '../kit/rows.ts';
import { targetName, wantName } from '../kit/targets.ts';
import { undoButton } from '../kit/change-buttons.ts';

/** Open issues listed; the rest are one click away. */
const MOST_ROWS = 8;
/** Names that fit in a title; the rest are only counted. */
const MOST_NAMES = 4;

/** `subscribe …`: which alerts come from now on, and which of those issues are open now. */
export function subscribedCard(subscribed: Subscribed, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { confirmed } = words.subscriptions;
  const { gained, openNow } = subscribed;
  const title = confirmed.title(namesOf(subscribed, words));
  const what = wantName(subscribed.asked, words);
  const open = openWords(subscribed, words);
  const actions = [...undoButton(subscribed, reader), ...buttons(subscribed, words)];
  return {
    template: 'subscribed',
    summary: label(confirmed.summary(title, what, open), 250),
    data: {
      ...(openNow ? frameOf(openNow, reader, actions) : bareFrame(actions)),
      title: markdownLabel(`✓ ${title}`, 300),
      words: markdownLabel(gained ? confirmed.fromNowOn(what) : confirmed.asBefore(what), 300),
      open: markdownLabel(open, 300),
      ...rowsOf(subscribed, reader, words),
    },
  };
}

function rowsOf({ openNow }: Subscribed, reader: Reader, { subscriptions }: Words) {
  const open = openNow?.value ?? [];
  return {
    rows: open.slice(0, MOST_ROWS).map((issue) => issueRow(issue, reader)),
    hasMore: open.length > MOST_ROWS,
    more: subscriptions.confirmed.more(open.length - MOST_ROWS),
  };
}

function namesOf({ asked, services }: Subscribed, words: Words): string {
  const names = asked.targets.map((target) => targetName(target, services, words));
  if (names.length <= MOST_NAMES) return words.speech.list(names);
  return words.subscriptions.confirmed.namesAndMore(names.slice(0, MOST_NAMES), names.length - MOST_NAMES);
}

/** Only issues can be open, so this says nothing about announcements. */
function openWords({ asked, openNow }: Subscribed, { subscriptions: { confirmed } }: Words): string {
  if (!openNow) return confirmed.openUnknown;
  if (asked.kinds.every((kind) => kind === 'messages')) return confirmed.onlyMessages;
  return openNow.value.length === 0 ? confirmed.nothingOpen : confirmed.openNow(openNow.value.length);
}

function buttons({ asked }: Subscribed, { subscriptions: { buttons: titles } }: Words): Button[] {
  const [target] = asked.targets;
  const only = asked.targets.length === 1 ? target : undefined;
  return [
    { title: titles.subscriptions, ask: commandLine.subscriptions() },
    { title: titles.addMore, ask: commandLine.subscribe() },
    ...(only ? [{ title: titles.unsubscribe, ask: commandLine.unsubscribe(only) }] : []),
    { title: titles.status, ask: commandLine.overview() },
  ];
}
