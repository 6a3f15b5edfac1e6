import type { ChangeKind, Snapshot } from '../src/domain/watching/change.ts';
import { readCategory } from '../src/domain/health/announcement.ts';
import { newestPost, titleOf } from '../src/domain/health/issue.ts';
import { servicesOf } from '../src/domain/health/issue.ts';
import type { Issue, Post, Tracked } from '../src/domain/health/issue.ts';
import { nextUpdateBy, sectionText, sectionsOf } from '../src/domain/health/post-text.ts';
import type { Section } from '../src/domain/health/post-text.ts';
import { plainText } from '../src/lib/plain-text.ts';
import type { IssueUpdate } from '../src/ports/index.ts';
import { announcementInAdminCenter, issueInAdminCenter } from './kit/admin-center.ts';
import type { Answer, Button, Look } from './kit/card.ts';
import { ask } from './kit/command-line.ts';
import { cut, label, markdown, markdownLabel } from './kit/escape.ts';
import { moment } from './kit/format.ts';
import type { TimeFrame } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { impactOf, repeats } from './issue.ts';
import { noticeCard } from './notice.ts';
import { categoryName } from './kit/rows.ts';
import { issueStatus, LOOKS, lookOfIssue } from './kit/severity.ts';
import { layOut } from './kit/text-pages.ts';
import type { LongText } from './kit/text-pages.ts';

/** Bytes for posts on an alert: less than on an answer, since it is read on a phone first. */
const ROOM: Readonly<Record<Look, number>> = { full: 12_000, 'newest-post': 5_000, title: 0 };
const IMPACT_LETTERS: Readonly<Record<Look, number>> = { full: 1_500, 'newest-post': 600, title: 200 };

/** Alerts are read by many: their times are in the conversation's zone, which is the deployment's until it has its own. */
export interface AlertLook {
  readonly timeZone: string;
  readonly locale: string;
}

/** The views of alerts, as this deployment draws them. */
export function makeAlertCards(seen: AlertLook) {
  return {
    liveCard: (snapshot: Snapshot, look: Look) => liveCard(snapshot, look, seen),
    updateCard: (update: IssueUpdate, look: Look) => updateCard(update, look, seen),
    noticeCard: (notice: { readonly title: string; readonly text: string }) =>
      noticeCard({ ...notice, tone: 'warning', buttons: [{ title: 'Status', ask: ask.overview() }] }),
  };
}

/**
 * The live card of an issue: what, since when, whom it affects, newest status, next update. It depends on the snapshot alone,
 * never on the time it is drawn at: an equal snapshot is an equal card, and is not sent again.
 */
export function liveCard(
  { issue, changedAt, noLongerListed }: Snapshot,
  look: Look,
  { timeZone, locale }: AlertLook,
): Answer {
  const frame: TimeFrame = { timeZone, locale, now: changedAt };
  const post = newestPost(issue);
  const sections = post ? sectionsOf(plainText(post.body)) : [];
  const impact = impactOf(issue, sections);
  const rest = sections.filter((section) => !repeats(section, issue, impact));
  const texts =
    post && ROOM[look] > 0 ? [{ heading: `Latest update, ${moment(post.createdAt, frame)}`, sections: rest }] : [];
  return alertCard(issue, noLongerListed === true, {
    kind: `${kindOf(issue)} · live card, changes as the ${issue.classification === 'message' ? 'message' : 'issue'} does`,
    summary: `${kindOf(issue)}, ${issue.service.name}: ${titleOf(issue)}`,
    text: cut(impact, IMPACT_LETTERS[look]),
    facts: factsOf(issue, sections, frame),
    texts,
    room: ROOM[look],
    buttons: liveButtons(issue),
  });
}

/** What is new of an issue, for those who have its live card: the new posts, newest first, or what else changed. */
export function updateCard({ issue, kinds, posts }: IssueUpdate, look: Look, { timeZone, locale }: AlertLook): Answer {
  const frame: TimeFrame = { timeZone, locale, now: issue.modifiedAt };
  const shown = look === 'full' ? posts.toReversed() : posts.slice(-1);
  const words = changeWords(kinds, issue);
  return alertCard(issue, kinds.includes('no-longer-listed'), {
    kind: `${words} · ${issue.id}`,
    summary: `${issue.id} ${words.toLowerCase()}: ${gist(posts.at(-1)) ?? titleOf(issue)}`,
    text: posts.length === 0 ? explanation(kinds, issue) : '',
    facts: [],
    texts: shown.map((post) => ({ heading: moment(post.createdAt, frame), sections: newSections(post, issue) })),
    room: ROOM[look],
    buttons: updateButtons(issue),
  });
}

interface AlertParts {
  readonly kind: string;
  readonly summary: string;
  readonly text: string;
  readonly facts: readonly object[];
  readonly texts: readonly LongText[];
  readonly room: number;
  readonly buttons: readonly Button[];
}

