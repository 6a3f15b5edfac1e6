import { makeDice, type Dice } from '../../fixtures/dice.ts';
import type { BriefMessage } from '../../fakes/connector/connector.ts';
import { ISSUE, POSTS, publish, untilSettled, verdictOf } from '../one-issue.ts';
import { atLeast, atMost, exactly, type Report } from '../report.ts';
import { issueId, markOf, marksIn } from '../story.ts';
import { isLiveCard } from '../verdict.ts';
import type { Seen } from '../verdict.ts';
import { patiently, startWorld, TENANT, type World } from '../world.ts';

export interface DeletedOptions {
  readonly seed: number;
  readonly conversations: number;
  readonly patienceMs: number;
}

/** How likely a card is deleted between two updates, and while one is under way. */
const BETWEEN = 0.5;
const AMID = 0.3;

/**
 * One issue with five posts for many conversations; people delete its live cards between the updates and in their midst,
 * and Teams answers edits of what is deleted, and replies to it, in all the ways that it was seen to.
 */
export async function deleted({ seed, conversations, patienceMs }: DeletedOptions): Promise<Report> {
  const dice = makeDice(seed);
  const world = await startWorld({
    conversations,
    workers: 3,
    ratePerSecond: 500,
    connectorPerSecond: 600,
    latencyMs: 20,
    variedDeleted: true,
  });
  try {
    let cardsDeleted = 0;
    for (let post = 1; post <= POSTS; post += 1) {
      await publish(world, post, patienceMs);
      await patiently('some of them heard of it', () => isToldToSome(world, post), patienceMs);
      if (post > 1) cardsDeleted += await deleteCards(world, dice, AMID);
      await untilSettled(world, post, patienceMs);
      if (post < POSTS) cardsDeleted += await deleteCards(world, dice, BETWEEN);
    }
    return await reportOf(world, { seed, conversations, cardsDeleted });
  } finally {
    await world.close();
  }
}

async function isToldToSome(world: World, version: number): Promise<boolean> {
  const entries = await world.entries(issueId(ISSUE));
  return entries.filter(({ shownVersion }) => shownVersion >= version).length * 4 >= world.conversationIds.length;
}

/** Gives how many it deleted. */
async function deleteCards(world: World, dice: Dice, share: number): Promise<number> {
  let count = 0;
  for (const { conversationId, messages } of await world.seen()) {
    const card = cardIn(messages);
    if (!card || !dice.chance(share)) continue;
    await world.deleteMessage(conversationId, card.id);
    count += 1;
  }
  return count;
}

function cardIn(messages: readonly BriefMessage[]): BriefMessage | undefined {
  return messages.filter(({ firstText }) => isLiveCard(firstText)).at(-1);
}

interface Facts {
  readonly seed: number;
  readonly conversations: number;
  readonly cardsDeleted: number;
}

async function reportOf(world: World, { seed, conversations, cardsDeleted }: Facts): Promise<Report> {
  const ever = await world.everSeen();
  const verdict = await verdictOf(world, ever);
  const lostEnds = conversations - ever.filter(({ messages }) => tells(messages, POSTS)).length;
  const subscriptions = await world.subscriptions.getMany(TENANT, world.conversationIds);
  const openCards = (await world.seen()).filter(({ messages }) => cardIn(messages)?.text.includes(FINAL) === false);
  return {
    scenario: 'deleted',
    setting: `seed ${seed}: ${conversations} conversations, ${POSTS} updates of one issue, 3 worker processes; ${cardsDeleted} live cards deleted between the updates and in their midst, with 6 ways to answer edits of them and replies to them`,
    findings: [
      atLeast('live cards deleted', cardsDeleted, conversations),
      exactly(`(conversation, post) pairs missing, of ${verdict.pairs}`, verdict.missing, 0),
      exactly('ends of the issue missing', lostEnds, 0),
      exactly('conversations paused or dropped', conversations - subscriptions.filter((each) => !each.pause).length, 0),
      exactly('posts told to a conversation more than once', toldAgain(ever), 0),
      atMost('new cards; promised: one for each that was deleted', cardsPosted(ever) - conversations, cardsDeleted),
      exactly('live cards that are there and not in their final state', openCards.length, 0),
    ],
  };
}

const FINAL = 'Service restored';

function tells(messages: readonly BriefMessage[], post: number): boolean {
  return messages.some(({ firstText }) => firstText.includes(markOf(ISSUE, post)));
}

function toldAgain(ever: readonly Seen[]): number {
  const extra = ever.map(({ messages }) => {
    const marks = messages.flatMap(({ firstText }) => marksIn(firstText));
    return marks.length - new Set(marks).size;
  });
  return extra.reduce((sum, each) => sum + each, 0);
}

function cardsPosted(ever: readonly Seen[]): number {
  return ever.flatMap(({ messages }) => messages).filter(({ firstText }) => isLiveCard(firstText)).length;
}
