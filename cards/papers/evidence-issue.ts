import type { Block } from '../../src/domain/documents/paper.ts';
import type { EvidenceIssue, EvidencePost, EvidenceStatus, PublishedTimes } from '../../src/domain/evidence/facts.ts';
import { issueStatus } from '../kit/severity.ts';
import { beginning } from './posts-that-fit.ts';
import { exactDuration, fullMoment, type Print } from './print.ts';

/** All that is known of one incident or advisory. */
export function issueBlocks(issue: EvidenceIssue, print: Print): Block[] {
  const { words } = print;
  const { paper } = words.evidence;
  return [
    { kind: 'heading', level: 2, text: `${issue.id} – ${issue.title}` },
    { kind: 'facts', rows: [...aboutRows(issue, print), ...timeRows(issue, print), ...affectedRows(issue, print)] },
    ...(issue.noLongerListed ? [{ kind: 'text', text: paper.texts.noLongerListed } as const] : []),
    // A single one says no more than the facts above it.
    ...(issue.statuses.length > 1
      ? [{ kind: 'heading', level: 3, text: paper.headings.statuses } as const, statusTable(issue.statuses, print)]
      : []),
    { kind: 'heading', level: 3, text: paper.posts(issue.posts.length) },
    ...(issue.posts.length === 0 ? [{ kind: 'text', text: paper.texts.noPosts } as const] : []),
    ...issue.posts.map((post) => postBlock(post, print)),
  ];
}

type Row = readonly [name: string, value: string];

function aboutRows(
  { classification, feature, impact, status, resolved, statuses }: EvidenceIssue,
  print: Print,
): Row[] {
  const { names, kinds } = print.words.evidence.paper;
  const newest = statuses.at(-1) ?? { status };
  return [
    [names.classification, classificationsOf(statuses, print) || kinds[classification]],
    ...(feature === undefined ? [] : [[names.feature, feature] as const]),
    ...(impact === undefined ? [] : [[names.impact, impact] as const]),
    [names.status, nameOf({ ...newest, status }, resolved, print)],
  ];
}

/** `Advisory since …, Incident since …`, if it changed. */
function classificationsOf(statuses: readonly EvidenceStatus[], print: Print): string {
  const { kinds, changedTo } = print.words.evidence.paper;
  const changes = statuses.filter((each, at) => each.classification !== statuses[at - 1]?.classification);
  if (changes.length < 2) return '';
  const lines = changes.map(({ classification, seenAt }) =>
    changedTo(kinds[classification], fullMoment(seenAt, print)),
  );
  return print.words.speech.row(lines);
}

function timeRows(issue: EvidenceIssue, print: Print): Row[] {
  const { names, texts } = print.words.evidence.paper;
  const { firstPublished: first, lastPublished: last, firstSeenAt, resolvedSeenAt, isOlderThanRecord } = issue;
  const seen = fullMoment(firstSeenAt, print);
  return [
    [names.start, fullMoment(last.startedAt, print)],
    ...(first.startedAt === last.startedAt ? [] : [[names.firstStart, fullMoment(first.startedAt, print)] as const]),
    [names.end, endOf(last, issue.resolved, print)],
    ...(first.endedAt === undefined || first.endedAt === last.endedAt
      ? []
      : [[names.firstEnd, fullMoment(first.endedAt, print)] as const]),
    [names.firstSeen, isOlderThanRecord ? `${seen} (${texts.older})` : seen],
    ...(resolvedSeenAt === undefined ? [] : [[names.resolvedSeen, fullMoment(resolvedSeenAt, print)] as const]),
    // Of what goes on, only the part in the period is sure.
    ...(issue.resolved ? [[names.duration, exactDuration(issue.durationMs, print.words)] as const] : []),
    [names.inPeriod, exactDuration(issue.durationInPeriodMs, print.words)],
  ];
}

function endOf({ endedAt }: PublishedTimes, resolved: boolean, print: Print): string {
  const { texts } = print.words.evidence.paper;
  if (!resolved) return texts.open;
  return endedAt === undefined ? texts.notPublished : fullMoment(endedAt, print);
}

function affectedRows({ affected }: EvidenceIssue, print: Print): Row[] {
  const { names, texts, ...paper } = print.words.evidence.paper;
  const said = affected ? paper.affected(affected.yes, affected.no, affected.unsure) : texts.nobodyAsked;
  return [[names.affected, said]];
}

function statusTable(statuses: readonly EvidenceStatus[], print: Print): Block {
  const { columns, kinds, names } = print.words.evidence.paper;
  return {
    kind: 'table',
    columns: [
      { title: columns.seen, share: 1 },
      { title: names.status, share: 1 },
      { title: names.classification, share: 1 },
    ],
    rows: statuses.map((each) => [
      fullMoment(each.seenAt, print),
      nameOf(each, each.resolved, print),
      kinds[each.classification],
    ]),
  };
}

function nameOf(
  { status, statusText = '' }: Pick<EvidenceStatus, 'status' | 'statusText'>,
  resolved: boolean,
  { words }: Print,
): string {
  return issueStatus({ status, statusText, resolved }, words);
}

function postBlock({ publishedAt, seenAt, isEdit, text }: EvidencePost, print: Print): Block {
  const { texts, ...paper } = print.words.evidence.paper;
  const seen = seenAt === undefined ? [] : [paper.seenAt(fullMoment(seenAt, print))];
  const edited = isEdit ? [texts.edited] : [];
  const isCut = text.length > print.postLetters;
  const cut = isCut ? [texts.postCut] : [];
  const title = [fullMoment(publishedAt, print), ...edited, ...seen, ...cut].join(' · ');
  return { kind: 'quote', title, text: isCut ? beginning(text, print.postLetters) : text };
}
