import type { ItemMark } from '../src/domain/announcement/mark.ts';
import type { Response } from '../src/domain/response/response.ts';
import type { Snapshot } from '../src/domain/watching/change.ts';
import type { Digest } from '../src/domain/delivery/digest/contents.ts';
import type { ConversationFormat } from '../src/domain/subscription/settings.ts';
import type { ShownIssue } from '../src/domain/watching/shown-fields.ts';
import type { IssueNudge, IssueUpdate, LiveFormat, Notice } from '../src/ports/index.ts';
import type { Related } from '../src/domain/related/related.ts';
import { wordsFor, type Words } from '../words/index.ts';
import { hasNews } from './alerts/news.ts';
import { NO_RESPONSE_DATA, responseButtons, responseData } from './alerts/response.ts';
import { markButtons, markFact } from './alerts/marks.ts';
import { nudgeMessage } from './alerts/nudge.ts';
import { sameOutageLine, togetherLine } from './alerts/related.ts';
import { storyOf } from './alerts/story.ts';
import { textsOf } from './alerts/texts.ts';
import { updateMessage } from './alerts/update.ts';
import { factsOf, kindOf, statusOf, verdictOf } from './alerts/verdict.ts';
import type { Drawing } from './alerts/verdict.ts';
import { withMore } from './kit/actions.ts';
import { announcementInAdminCenter, issueInAdminCenter } from './kit/admin-center.ts';
import type { AskButton, Card, Button, CardSize } from './kit/card.ts';
import { notifyMeButton } from './kit/change-buttons.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import type { TimeFrame } from './kit/format.ts';
import { NOT_TOGETHER, togetherData } from './health/together.ts';
import { bareFrame, microsoftsText } from './kit/frame.ts';
import { SEVERITY_STYLES, styleOfIssue } from './kit/severity.ts';
import { toastAround } from './kit/toast.ts';
import { digestCard } from './digest.ts';
import { alertNotice } from './alerts/notice.ts';

/**
 * How alerts are written where a conversation has no zone or language of its own. Many people read the same one, so it
 * follows no reader's settings.
 */
interface AlertSettings {
  readonly timeZone: string;
  readonly locale: string;
}

/** Makes the texts of alerts, as this deployment writes them. */
export function makeAlertCards(settings: AlertSettings) {
  const draw = (card: (own: AlertSettings) => Card, format: ConversationFormat | undefined): Card => {
    const own = { ...settings, ...format };
    return { ...card(own), locale: own.locale };
  };
  return {
    liveCard: (snapshot: Snapshot, size: CardSize, format?: LiveFormat) =>
      draw(
        (own) =>
          liveCard(snapshot, size, {
            ...{ ...own, response: format?.response, mark: format?.mark, noticed: format?.noticed },
            pictured: format?.pictured === true,
          }),
        format,
      ),
    updateMessage: (update: IssueUpdate, format?: LiveFormat) => updateMessage(update, { ...settings, ...format }),
    nudgeMessage: (nudge: IssueNudge, format?: ConversationFormat) => nudgeMessage(nudge, { ...settings, ...format }),
    hasNews,
    digestCard: (digest: Digest, format?: ConversationFormat) => draw((own) => digestCard(digest, own), format),
    noticeCard: (notice: Notice, format?: ConversationFormat) => draw((own) => alertNotice(notice, own), format),
  };
}

/** What of a live card is its conversation's own. */
interface OfConversation {
  readonly response: Response | undefined;
  readonly mark: ItemMark | undefined;
  /** How many minutes before Microsoft said so people there were warned. */
  readonly noticed: number | undefined;
  /** Whether the picture of services that began to fail together is on this card. */
  readonly pictured: boolean;
}

/** The part of a snapshot that its live card may use: a difference in it is edited into the existing cards. */
type ShownSnapshot = Pick<Snapshot, 'changedAt' | 'newsAt' | 'noLongerListed' | 'related'> & {
  readonly issue: ShownIssue;
};

/**
 * The live card of an issue: a verdict, what people here do about it, the newest status, whom it affects, since when, the
 * next update. It depends only on the snapshot and on that, never on when it is drawn: an equal card is not sent again.
 */
