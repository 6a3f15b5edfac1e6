import type { Reading } from '../../src/domain/health/reading.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Item } from '../../src/usecases/asking/searching/find-items.ts';
import { wordsFor } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { Card } from '../kit/card.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { bareFrame, frameOf, microsoftsText, summaryOf } from '../kit/frame.ts';
import { announcementRow, issueRow } from '../kit/rows.ts';

/** What a message is about. */
export interface FoundInMessage {
  readonly items: readonly Item[];
  /** Services that it names and that have no open issue. */
  readonly healthy: readonly ServiceRef[];
  /** Ids that nothing is known of. */
  readonly unknown: readonly string[];
  /** How old what is known is. Absent: nothing had to be read. */
  readonly reading?: Reading<unknown>;
}

/** Rows of a dialog: more than a message that people write is about. */
const MOST_ROWS = 6;

/** *What Microsoft says about this*: how each issue and message stands that a message names, to put in the chat. */
export function foundCard(found: FoundInMessage, viewer: Viewer): Card {
  const { found: words } = wordsFor(viewer.locale).extension;
  const { items, reading } = found;
  const rows = items.slice(0, MOST_ROWS).map((item) => rowOf(item, viewer));
  const notes = notesOf(found, viewer);
  const isEmpty = rows.length === 0 && notes.length === 0;
  const title = isEmpty ? words.nothing.title : words.title;
  const text = isEmpty ? words.nothing.text : '';
  const said = [title, ...rows.map(({ title: name }) => name), ...notes, text].filter((each) => each !== '');
  const summary = label(joinSentences(said), 250);
  return {
    template: 'found',
    summary: reading ? summaryOf(reading, viewer, summary) : summary,
    locale: viewer.locale,
    data: {
      ...(reading ? frameOf(reading, viewer, []) : bareFrame([])),
      ...microsoftsText(viewer.locale, rows.length > 0),
      title,
      hasText: text !== '',
      text,
      rows,
      notes: notes.map((note) => ({ text: markdownLabel(note, 200) })),
    },
  };
}

function rowOf(item: Item, viewer: Viewer) {
  const row = item.kind === 'issue' ? issueRow(item.issue, viewer) : announcementRow(item.announcement, viewer);
  const { id } = item.kind === 'issue' ? item.issue : item.announcement;
  return { ...row, insert: label(wordsFor(viewer.locale).extension.found.insert(id), 40) };
}

function notesOf({ healthy, unknown }: FoundInMessage, { locale }: Viewer): string[] {
  const { found: words } = wordsFor(locale).extension;
  return [...healthy.map(({ name }) => words.healthy(name)), ...unknown.map((id) => words.unknown(id))];
}
