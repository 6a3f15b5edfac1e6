import { isOver } from '../watching/compare-poll.ts';
import type { ChangeKind, Snapshot } from '../watching/change.ts';
import { isGivenUp } from './failure.ts';
import { considered } from './considered.ts';
import { endsTogether, threadOf, matesIn, toldInThread } from './shared-thread.ts';
import type { EndsTogether, Mate, Thread } from './shared-thread.ts';
import type { ShownBefore } from './shown-before.ts';
import type { Untold } from './untold.ts';
import { hasSeenCard } from './ledger-entry.ts';
import type { Held, LedgerEntry } from './ledger-entry.ts';
import type { ServiceNames } from '../naming/service-names.ts';
import { between, DAY } from '../instant.ts';
import type { Instant } from '../instant.ts';
import type { Issue, Post } from '../health/issue.ts';
import { nextEscalation, nextNudge, type TakenBy } from './next-nudge.ts';
import type { ItemMark } from '../announcement/mark.ts';
import type { Nudge } from './nudge.ts';
import type { Escalation } from '../subscription/settings.ts';
import type { Twin } from '../related/related.ts';
import type { Together } from '../related/together.ts';
import type { Subscription } from '../subscription/subscription.ts';
import type { TellRule } from '../subscription/telling.ts';

/** The next step in bringing a conversation up to date on an issue. */
export type DeliveryStep =
  /** Post the live card. It shows the newest post. */
  | { readonly step: 'post'; readonly kinds: readonly ChangeKind[]; readonly rule?: TellRule }
  /** Edit the live card in place, or the other one named. This alerts nobody. */
  | { readonly step: 'edit'; readonly cardId?: string }
  /** Tell what is new in one message. The live card is already up to date at this point, if it can be edited at all. */
  | {
      readonly step: 'reply';
      readonly issue: Issue;
      readonly kinds: readonly ChangeKind[];
      readonly posts: readonly Post[];
      readonly before: ShownBefore;
      readonly rule?: TellRule;
      /** The twin's card below which it is told. Absent: below its own. */
      readonly thread?: Thread;
      /** It is the first word of this issue here: it says whose twin it is. */
      readonly joins?: Twin;
      /** What it says of twins at the end. */
      readonly ends?: EndsTogether;
      /** The services that began to fail together, where the thread was not told that. */
      readonly together?: Together;
    }
  /** Say something besides news below the card. */
  | { readonly step: 'nudge'; readonly nudge: Nudge }
  /** Send the incident on to another conversation. */
  | { readonly step: 'escalate'; readonly to: Escalation }
  /** Do nothing for now. `until` is absent if an event ends the hold: an install or a message. */
  | { readonly step: 'hold'; readonly reason: 'muted' | 'paused' | 'waiting'; readonly until?: Instant }
  /** Do nothing for now: the conversation's settings say so. */
  | { readonly step: 'hold'; readonly reason: 'held'; readonly held: Held };

/** The step that tells what is new. */
type ReplyStep = Extract<DeliveryStep, { step: 'reply' }>;

/** A step that sends something. */
export type SendStep = Exclude<DeliveryStep, { step: 'hold' | 'escalate' }>;

interface DeliveryInput {
  /** The newest snapshot. */
  readonly snapshot: Snapshot;
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  /** The names of the tenant's services, by which its targets and mutes are understood. */
  readonly names?: ServiceNames;
  /** Digest of the live card as it would be drawn now. */
  readonly digest: string;
  /** Whether a reply would say something that the conversation was not told. Absent: every reply would. */
  readonly hasNews?: (reply: ReplyStep) => boolean;
  /** What was shown here of other ids of the same outage. */
  readonly twins?: readonly Mate[];
  /** Who is on the issue. */
  readonly owner?: TakenBy;
  /** Whether the source was read lately. */
  readonly isFresh?: boolean;
  /** What the conversation says of a Message Center item. */
  readonly mark?: ItemMark | undefined;
  readonly now: Instant;
}

/** Incident news older than this is noise (`reliability.md` §1.3). An issue that is still open is shown anyway. */
const NEWS_LASTS = DAY;

/**
 * Compares what the conversation was shown with the newest snapshot and gives the next step, or undefined if nothing is
 * missing. Take the step, apply the matching function in `progress.ts`, and ask again. After the last step the result
 * stays undefined. The card is edited before any reply, so it is not older than its thread; but news does not wait for an
 * edit that failed.
 */
export function planDelivery(input: DeliveryInput): DeliveryStep | undefined {
  if (isGivenUp(input.entry)) return undefined;
  return held(input) ?? (input.entry.cardId === undefined ? withoutCard(input) : withCard(input)) ?? escalate(input);
}

function withCard(input: DeliveryInput): DeliveryStep | undefined {
  return edit(input) ?? reply(input) ?? nudge(input) ?? editOther(input) ?? editLater(input);
}

