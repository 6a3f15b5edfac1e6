import { instantOf } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';
import { TENANT } from './load.ts';

/** The address of a deployment's one bot. */
export const BOT = '28:bot';
const PERSON = { id: '00000000-0000-4000-8000-000000000001', name: 'A Person' };
const clock = () => instantOf(Date.now());

/** What a channel's id has at its end. */
const CHANNEL = '@thread.tacv2';

/** Open incidents of Exchange of the usual length, as the simulator has them, each under a number of its own. */
export async function makeBenchIssues(): Promise<(number: number) => Issue> {
  const issues = await makeTimeline({ seed: 1, speed: 0, clock }).listIssues();
  const open = issues.find(
    ({ resolved, classification, posts }) => !resolved && classification === 'incident' && posts.length > 1,
  );
  if (!open) throw new Error('the simulator has no open incident');
  const service = { id: 'Exchange', name: 'Exchange Online' };
  return (number) => ({ ...open, service, id: issueId(number) });
}

export function issueId(number: number): string {
  return `EX${900_000 + number}`;
}

/** The id of a conversation: of a channel, or of a person's own chat. */
export function conversationId(index: number, scope: 'channel' | 'personal'): string {
  const number = String(index).padStart(7, '0');
  return scope === 'channel' ? `19:channel-${number}${CHANNEL}` : `a:chat-${number}`;
}

/** A conversation that wants every incident of Exchange. */
export function subscriptionOf(id: string, serviceUrl: string): Subscription {
  const reference = JSON.stringify({ v: 1, serviceUrl, bot: { id: BOT }, conversationId: id, tenantId: TENANT });
  const target = { type: 'service', id: 'Exchange' } as const;
  return {
    conversation: { tenantId: TENANT, id, scope: id.endsWith(CHANNEL) ? 'channel' : 'personal', reference },
    wants: [{ target, kinds: ['incidents'], moments: ['new', 'updates', 'resolved'], setBy: PERSON, setAt: clock() }],
    mutes: [],
    follows: [],
  };
}
