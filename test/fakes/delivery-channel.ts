import { TEAMS_SEND_WINDOWS } from '../../bot/alerts/send-windows.ts';
import type { DigestItem } from '../../src/domain/delivery/digest/messages.ts';
import type { SendError } from '../../src/domain/delivery/send-error.ts';
import type { Nudge } from '../../src/domain/delivery/nudge.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import type { DeliveryChannel, IssueUpdate } from '../../src/ports/index.ts';

/** One request that a conversation saw, in short: `post EX1 v2`, `edit EX1 v3`, `reply EX1 updated 2031-…`. */
export interface Shown {
  readonly conversationId: string;
  readonly what: string;
}

interface FakeMessage {
  readonly id: string;
  text: string;
}

export interface FakeChannel extends DeliveryChannel {
  readonly shown: Shown[];
  /** Called before each request; what it gives is thrown. */
  refuse: (conversationId: string) => SendError | undefined;
  of(conversationId: string): string[];
  /** What the conversation shows now, oldest first: an edit has changed its card. */
  messages(conversationId: string): readonly FakeMessage[];
}

/** A channel that keeps what each conversation would see. */
export function makeFakeChannel(): FakeChannel {
  const shown: Shown[] = [];
  const visible = new Map<string, FakeMessage[]>();
  const messages = (conversationId: string) => visible.get(conversationId) ?? [];
  let sent = 0;
  function show(conversationId: string, what: string): Promise<void> {
    const error = channel.refuse(conversationId);
    if (error) return Promise.reject(error);
    shown.push({ conversationId, what });
    return Promise.resolve();
  }
  async function add(conversationId: string, what: string, text: string): Promise<string> {
    await show(conversationId, what);
    const id = `message-${(sent += 1)}`;
    visible.set(conversationId, [...messages(conversationId), { id, text }]);
    return id;
  }
  const channel: FakeChannel = {
    nameOf: () => 'fake',
    windows: TEAMS_SEND_WINDOWS,
    shown,
    messages: (conversationId) => messages(conversationId).map((each) => ({ ...each })),
    refuse: () => undefined,
    hasNews: () => true,
    of: (conversationId) => shown.filter((each) => each.conversationId === conversationId).map((each) => each.what),
    digestOf: ({ issue, noLongerListed }: Snapshot) =>
      [issue.status, issue.modifiedAt, issue.title, issue.posts.length, issue.resolved, noLongerListed].join('|'),
    async post(to, snapshot) {
      return { cardId: await add(to.id, `post ${snapshot.issue.id} v${snapshot.version}`, titleOf(snapshot)) };
    },
    async edit(to, cardId, snapshot) {
      await show(to.id, `edit ${snapshot.issue.id} v${snapshot.version}`);
      for (const message of messages(to.id)) if (message.id === cardId) message.text = titleOf(snapshot);
    },
    async reply(to, _cardId, update) {
      await add(to.id, describeReply(update), describeReply(update));
    },
    async nudge(to, _cardId, { issue, nudge }) {
      const what = `${nudge.kind} ${issue.id}${describeNudge(nudge)}`;
      await add(to.id, what, what);
    },
    async digest(to, { parts, messages }) {
      const ofIssues = parts.map(({ part, issues }) => `${part} ${issues.map(({ id }) => id).join('+')}`);
      const items = (messages?.parts ?? []).map(({ part, items: all }) => `${part} ${all.map(nameOf).join('+')}`);
      const done = messages?.done ? [`done ${messages.done}`] : [];
      const said = [...ofIssues, ...items, ...done];
      await add(to.id, ['digest', ...said].join(' '), said.join(' '));
    },
    async notify(to, { kind }) {
      await add(to.id, `notice ${kind}`, kind);
    },
  };
  return channel;
}

function nameOf({ issue }: DigestItem): string {
  return issue.id;
}

function titleOf({ issue }: Snapshot): string {
  return `${issue.id}: ${issue.title}`;
}

function describeReply({ issue, kinds, posts }: IssueUpdate): string {
  return ['reply', issue.id, kinds.join('+'), ...posts.map((post) => post.createdAt.slice(11, 16))].join(' ');
}

function describeNudge(nudge: Nudge): string {
  if (nudge.kind === 'mention') return ` ${nudge.who.map(({ name }) => name).join('+')}`;
  if (nudge.kind === 'reminder') return ` ${nudge.hours}h`;
  return nudge.kind === 'taken' ? ` by ${nudge.by}` : '';
}
