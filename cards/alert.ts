import type { ChangeKind, Snapshot } from '../src/domain/watching/change.ts';
import { readCategory } from '../src/domain/health/announcement.ts';
import { newestPost, titleOf } from '../src/domain/health/issue.ts';
import type { Issue, Post } from '../src/domain/health/issue.ts';
import { sectionText, sectionsOf } from '../src/domain/health/post-text.ts';
import type { Section } from '../src/domain/health/post-text.ts';
import type { ShownIssue } from '../src/domain/watching/shown-fields.ts';
import { plainText } from '../src/lib/plain-text.ts';
import type { Digest } from '../src/domain/delivery/digest.ts';
import type { ConversationFormat } from '../src/domain/subscription/settings.ts';
import type { IssueUpdate, SourceNotice } from '../src/ports/index.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { announcementInAdminCenter, issueInAdminCenter } from './kit/admin-center.ts';
import type { Card, Button, CardSize } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { cut, label, markdown, markdownLabel, markdownWithoutLinks } from './kit/escape.ts';
import { moment } from './kit/format.ts';
import type { TimeFrame } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { issueFacts } from './kit/issue-facts.ts';
import { impactOf, repeats } from './issue.ts';
import { digestCard } from './digest.ts';
import { noticeCard as anyNoticeCard } from './notice.ts';
import { categoryName } from './kit/rows.ts';
import { issueStatus, SEVERITY_STYLES, styleOfIssue } from './kit/severity.ts';
import { layOut } from './kit/text-pages.ts';
import type { LongText } from './kit/text-pages.ts';

/** Bytes for posts on an alert: fewer than on an answer, because alerts are usually read on a phone. */
const ROOM: Readonly<Record<CardSize, number>> = { full: 12_000, 'newest-post': 5_000, title: 0 };
const IMPACT_LETTERS: Readonly<Record<CardSize, number>> = { full: 1_500, 'newest-post': 600, title: 200 };

/**
 * How alerts are written where a conversation has no zone or language of its own. Many people read the same one, so it
 * follows no reader's settings.
 */
interface AlertSettings {
  readonly timeZone: string;
  readonly locale: string;
}

/** Makes the cards of alerts, as this deployment draws them. */
export function makeAlertCards(settings: AlertSettings) {
  return {
    liveCard: (snapshot: Snapshot, size: CardSize, format?: ConversationFormat) =>
      liveCard(snapshot, size, { ...settings, ...format }),
    updateCard: (update: IssueUpdate, size: CardSize, format?: ConversationFormat) =>
      updateCard(update, size, { ...settings, ...format }),
    digestCard: (digest: Digest, format?: ConversationFormat) => digestCard(digest, { ...settings, ...format }),
    noticeCard: (notice: SourceNotice, format?: ConversationFormat) => noticeCard(notice, { ...settings, ...format }),
  };
}

/** Says that the source is out, or back. `since` is at most days ago, so no year is needed. */
function noticeCard({ kind, since }: SourceNotice, { timeZone, locale }: AlertSettings): Card {
  const { notices, buttons } = wordsFor(locale).alerts;
  const { title, text } = notices[kind];
  return anyNoticeCard({
    tone: 'warning',
    title,
    text: text(moment(since, { timeZone, locale, now: since })),
    buttons: [{ title: buttons.status, ask: commandLine.overview() }],
  });
}

/** The part of a snapshot that its live card may use: a difference in it is edited into the existing cards. */
type ShownSnapshot = Pick<Snapshot, 'changedAt' | 'noLongerListed'> & { readonly issue: ShownIssue };

/**
 * The live card of an issue: what, since when, whom it affects, newest status, next update. It depends only on the
 * snapshot, never on when it is drawn: an equal snapshot gives an equal card, which is not sent again.
 */
function liveCard(
  { issue, changedAt, noLongerListed }: ShownSnapshot,
  size: CardSize,
  { timeZone, locale }: AlertSettings,
): Card {
  const frame: TimeFrame = { timeZone, locale, now: changedAt };
  const words = wordsFor(locale);
  const post = newestPost(issue);
  const sections = post ? sectionsOf(plainText(post.body)) : [];
  const impact = impactOf(issue, sections);
  const rest = sections.filter((section) => !repeats(section, issue, impact));
  const heading = post && words.issue.latestUpdate(moment(post.createdAt, frame));
  const name = words.issue.names[issue.classification](issue.id);
  return alertCard(issue, noLongerListed === true, words, {
    kind: issue.classification === 'message' ? words.alerts.liveMessage(name) : words.alerts.liveIssue(name),
    summary: words.alerts.liveSummary(name, issue.service.name, titleOf(issue)),
    text: markdown(cut(impact, IMPACT_LETTERS[size])),
    facts: issueFacts(issue, { sections, frame }),
    texts: heading !== undefined && ROOM[size] > 0 ? [{ heading, sections: rest }] : [],
    room: ROOM[size],
    buttons: liveButtons(issue, words),
  });
}

/** What is new about an issue, for conversations with its live card: the new posts, newest first, or the change. */
function updateCard({ issue, kinds, posts }: IssueUpdate, size: CardSize, { timeZone, locale }: AlertSettings): Card {
  const frame: TimeFrame = { timeZone, locale, now: issue.modifiedAt };
  const shown = size === 'full' ? posts.toReversed() : posts.slice(-1);
  const words = wordsFor(locale);
  const change = words.alerts.changes[changeOf(kinds, issue)];
  return alertCard(issue, kinds.includes('no-longer-listed'), words, {
    kind: change.heading(issue.id),
    summary: change.summary(issue.id, gist(posts.at(-1)) ?? titleOf(issue)),
    text: posts.length === 0 ? markdownWithoutLinks(explanation(kinds, issue, words)) : '',
    facts: [],
    texts: shown.map((post) => ({ heading: moment(post.createdAt, frame), sections: newSections(post, issue) })),
    room: ROOM[size],
    buttons: updateButtons(issue, words.alerts),
  });
}

