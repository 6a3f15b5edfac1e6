import assert from 'node:assert/strict';
import { fake } from 'sinon';
import { makeConnectorSender } from '../../../bot/sdk/connector-sender.ts';
import type { ConnectorSender, SenderOptions } from '../../../bot/sdk/connector-sender.ts';
import { makeGateway, type BotSdk } from '../../../bot/sdk/gateway.ts';
import { makeTeamsChannel } from '../../../bot/alerts/teams-channel.ts';
import type { AlertCards, TeamsChannelOptions } from '../../../bot/alerts/teams-channel.ts';
import { loopbackServiceUrls } from '../../../bot/teams/service-url.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import type { Conversation } from '../../../src/domain/subscription/subscription.ts';
import type { IssueNudge, IssueUpdate } from '../../../src/ports/index.ts';
import { TOLD_NOTHING } from '../../fixtures/alerting.ts';

export const CHANNEL = '19:alpha@thread.tacv2';
export const CHAT = 'a:chat';
const NOON = '2020-02-29T12:00:00.000Z';

/** Cards that show what they were made from; `full` holds all posts. */
export const CARDS: AlertCards = {
  liveCard: ({ issue, version }, size) => ({
    template: 'live',
    data: {
      size,
      title: `${issue.id} version ${version}`,
      posts: { full: issue.posts, 'newest-post': issue.posts.slice(-1), title: [] }[size],
    },
    summary: `${issue.id}: ${issue.title}`,
  }),
  updateMessage: ({ issue }) => ({ text: `**${issue.id}** has news`, summary: `${issue.id} has news` }),
  nudgeMessage: ({ issue, nudge }: IssueNudge) => ({ text: `${issue.id} ${nudge.kind}`, summary: issue.id }),
  hasNews: () => true,
  digestCard: ({ since, parts }) => ({ template: 'digest', data: { since, parts }, summary: 'digest' }),
  noticeCard: (notice) => ({ template: 'notice', data: notice, summary: notice.kind }),
};

/** Renders a card with the view's data, for tests to inspect. */
export function render({ template, data }: { readonly template: string; readonly data: object }): object {
  return { type: 'AdaptiveCard', version: '1.5', view: template, ...data };
}

export function silentLog() {
  return { debug: fake(), info: fake(), warn: fake(), error: fake() };
}

type SenderFor = Partial<SenderOptions> & { readonly sdk?: BotSdk };

/** The Teams channel and the sender it uses, in local mode unless the options say otherwise. */
export function teamsChannelFor(options: Partial<Omit<TeamsChannelOptions, 'send'>> & SenderFor = {}) {
  return makeTeamsChannel({ send: senderFor(options), render, cards: CARDS, log: silentLog(), ...options });
}

export function senderFor({ sdk, ...options }: SenderFor = {}): ConnectorSender {
  return makeConnectorSender({
    gateway: makeGateway(sdk ?? 'botbuilder', undefined),
    isTrusted: loopbackServiceUrls(),
    timeoutMs: 2_000,
    now: Date.now,
    ...options,
  });
}

export function conversation(serviceUrl: string, scope: Conversation['scope'] = 'channel'): Conversation {
  const id = scope === 'channel' ? CHANNEL : CHAT;
  const reference = { v: 1, serviceUrl, bot: { id: '28:bot' }, conversationId: id, tenantId: 'tenant' };
  return { tenantId: 'tenant', id, scope, reference: JSON.stringify(reference) };
}

export function snapshot(version = 1, posts: readonly string[] = ['We are looking into it.']): Snapshot {
  return {
    version,
    changedAt: NOON,
    missedPolls: 0,
    issue: {
      id: 'EX1',
      title: 'Mail is late',
      classification: 'incident',
      service: { id: 'Exchange', name: 'Exchange Online' },
      status: 'investigating',
      statusText: 'investigating',
      resolved: false,
      startedAt: NOON,
      modifiedAt: NOON,
      impact: 'Mail may be late.',
      details: [],
      posts: posts.map((content) => ({ createdAt: NOON, kind: 'regular', body: { type: 'text', content } })),
    },
  };
}

export function update(posts?: readonly string[]): IssueUpdate {
  const { issue } = snapshot(2, posts);
  return { issue, kinds: ['updated'], posts: issue.posts, before: TOLD_NOTHING };
}

/** The id of a card just posted. */
export async function idOf(posting: Promise<{ readonly cardId?: string }>): Promise<string> {
  const { cardId } = await posting;
  assert.ok(cardId);
  return cardId;
}
