import { announcementCard } from '../../cards/announcement.ts';
import { issueCard } from '../../cards/issue.ts';
import type { Card } from '../../cards/kit/card.ts';
import { dateOf, moment } from '../../cards/kit/format.ts';
import { summaryOf } from '../../cards/kit/frame.ts';
import { label, plainOf } from '../../cards/kit/escape.ts';
import { announcementRow, issueRow, joinDetails } from '../../cards/kit/rows.ts';
import type { Announcement } from '../../src/domain/health/announcement.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { announcementPage, issuePage } from '../../src/domain/naming/admin-link.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Item } from '../../src/usecases/asking/searching/find-items.ts';
import { wordsFor } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import { result, type Result } from './bodies.ts';
import { linksAlone } from './links-alone.ts';

/** A card of the product, and what a list shows of it. */
export interface Listed {
  readonly card: Card;
  readonly title: string;
  /** All that matters, in a sentence or two: Copilot may read no more. */
  readonly text: string;
  /** Where Microsoft shows the same. Copilot names it as its source. */
  readonly page?: string;
}

/** What is found, and the sentence that nothing is. */
export interface Results {
  readonly results: readonly (() => Listed)[];
  readonly otherwise: string;
}

/** That there is nothing for a text, and what else to try. */
export function nothingFor(text: string, locale: string): string {
  const { search } = wordsFor(locale).lists;
  return joinSentences([search.nothing(text), search.advice]);
}

/** An issue or an announcement, as `incident EX20119` and `message MC123456` show it. */
export function listedItem(reading: Reading<unknown>, item: Item, viewer: Viewer): Listed {
  const age = ageOf(reading);
  const { card, row, times, page } =
    item.kind === 'issue' ? ofIssue(age, item.issue, viewer) : ofAnnouncement(age, item.announcement, viewer);
  const text = summaryOf(age, viewer, joinDetails([plainOf(row.detail), ...times]));
  const title = `${row.symbol} ${plainOf(row.title)}`;
  return { card: { ...card, locale: viewer.locale }, title, text, page };
}

function ofIssue(age: Reading<unknown>, issue: Issue, viewer: Viewer) {
  const { facts } = wordsFor(viewer.locale).issue;
  return {
    card: issueCard({ ...age, value: issue }, { page: 'newest' }, viewer),
    row: issueRow(issue, viewer),
    times: [`${facts.began} ${moment(issue.startedAt, viewer)}`, issue.impact.trim()].filter((each) => each !== ''),
    page: issuePage(issue.id),
  };
}

function ofAnnouncement(age: Reading<unknown>, announcement: Announcement, viewer: Viewer) {
  const { facts } = wordsFor(viewer.locale).announcements;
  return {
    card: announcementCard({ ...age, value: announcement }, 1, viewer),
    row: announcementRow(announcement, viewer),
    // The row says when maintenance is.
    times: announcement.kind === 'message' ? [`${facts.published} ${dateOf(announcement.startsAt, viewer)}`] : [],
    page: announcementPage(announcement.id),
  };
}

/** How old the reading is, for one item of it: what the others lack is not this one's. */
function ageOf({ unreadable: _ofAll, failedParts: _ofOthers, ...age }: Reading<unknown>): Reading<unknown> {
  return age;
}

/** Draws it as a result. Without buttons for the bot, which need not be where the card is inserted. */
export function drawn({ card, title, text, page }: Listed, render: (card: Card) => object): Result {
  const content = { ...linksAlone(render(card)), ...(page !== undefined && { metadata: { webUrl: page } }) };
  return result(content, { title: harmless(title), text: harmless(text) });
}

/** Teams reads a thumbnail's text as HTML. Entities may stand in it: they become letters, and never tags. */
function harmless(text: string): string {
  return label(text, 400).replaceAll('<', '‹').replaceAll('>', '›');
}
