import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import type { ConversationsView } from '../../src/usecases/operating/list-conversations.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { moment } from '../kit/format.ts';
import { bareFrame } from '../kit/frame.ts';
import { pageButtons, pageWords, type Page } from '../kit/pages.ts';

/** `operator conversations`: which are subscribed, those that get nothing first, with why and since when. */
export function conversationsCard(view: ConversationsView, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { list, buttons } = words.operator;
  const shown: Page<Subscription> = { items: view.shown, number: view.page, of: view.pages, total: view.total };
  const found = foundText(view, words);
  return {
    template: 'audit',
    summary: label(`${list.title}: ${found}`, 250),
    data: {
      ...bareFrame([
        ...pageButtons(shown, commandLine.conversations, words, 'byName'),
        { title: buttons.health, ask: commandLine.operator() },
      ]),
      title: list.title,
      words: [found, pageWords(shown, words)].filter((part) => part !== '').join(' · '),
      rows: view.shown.map((each) => rowOf(each, reader, words)),
    },
  };
}

function foundText({ total, paused, lookedAt, of }: ConversationsView, { operator: words }: Words): string {
  return [
    total === 0 ? words.list.none : words.list.found(total),
    ...(paused > 0 ? [words.list.paused(paused)] : []),
    ...(lookedAt < of ? [words.counted.lookedAt(lookedAt, of)] : []),
  ].join(' · ');
}

/** The id last: it is what the log and `npm run erase` know a conversation by. */
function rowOf({ conversation, pause }: Subscription, reader: Reader, words: Words): object {
  const { list, reasons } = words.operator;
  const state = pause ? `⚠ ${list.since(reasons[pause.reason], moment(pause.since, reader))}` : `✓ ${list.well}`;
  return {
    who: markdownLabel(placeOf(conversation, words), 150),
    acts: [{ text: markdownLabel(state, 300) }],
    hasPlace: true,
    where: markdownLabel(label(conversation.id, 120), 150),
  };
}

function placeOf({ scope, name, teamName }: Subscription['conversation'], { audit, operator }: Words): string {
  const known = label(name ?? '', 60) || undefined;
  if (scope === 'personal') return operator.list.personal(known);
  return audit.places[scope](known, label(teamName ?? '', 60) || undefined);
}
