import assert from 'node:assert/strict';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import type { DeliveryChannel, IssueUpdate } from '../../src/ports/index.ts';
import { idOf } from '../bot/alerts/teams-channel-setup.ts';
import { aPost, aSnapshot, NOON, TOLD_NOTHING } from '../fixtures/alerting.ts';

/** A message that people see. Its text names the issue or the notice. */
export interface SeenMessage {
  readonly id: string;
  readonly text: string;
}

/** A channel with an empty conversation, and controls around it. */
export interface ChannelScene {
  readonly channel: DeliveryChannel;
  readonly to: Conversation;
  /** What the conversation shows now, oldest first. */
  readonly seen: () => readonly SeenMessage[];
  /** Makes the service behind the channel refuse all requests from now on. */
  readonly refuse: () => void;
}

interface ChannelTraits {
  /** False for a channel whose messages cannot be edited. */
  readonly edits: boolean;
  /** True for a channel whose receiver knows what comes again by its id. */
  readonly knowsRepeats?: boolean;
}

const LATE = aSnapshot(1, { id: 'EX1', title: 'Mail is late' });
const LATER = aSnapshot(2, { id: 'EX1', title: 'Mail is very late' });
const NEWS: IssueUpdate = { issue: LATER.issue, kinds: ['updated'], posts: LATER.issue.posts, before: TOLD_NOTHING };
const NOTICE = { kind: 'source-stale', since: NOON } as const;

/** What every delivery channel must do. `open` gives an empty scene. */
export function deliveryChannelContract(
  open: () => ChannelScene | Promise<ChannelScene>,
  { edits, knowsRepeats = false }: ChannelTraits = { edits: true },
): void {
  it('has a name, and windows that let messages through', async () => {
    const { channel, to } = await open();
    assert.match(channel.nameOf(to), /^[a-z-]+$/);
    for (const [messages, milliseconds] of channel.windows) assert.ok(messages > 0 && milliseconds > 0);
  });

  it('posts a card that people see, and gives its id', async () => {
    const { channel, to, seen } = await open();
    const cardId = await idOf(channel.post(to, LATE));
    assert.deepEqual(
      seen().map(({ id }) => id),
      [cardId],
    );
    assert.match(seen()[0]?.text ?? '', /Mail is late/);
  });

  it(`gives each card its own id, ${knowsRepeats ? 'but the same to one that comes again' : 'also to one that comes again'}`, async () => {
    const { channel, to } = await open();
    const first = await channel.post(to, LATE);
    assert.notEqual((await channel.post(to, LATER)).cardId, first.cardId);
    assert.equal((await channel.post(to, LATE)).cardId === first.cardId, knowsRepeats);
  });

  it(edits ? 'edits the card in its place' : 'shows nothing for an edit', async () => {
    const { channel, to, seen } = await open();
    const cardId = await idOf(channel.post(to, LATE));
    await channel.edit(to, cardId, LATER);
    assert.equal(seen().length, 1);
    assert.equal(seen()[0]?.id, cardId);
    assert.match(seen()[0]?.text ?? '', edits ? /Mail is very late/ : /Mail is late/);
  });

  it('has news in a post that says something for the first time', async () => {
    const { channel } = await open();
    assert.equal(channel.hasNews(NEWS), true);
  });

  it('shows a reply after the card, which stays as it is', async () => {
    const { channel, to, seen } = await open();
    const cardId = await idOf(channel.post(to, LATE));
    const [card] = seen();
    await channel.reply(to, cardId, NEWS);
    assert.deepEqual(seen()[0], card);
    assert.equal(seen().length, 2);
    assert.match(seen()[1]?.text ?? '', /EX1/);
  });

  it('shows a notice that is not about an issue', async () => {
    const { channel, to, seen } = await open();
    await channel.notify(to, NOTICE);
    assert.equal(seen().length, 1);
    assert.doesNotMatch(seen()[0]?.text ?? '', /EX1/);
  });

  it('fails with a SendError if the service refuses, and shows nothing', async () => {
    const { channel, to, seen, refuse } = await open();
    const cardId = await idOf(channel.post(to, LATE));
    const before = seen();
    refuse();
    const requests = [channel.post(to, LATE), channel.reply(to, cardId, NEWS), channel.notify(to, NOTICE)];
    if (edits) requests.push(channel.edit(to, cardId, LATER));
    for (const result of await Promise.allSettled(requests)) {
      assert.ok(result.status === 'rejected' && result.reason instanceof SendError);
    }
    assert.deepEqual(seen(), before);
  });

  it('has equal digests for equal snapshots, and different ones if an issue looks different', async () => {
    const { channel } = await open();
    const same = structuredClone(LATE);
    assert.equal(channel.digestOf(same), channel.digestOf(LATE));
    const others: Snapshot[] = [
      LATER,
      aSnapshot(2, { ...LATE.issue, posts: [...LATE.issue.posts, aPost('2031-05-04T12:30:00.000Z', 'It is over.')] }),
      { ...LATE, noLongerListed: true },
    ];
    const digests = [LATE, ...others].map((each) => channel.digestOf(each));
    assert.equal(new Set(digests).size, digests.length);
  });
}