/** One outage is one alarm: where a twin has a card, this issue is told below that. */
function withoutCard(input: DeliveryInput): DeliveryStep | undefined {
  const thread = threadOf(input);
  return thread ? (reply(input, thread) ?? editOther(input)) : card(input);
}

/** News comes first; what is said besides follows it. */
function nudge(input: DeliveryInput): DeliveryStep | undefined {
  const { due } = nextNudge(input);
  return due && { step: 'nudge', nudge: due };
}

function escalate(input: DeliveryInput): DeliveryStep | undefined {
  const { due } = nextEscalation(input);
  return due && { step: 'escalate', to: due };
}

/**
 * Checks the conversation's pause, not the entry's: an entry marked as paused just as that pause ended would never
 * resume.
 */
function held({ entry, subscription, now }: DeliveryInput): DeliveryStep | undefined {
  if (subscription.pause) return { step: 'hold', reason: 'paused' };
  const isTooEarly = entry.nextAt !== undefined && entry.nextAt > now && !isAnotherMessage(entry);
  return isTooEarly ? { step: 'hold', reason: 'waiting', until: entry.nextAt } : undefined;
}

/** A refusal for no known reason may be of that one message: what is newer need not wait as long. */
function isAnotherMessage({ reason, owedVersion, refusedVersion }: LedgerEntry): boolean {
  return reason === 'unproven' && refusedVersion !== undefined && owedVersion > refusedVersion;
}

/** The first card, or one in place of a card that is lost. */
function card(input: DeliveryInput): DeliveryStep | undefined {
  return tell(input, isStale, ({ kinds }) => ({ step: 'post', kinds }));
}

/** Whether it is too late for a card: the issue is over, and its news is old, or all of it came during a mute. */
function isStale(input: DeliveryInput): boolean {
  const { entry, snapshot } = input;
  return isOver(snapshot) && (isLate(input) || (entry.heldByMute === true && !hasSeenCard(entry)));
}

/** Edits alert nobody, so a card is kept correct whatever is muted and whatever moments the subscription asks for. */
function edit({ entry, digest, now }: DeliveryInput): DeliveryStep | undefined {
  const waits = entry.edit !== undefined && entry.edit.nextAt > now;
  return entry.cardDigest === digest || waits ? undefined : { step: 'edit' };
}

/** Cards that came twice come last: each says how the issue ended, but news is first. */
function editOther({ entry, digest }: DeliveryInput): DeliveryStep | undefined {
  const other = entry.otherCards?.find((card) => card.digest !== digest);
  return other && { step: 'edit', cardId: other.cardId };
}

function editLater({ entry, digest }: DeliveryInput): DeliveryStep | undefined {
  if (entry.cardDigest === digest) return undefined;
  return { step: 'hold', reason: 'waiting', until: entry.edit?.nextAt };
}

function reply(input: DeliveryInput, thread?: Thread): DeliveryStep | undefined {
  const { entry, hasNews } = input;
  const { issue } = input.snapshot;
  const joins = thread && !hasSeenCard(entry) ? thread.of : undefined;
  return tell(input, joins ? isStale : isLate, ({ kinds, posts }) => {
    const told: ReplyStep = { step: 'reply', issue, kinds, posts, before: toldInThread(input, thread) };
    const step: ReplyStep = {
      ...told,
      ...(thread && { thread }),
      ...(joins && { joins }),
      ...besides(input, told, thread),
    };
    return hasNews?.(step) === false ? undefined : step;
  });
}

/** What a message says of other issues besides its own. */
function besides(
  input: DeliveryInput,
  { kinds }: Pick<ReplyStep, 'kinds'>,
  thread?: Thread,
): Pick<ReplyStep, 'ends' | 'together'> {
  const mates = matesIn(thread, input);
  if (mates.length === 0) return {};
  const together = input.snapshot.related?.together;
  const isSaid = !thread || [input, ...mates].some(({ entry }) => entry.saidTogether);
  return {
    ...(kinds.includes('resolved') && { ends: endsTogether(input, thread) }),
    ...(together && !isSaid && { together }),
  };
}

/** Tells news that is wanted, unless something holds it. What was held is never too late. */
function tell(
  input: DeliveryInput,
  isTooLate: (input: DeliveryInput) => boolean,
  send: (news: Untold) => SendStep | undefined,
): DeliveryStep | undefined {
  const { news, telling, held } = considered(input);
  const step = telling.act === 'spare' ? undefined : send(news);
  if (!step) return undefined;
  if (held) return { step: 'hold', reason: 'held', held };
  if (isTooLate(input)) return undefined;
  if (telling.act === 'hold') return { step: 'hold', reason: 'muted', until: telling.until };
  return telling.act === 'tell' && (step.step === 'post' || step.step === 'reply')
    ? { ...step, rule: telling.rule }
    : step;
}

function isLate({ entry, snapshot, now }: DeliveryInput): boolean {
  return entry.held === undefined && between(snapshot.newsAt ?? snapshot.changedAt, now) > NEWS_LASTS;
}