function alertCard(
  issue: Issue,
  gone: boolean,
  { kind, summary, text, facts, texts, room, buttons }: AlertParts,
): Answer {
  const look = gone ? LOOKS.unknown : lookOfIssue(issue);
  const status = gone ? 'No longer listed for your tenant' : statusOf(issue);
  const pages = layOut(texts, Math.max(1_000, room));
  const more = pages.length > 1;
  return {
    card: 'issue',
    summary: label(summary, 250),
    data: {
      ...bareFrame(buttons),
      status: markdownLabel(`${look.symbol} ${status}`),
      style: look.style,
      kind: markdownLabel(kind, 160),
      title: markdownLabel(titleOf(issue), 300),
      hasImpact: text !== '',
      impact: markdown(text),
      hasFacts: facts.length > 0,
      facts,
      hasPageWords: more,
      pageWords: more ? 'There is more than fits here: see the message history.' : '',
      texts: (pages[0] ?? []).map((shown) => ({ ...shown, hasNote: false, note: '' })),
      hasNoPosts: false,
      noPosts: '',
    },
  };
}

const KINDS: Readonly<Record<Tracked, string>> = { incident: 'Incident', advisory: 'Advisory', message: 'Message' };

function kindOf({ classification, id }: Issue): string {
  return `${KINDS[classification]} ${id}`;
}

/** A Message Center item has no status; what it is for is what matters of it. */
function statusOf(issue: Issue): string {
  if (issue.classification !== 'message') return issueStatus(issue);
  const category = categoryName({ kind: 'message', category: readCategory(issue.statusText) });
  return `Message Center: ${category.charAt(0).toLowerCase()}${category.slice(1)}`;
}

function factsOf(issue: Issue, sections: readonly Section[], frame: TimeFrame): object[] {
  if (issue.classification === 'message') return messageFacts(issue, frame);
  const posted = newestPost(issue)?.createdAt;
  const next = posted === undefined || issue.resolved ? undefined : nextUpdateBy(sections, posted);
  return [
    { title: 'Service', value: markdownLabel([issue.service.name, issue.feature].filter(Boolean).join(' – '), 160) },
    { title: 'Began', value: moment(issue.startedAt, frame) },
    ...(issue.endedAt === undefined ? [] : [{ title: 'Ended', value: moment(issue.endedAt, frame) }]),
    ...(next === undefined
      ? []
      : [{ title: 'Next update', value: next.at ? `by ${moment(next.at, frame)}` : markdownLabel(next.text, 160) }]),
  ];
}

function messageFacts(issue: Issue, frame: TimeFrame): object[] {
  const names = servicesOf(issue).map(({ name }) => name);
  return [
    { title: 'Services', value: markdownLabel(names.join(', '), 160) },
    { title: 'Published', value: moment(issue.startedAt, frame) },
    ...(issue.actBy === undefined ? [] : [{ title: 'Act by', value: moment(issue.actBy, frame) }]),
  ];
}

/**
 * What a post says that the one before it did not: posts repeat the title, the impact and the scope word for word. A post that
 * repeats everything is shown whole.
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

/** Where several things changed at once the first of these says most. */
const WORDS: readonly (readonly [ChangeKind, (issue: Issue) => string])[] = [
  ['resolved', () => 'Resolved'],
  ['no-longer-listed', () => 'No longer listed'],
  ['reclassified', (issue) => (issue.classification === 'incident' ? 'Now an incident' : 'Now an advisory')],
  ['report-published', () => 'Post-incident report published'],
  ['status-changed', () => 'Status changed'],
  ['updated', () => 'Update'],
  ['opened', () => 'Update'],
];

function changeWords(kinds: readonly ChangeKind[], issue: Issue): string {
  return WORDS.find(([kind]) => kinds.includes(kind))?.[1](issue) ?? 'Update';
}

function explanation(kinds: readonly ChangeKind[], issue: Issue): string {
  if (kinds.includes('no-longer-listed')) {
    return 'Microsoft no longer lists this issue for your tenant, without saying that it is resolved. It may have been withdrawn, or found not to affect you.';
  }
  if (kinds.includes('reclassified')) return `Microsoft now counts this issue as an ${issue.classification}.`;
  return `The status is now: ${issueStatus(issue)}. Microsoft has published no further text.`;
}

/** The first words of a post that say how things stand: what a phone shows. */
function gist(post: Post | undefined): string | undefined {
  if (!post) return undefined;
  const sections = sectionsOf(plainText(post.body));
  return sectionText(sections, 'Final status') ?? sectionText(sections, 'Current status') ?? sections.at(0)?.text;
}

/** None of these takes the card's place: everybody in the conversation shares it. Answers come as replies. */
function liveButtons(issue: Issue): Button[] {
  const subscriptions: Button = { title: 'Subscriptions', ask: ask.subscriptions() };
  if (issue.classification === 'message') {
    return [messageDetails(issue), mute(issue), subscriptions, announcementInAdminCenter(issue.id)];
  }
  return [
    { title: 'Details', ask: ask.issue(issue.id) },
    history(issue),
    mute(issue),
    subscriptions,
    issueInAdminCenter(issue.id),
  ];
}

/** The rest is on the live card above. */
function updateButtons(issue: Issue): Button[] {
  return [issue.classification === 'message' ? messageDetails(issue) : history(issue), mute(issue)];
}

function messageDetails({ id }: Issue): Button {
  return { title: 'Details', ask: ask.announcement(id) };
}

function history(issue: Issue): Button {
  return { title: `Message history (${issue.posts.length})`, ask: ask.issue(issue.id, 'all') };
}

function mute(issue: Issue): Button {
  return { title: 'Mute 4 h', ask: ask.mute({ type: 'issue', id: issue.id }) };
}