function liveCard(
  snapshot: ShownSnapshot,
  size: CardSize,
  { timeZone, locale, response, mark, noticed, pictured }: AlertSettings & OfConversation,
): Card {
  const { issue, changedAt, noLongerListed: isGone = false, related = {} } = snapshot;
  const frame: TimeFrame = { timeZone, locale, now: changedAt };
  const drawing: Drawing = { issue, isGone, story: storyOf(issue), frame, words: wordsFor(locale) };
  const look = isGone ? SEVERITY_STYLES.unknown : styleOfIssue(issue);
  const verdict = verdictOf(drawing);
  // In less room than a whole card has, the line says the same.
  const picture = pictured && size === 'full' ? related.together : undefined;
  const own = response ? responseData(response, frame, drawing.words) : NO_RESPONSE_DATA;
  return {
    template: 'alert',
    summary: summaryOf(drawing, verdict),
    data: {
      ...bareFrame(buttonsOf(drawing, response, mark, twinButton(related, drawing.words))),
      ...microsoftsText(locale),
      style: look.style,
      ...headOf(look.symbol, statusOf(drawing), verdict),
      kind: markdownLabel(kindOf(drawing), 160),
      facts: [
        ...markFact(mark, (snapshot.newsAt ?? '') > (mark?.at ?? ''), frame),
        ...factsOf(drawing),
        ...(noticed === undefined ? [] : [drawing.words.warnings.noticed(noticed)]),
        ...relatedLines(related, picture !== undefined, drawing),
      ].map((text) => ({ text: markdownLabel(text, 300) })),
      ...(picture ? togetherData(picture, frame) : NOT_TOGETHER),
      ...own,
      ...textsOf(drawing, size, own.hasResponse),
    },
  };
}

/** Other ids of the same outage, and services that began to fail together, unless a picture shows them. */
function relatedLines(related: Related, isPicture: boolean, { frame, words }: Drawing): string[] {
  const { together } = related;
  return [...sameOutageLine(related, words), ...(together && !isPicture ? [togetherLine(together, frame, words)] : [])];
}

/** Opens the first of the other ids. */
function twinButton({ twins: [twin] = [] }: Related, { buttons }: Words): AskButton[] {
  return twin ? [{ title: buttons.open(twin.id), ask: commandLine.issue(twin.id), dialog: true }] : [];
}

/** What a toast shows: whose, how bad and what, and always the id. */
function summaryOf({ issue: { classification, id }, words }: Drawing, verdict: string): string {
  if (classification === 'message') return label(words.updates.headline(words.issue.names.message(id), verdict), 250);
  return toastAround(label(verdict, 250), (said) => words.alerts.liveSummary(said, label(id, 40)));
}

/** The symbol stands before the status, which clients with badges draw as one, and else before the verdict. */
function headOf(symbol: string, status: string | undefined, verdict: string): object {
  const marked = (text: string) => markdownLabel(`${symbol} ${text}`, 300);
  if (status === undefined) return { hasStatus: false, status: '', verdict: marked(verdict) };
  return { hasStatus: true, status: marked(status), verdict: markdownLabel(verdict, 300) };
}

/**
 * None of these replaces the card, because everybody in the conversation shares it. Details open in a dialog; where the
 * client knows none, and for all that changes something, the answer comes as a reply. A place where somebody is working on
 * the incident is not one to mute it.
 */
function buttonsOf(
  { issue, isGone, words }: Drawing,
  response: Response | undefined,
  mark: ItemMark | undefined,
  twin: readonly AskButton[],
): Button[] {
  const { buttons } = words.alerts;
  if (issue.classification === 'message') {
    const details: Button = { title: buttons.details, ask: commandLine.announcement(issue.id), dialog: true };
    const subscriptions: Button = { title: buttons.subscriptions, ask: commandLine.subscriptions() };
    return [details, ...markButtons(issue.id, mark, words), subscriptions, announcementInAdminCenter(issue.id, words)];
  }
  const goesOn = !issue.resolved && !isGone;
  const isReported = issue.status === 'postIncidentReviewPublished';
  const first = [
    ...(isReported
      ? [{ title: words.issue.buttons.report, ask: commandLine.report(issue.id), dialog: true as const }]
      : []),
    ...(response ? responseButtons(issue.id, response, words) : []),
  ];
  const history: AskButton = {
    ...{ title: buttons.history(issue.posts.length), ask: commandLine.issue(issue.id, 'all') },
    dialog: true,
  };
  const others = [history, ...(goesOn ? goingOnButtons(issue, response, words) : []), ...twin];
  return withMore(first, [...others, issueInAdminCenter(issue.id, words)], words);
}

/** What can be done about it while it lasts, besides working on it. */
function goingOnButtons({ id, ...issue }: ShownIssue, response: Response | undefined, words: Words): AskButton[] {
  const tellUsers = { title: words.announce.buttons.announce, ask: commandLine.announce(id) };
  const mute = { title: words.alerts.buttons.mute, ask: commandLine.mute({ type: 'issue', id }) };
  return [tellUsers, ...notifyMeButton({ ...issue, id }, words), ...(response?.owner ? [] : [mute])];
}
