import { TEAMS_SEND_WINDOWS } from '../../bot/alerts/send-windows.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import type { SendError } from '../../src/domain/delivery/send-error.ts';
import type { IssueUpdate, DeliveryChannel } from '../../src/ports/index.ts';

/** One request that a conversation saw, in short: `post EX1 v2`, `edit EX1 v3`, `reply EX1 updated 2031-…`. */
export interface Shown {
  readonly conversationId: string;
  readonly what: string;
}

export interface FakeChannel extends DeliveryChannel {
  readonly shown: Shown[];
  /** Called before each request; what it gives is thrown. */
  refuse: (conversationId: string) => SendError | undefined;
  of(conversationId: string): string[];
}

/** A channel that keeps what each conversation would see. */
export function makeFakeChannel(): FakeChannel {
  const shown: Shown[] = [];
  function show(conversationId: string, what: string): Promise<void> {
    const error = channel.refuse(conversationId);
    if (error) return Promise.reject(error);
    shown.push({ conversationId, what });
    return Promise.resolve();
  }
  const channel: FakeChannel = {
    name: 'fake',
    windows: TEAMS_SEND_WINDOWS,
    shown,
    refuse: () => undefined,
    of: (conversationId) => shown.filter((each) => each.conversationId === conversationId).map((each) => each.what),
    digestOf: ({ issue, noLongerListed }: Snapshot) =>
      [issue.status, issue.modifiedAt, issue.title, issue.posts.length, issue.resolved, noLongerListed].join('|'),
    async post(to, { issue, version }) {
      await show(to.id, `post ${issue.id} v${version}`);
      return { cardId: `card-${to.id}-${issue.id}` };
    },
    edit: (to, _cardId, { issue, version }) => show(to.id, `edit ${issue.id} v${version}`),
    reply: (to, _cardId, update) => show(to.id, describeReply(update)),
    notify: (to, { kind }) => show(to.id, `notice ${kind}`),
  };
  return channel;
}

function describeReply({ issue, kinds, posts }: IssueUpdate): string {
  return ['reply', issue.id, kinds.join('+'), ...posts.map((post) => post.createdAt.slice(11, 16))].join(' ');
}