interface AlertParts {
  readonly kind: string;
  readonly summary: string;
  /** Markdown. */
  readonly text: string;
  readonly facts: readonly object[];
  readonly texts: readonly LongText[];
  readonly room: number;
  readonly buttons: readonly Button[];
}

function alertCard(
  issue: ShownIssue,
  gone: boolean,
  words: Words,
  { kind, summary, text, facts, texts, room, buttons }: AlertParts,
): Card {
  const look = gone ? SEVERITY_STYLES.unknown : styleOfIssue(issue);
  const status = gone ? words.alerts.noLongerListed : statusOf(issue, words);
  const pages = layOut(texts, Math.max(1_000, room), words);
  const more = pages.length > 1;
  return {
    template: 'issue',
    summary: label(summary, 250),
    data: {
      ...bareFrame(buttons),
      status: markdownLabel(`${look.symbol} ${status}`),
      style: look.style,
      kind: markdownLabel(kind, 160),
      title: markdownLabel(titleOf(issue), 300),
      hasImpact: text !== '',
      impact: text,
      hasFacts: facts.length > 0,
      facts,
      hasPageWords: more,
      pageWords: more ? words.alerts.more : '',
      texts: (pages[0] ?? []).map((shown) => ({ ...shown, hasNote: false, note: '' })),
      hasNoPosts: false,
      noPosts: '',
    },
  };
}

type AlertWords = Words['alerts'];

/** A Message Center item has no status, so its category is shown instead. */
function statusOf(issue: ShownIssue, words: Words): string {
  if (issue.classification !== 'message') return issueStatus(issue, words);
  const category = categoryName({ kind: 'message', category: readCategory(issue.statusText) }, words);
  return words.alerts.messageStatus(category);
}

/**
 * The sections that are new since the post before: posts repeat the title, impact and scope word for word. A post that
 * repeats everything is shown in full.
 */
function newSections(post: Post, issue: Issue): Section[] {
  const before = issue.posts[issue.posts.indexOf(post) - 1];
  const known = new Set(before ? sectionsOf(plainText(before.body)).map(wordsOf) : []);
  const sections = sectionsOf(plainText(post.body)).filter(
    ({ label: name, text }) => name !== 'Title' || text !== issue.title,
  );
  const fresh = sections.filter((section) => !known.has(wordsOf(section)));
  return fresh.length > 0 ? fresh : sections;
}

function wordsOf({ label: name, text }: Section): string {
  return `${name ?? ''}: ${text}`;
}

type ShownChange = keyof AlertWords['changes'];

/** If several things changed at once, the first match says most. */
const BY_WEIGHT: readonly (readonly [ChangeKind, (issue: Issue) => ShownChange])[] = [
  ['resolved', () => 'resolved'],
  ['no-longer-listed', () => 'no-longer-listed'],
  ['reclassified', (issue) => (issue.classification === 'incident' ? 'now-incident' : 'now-advisory')],
  ['report-published', () => 'report-published'],
  ['status-changed', () => 'status-changed'],
];

function changeOf(kinds: readonly ChangeKind[], issue: Issue): ShownChange {
  return BY_WEIGHT.find(([kind]) => kinds.includes(kind))?.[1](issue) ?? 'updated';
}

function explanation(kinds: readonly ChangeKind[], issue: Issue, words: Words): string {
  const { explanations } = words.alerts;
  if (kinds.includes('no-longer-listed')) return explanations.noLongerListed;
  if (!kinds.includes('reclassified')) return explanations.status(issueStatus(issue, words));
  return issue.classification === 'incident' ? explanations.nowIncident : explanations.nowAdvisory;
}

/** The section of a post that gives the current status: this is what a phone shows. */
function gist(post: Post | undefined): string | undefined {
  if (!post) return undefined;
  const sections = sectionsOf(plainText(post.body));
  return sectionText(sections, 'Final status') ?? sectionText(sections, 'Current status') ?? sections.at(0)?.text;
}

/** None of these replaces the card, because everybody in the conversation shares it. Answers come as replies. */
function liveButtons(issue: ShownIssue, words: Words): Button[] {
  const { buttons } = words.alerts;
  const subscriptions: Button = { title: buttons.subscriptions, ask: commandLine.subscriptions() };
  if (issue.classification === 'message') {
    const adminCenter = announcementInAdminCenter(issue.id, words);
    return [messageDetails(issue, buttons), mute(issue, buttons), subscriptions, adminCenter];
  }
  return [
    { title: buttons.details, ask: commandLine.issue(issue.id) },
    history(issue, buttons),
    mute(issue, buttons),
    subscriptions,
    issueInAdminCenter(issue.id, words),
  ];
}

/** The other buttons are on the live card above. */
function updateButtons(issue: ShownIssue, { buttons }: AlertWords): Button[] {
  const more = issue.classification === 'message' ? messageDetails(issue, buttons) : history(issue, buttons);
  return [more, mute(issue, buttons)];
}

type Titles = AlertWords['buttons'];

function messageDetails({ id }: ShownIssue, { details }: Titles): Button {
  return { title: details, ask: commandLine.announcement(id) };
}

function history(issue: ShownIssue, titles: Titles): Button {
  return { title: titles.history(issue.posts.length), ask: commandLine.issue(issue.id, 'all') };
}

function mute(issue: ShownIssue, titles: Titles): Button {
  return { title: titles.mute, ask: commandLine.mute({ type: 'issue', id: issue.id }) };
}
