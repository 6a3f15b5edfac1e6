import { SendError, type SendFailure } from '../../domain/delivery/send-error.ts';
import { MINUTE, SECOND, shift } from '../../domain/instant.ts';
import type { Issue, Post } from '../../domain/health/issue.ts';
import { hearsNothing } from '../../domain/subscription/edit.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { formatOf, type ConversationFormat } from '../../domain/subscription/settings.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import { TEST_ISSUE_ID } from '../../domain/watching/test-issue.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type {
  ActivityLedger,
  DeliveryChannel,
  IssueUpdate,
  Log,
  SendingPauses,
  SendLimiter,
} from '../../ports/index.ts';
import { requireAlerting } from '../subscribing/own-subscription.ts';
import type { ReaderSubscription, SubscribingPorts } from '../subscribing/own-subscription.ts';
import { awaitTurn } from './send-turn.ts';

/** What a test alert needs. It goes the way that alerts go, but no ledger knows of it. */
export interface SendTestPorts {
  readonly channel: Pick<DeliveryChannel, 'post' | 'edit' | 'reply' | 'notify'>;
  readonly limiter: SendLimiter;
  readonly sendingPauses: Pick<SendingPauses, 'read'>;
  /** Lets one test through in a while. */
  readonly activities: Pick<ActivityLedger, 'claim'>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

/** What the test alert says, in the language of the conversation. */
interface TestTexts {
  readonly service: string;
  readonly title: string;
  readonly impact: string;
  readonly first: string;
  readonly last: string;
}

/** What came of a test. */
export type SentTest =
  | { readonly outcome: 'sent'; readonly hearsNothing: boolean }
  /** One was sent a moment ago. */
  | { readonly outcome: 'too-soon' }
  /** An operator paused all alerts. */
  | { readonly outcome: 'paused' }
  /** `shown`: the card arrived, and only what followed did not. */
  | { readonly outcome: 'failed'; readonly because: SendFailure['kind']; readonly shown: boolean };

/** A test may be sent this often to a conversation. */
const ONCE_IN = MINUTE;
/** Who waits for a test has no more patience than for an answer. */
const LONGEST_WAIT = 3 * SECOND;

/**
 * Posts a marked alert to the reader's conversation, with one update and its end, exactly as real alerts are sent. Only
 * who may change the alerts there may ask for it. Fails with a `SubscribingError`.
 */
export function makeSendTest(
  subscription: ReaderSubscription,
  subscribing: SubscribingPorts | undefined,
  ports: SendTestPorts | undefined,
): (reader: Reader, textsFor: (locale: string) => TestTexts) => Promise<SentTest> {
  return async (reader, textsFor) => {
    const { mayChange } = requireAlerting(subscribing);
    const { conversation, tenantId } = reader;
    if (!ports) throw new SubscribingError('alerts-unavailable');
    if (!conversation) throw new SubscribingError('not-reachable');
    const verdict = await mayChange(reader);
    if (verdict !== 'allowed') throw new SubscribingError(verdict);
    const current = await subscription.read(reader);
    if (await ports.sendingPauses.read(tenantId)) return { outcome: 'paused' };
    if (!(await ports.activities.claim(`test ${tenantId} ${conversation.id}`, ONCE_IN))) return { outcome: 'too-soon' };
    const format = { locale: reader.locale, ...formatOf(current ?? {}) };
    const failed = await sendAll(ports, conversation, issueOf(textsFor(format.locale), reader), format);
    return failed ?? { outcome: 'sent', hearsNothing: current === undefined || hearsNothing(current) };
  };
}

/** The card, its update, and the card as it is in the end. */
async function sendAll(
  ports: SendTestPorts,
  to: Conversation,
  { begun, ended }: TestIssue,
  format: ConversationFormat,
): Promise<SentTest | undefined> {
  const { channel } = ports;
  let shown = false;
  try {
    await waitForTurn(ports, to);
    const { cardId } = await channel.post(to, snapshotOf(begun, 1), format);
    shown = true;
    if (cardId === undefined) return undefined;
    await waitForTurn(ports, to);
    await channel.reply(to, cardId, updateOf(begun, ended), format);
    await waitForTurn(ports, to);
    await channel.edit(to, cardId, snapshotOf(ended, 2), format);
    return undefined;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const { failure, httpStatus, apiCode } = error;
    ports.log.warn('test-alert.failed', { kind: failure.kind, httpStatus, apiCode });
    return { outcome: 'failed', because: failure.kind, shown };
  }
}

/** The card told how it began. */
function updateOf({ posts, status }: Issue, ended: Issue): IssueUpdate {
  const before: IssueUpdate['before'] = { posts, atFirst: posts, status, resolved: false, reported: false };
  return { issue: ended, kinds: ['resolved'], posts: ended.posts.slice(-1), before };
}

async function waitForTurn(ports: SendTestPorts, { tenantId, id }: Conversation): Promise<void> {
  const turn = await awaitTurn(ports, tenantId, id);
  if (turn.granted) return;
  if (turn.waitMs > LONGEST_WAIT) throw new SendError({ kind: 'throttled' }, 'The limits leave no room for a test');
  await ports.sleep(turn.waitMs);
}

interface TestIssue {
  readonly begun: Issue;
  readonly ended: Issue;
}

function issueOf({ service, title, impact, first, last }: TestTexts, { now }: Reader): TestIssue {
  const posts: readonly Post[] = [postOf(first, shift(now, -MINUTE)), postOf(last, now)];
  const begun: Issue = {
    ...{ id: TEST_ISSUE_ID, title, impact, classification: 'incident', service: { id: TEST_ISSUE_ID, name: service } },
    ...{ status: 'investigating', statusText: 'investigating', resolved: false, details: [] },
    ...{ startedAt: shift(now, -MINUTE), modifiedAt: shift(now, -MINUTE), posts: posts.slice(0, 1) },
  };
  const over = { status: 'serviceRestored', statusText: 'serviceRestored', resolved: true } as const;
  return { begun, ended: { ...begun, ...over, endedAt: now, modifiedAt: now, posts } };
}

function postOf(content: string, createdAt: string): Post {
  return { createdAt, kind: 'regular', body: { type: 'text', content } };
}

function snapshotOf(issue: Issue, version: number): Snapshot {
  return { issue, version, changedAt: issue.modifiedAt, missedPolls: 0 };
}
