import type { BriefMessage } from '../fakes/connector/connector.ts';
import { marksIn, numbersOf } from './story.ts';

/** What people of one conversation can see, as the connector tells it. */
export interface Seen {
  readonly conversationId: string;
  readonly messages: readonly BriefMessage[];
}

export interface Verdict {
  /**
   * (conversation, post) pairs that were never told: neither by a card as it was first posted nor by a reply. The first card
   * of an issue tells its newest post, and with it all that came before.
   */
  readonly missing: number;
  readonly pairs: number;
  /** Messages too many: what they told is told by others, or they are a second card of an issue. */
  readonly repeats: number;
  /** How many of them in each conversation that has any. */
  readonly repeatsIn: ReadonlyMap<string, number>;
  /** Conversations whose newest card of each issue is not in its final state. */
  readonly unfinishedCards: number;
}

export interface Expected {
  readonly conversationIds: readonly string[];
  /** Marks of all posts that each conversation is to be told of. */
  readonly marks: readonly string[];
  /** What the final live cards must say, one for each issue. */
  readonly finals: readonly { readonly issueId: string; readonly says: string }[];
}

/** A live card says below its verdict what it is. An update begins with the service. */
const CARD = /^(?:Incident|Advisory) EX\d+(?: ·|$)/m;

/** Whether a message, by its text as it was first sent, is a live card. */
export function isLiveCard(text: string): boolean {
  return CARD.test(text);
}

/** Holds what became visible against what was to be told. */
export function judge(seen: readonly Seen[], { conversationIds, marks, finals }: Expected): Verdict {
  const byId = new Map(seen.map(({ conversationId, messages }) => [conversationId, messages]));
  const repeatsIn = new Map<string, number>();
  let missing = 0;
  let unfinishedCards = 0;
  for (const id of conversationIds) {
    const messages = byId.get(id) ?? [];
    const { told, repeats } = read(messages);
    const news = newsOf(marks, messages);
    missing += news.filter((mark) => !told.has(mark)).length;
    if (repeats > 0) repeatsIn.set(id, repeats);
    if (!finals.every((final) => isFinal(messages, final))) unfinishedCards += 1;
  }
  const repeats = [...repeatsIn.values()].reduce((sum, each) => sum + each, 0);
  return { missing, pairs: conversationIds.length * marks.length, repeats, repeatsIn, unfinishedCards };
}

/** The marks without those that were no news any more when the conversation first heard of their issue. */
function newsOf(marks: readonly string[], messages: readonly BriefMessage[]): readonly string[] {
  const cards = messages.filter(({ firstText }) => isLiveCard(firstText));
  const onCards = cards.flatMap(({ firstText }) => marksIn(firstText)).map(numbersOf);
  return marks.filter((mark) => {
    const { issue, post } = numbersOf(mark);
    return post >= (onCards.find((first) => first.issue === issue)?.post ?? 0);
  });
}

function read(messages: readonly BriefMessage[]): { told: Set<string>; repeats: number } {
  const alerts = messages.map(({ firstText }) => ({
    marks: marksIn(firstText),
    card: CARD.test(firstText) ? issueOf(firstText) : undefined,
  }));
  const needed = withoutSuperfluous(alerts);
  const told = new Set(alerts.flatMap(({ marks }) => marks));
  const toldAgain = needed.flatMap(({ marks }) => marks).length - told.size;
  const cards = needed.map(({ card }) => card).filter((card) => card !== undefined);
  const secondCards = cards.length - new Set(cards).size;
  return { told, repeats: alerts.filter(isAlert).length - needed.length + toldAgain + secondCards };
}

interface Alert {
  readonly marks: readonly string[];
  /** The issue, where it is a live card. */
  readonly card: string | undefined;
}

function isAlert({ marks, card }: Alert): boolean {
  return marks.length > 0 || card !== undefined;
}

/**
 * Without the messages that people would not miss, older ones first: of a send that was in doubt and was made again the first
 * is too many, and what follows from the second is not another repeat.
 */
function withoutSuperfluous(alerts: readonly Alert[]): Alert[] {
  const needed = alerts.filter(isAlert);
  for (const alert of [...needed]) {
    const others = needed.filter((each) => each !== alert);
    const toldByOthers = new Set(others.flatMap(({ marks }) => marks));
    const hasOtherCard = alert.card === undefined || others.some(({ card }) => card === alert.card);
    if (hasOtherCard && alert.marks.every((mark) => toldByOthers.has(mark))) needed.splice(needed.indexOf(alert), 1);
  }
  return needed;
}

/** Of two cards the ledger knows the newer one: the other was posted by a process that died before it could note its id. */
function isFinal(messages: readonly BriefMessage[], { issueId, says }: Expected['finals'][number]): boolean {
  const cards = messages.filter(({ firstText }) => CARD.test(firstText) && issueOf(firstText) === issueId);
  return cards.at(-1)?.text.includes(says) === true;
}

/** The issue that a text is about, or ''. */
export function issueOf(text: string): string {
  return /EX\d+/.exec(text)?.[0] ?? '';
}

/** The same for runs that showed people the same, whatever ids and times. */
export function picture(seen: readonly Seen[]): string {
  return seen
    .map(({ conversationId, messages }) => {
      const texts = messages.map(({ firstText, text }) => `${firstText}\n=>\n${text}`);
      return `${conversationId}\n${texts.join('\n--\n')}`;
    })
    .sort()
    .join('\n====\n');
}
