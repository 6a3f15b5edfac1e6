import * as z from 'zod';
import { toastLine } from '../../cards/kit/toast.ts';
import type { Snapshot } from '../../src/domain/watching/change.ts';
import { isOpenIncident } from '../../src/domain/watching/compare-poll.ts';
import { DAY } from '../../src/domain/instant.ts';
import type { ConversationFormat } from '../../src/domain/subscription/settings.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { ActivityFeed, ActivityLedger, DeliveryChannel, FeedNote, FeedPlace } from '../../src/ports/index.ts';
import type { ConnectorSender } from '../sdk/connector-sender.ts';
import { openReference, type ConversationReference } from '../teams/conversation.ts';

/** What the activity feed needs besides the channel. */
export interface FeedParts {
  readonly feed: ActivityFeed;
  readonly activities: Pick<ActivityLedger, 'claim'>;
  readonly send: ConnectorSender;
  /** What a phone shows of an issue. */
  readonly summaryOf: (snapshot: Snapshot, format?: ConversationFormat) => string;
}

/** An incident is told of once, however often its card is posted anew. */
const ONCE_IN = 7 * DAY;
/** So many notes are under way at once; more than the second number at a time are left out: the messages are there. */
const LANES = 4;
const MOST_WAITING = 1_000;

/**
 * The same channel, whose opened incidents also go into the activity feed of the people who are there: after the card was
 * posted, and without anything waiting for it. A personal chat notifies by itself.
 */
export function withActivityFeed(channel: DeliveryChannel, parts: FeedParts): DeliveryChannel {
  const inLane = makeLanes();
  const groupIdOf = makeGroupIds(parts.send);
  return {
    ...channel,
    post: async (to, snapshot, format) => {
      const posted = await channel.post(to, snapshot, format);
      if (isOpenIncident(snapshot) && to.scope !== 'personal') {
        inLane(async () => {
          const note = await noteOf(
            to,
            { ...posted, incident: incidentOf(snapshot), text: parts.summaryOf(snapshot, format) },
            groupIdOf,
          );
          if (note && (await parts.activities.claim(`feed ${to.tenantId} ${to.id} ${snapshot.issue.id}`, ONCE_IN))) {
            await parts.feed.show(note);
          }
        });
      }
      return posted;
    },
  };
}

function incidentOf({ issue }: Snapshot): string {
  return `${issue.service.name} ${issue.id}`;
}

type GroupIdOf = (teamId: string, reference: ConversationReference) => Promise<string | undefined>;

async function noteOf(
  to: Conversation,
  { cardId, incident, text }: Pick<FeedNote, 'incident' | 'text'> & { readonly cardId?: string },
  groupIdOf: GroupIdOf,
): Promise<FeedNote | undefined> {
  const reference = openReference(to.reference);
  const place = reference && (await placeOf(to, reference, groupIdOf));
  if (!reference || !place) return undefined;
  const { tenantId } = reference;
  return { tenantId, place, incident, text: toastLine(text), ...(cardId !== undefined && { messageId: cardId }) };
}

async function placeOf(
  { scope, teamId }: Conversation,
  reference: ConversationReference,
  groupIdOf: GroupIdOf,
): Promise<FeedPlace | undefined> {
  const { conversationId } = reference;
  if (scope !== 'channel') return { kind: 'chat', chatId: conversationId };
  const groupId = teamId === undefined ? undefined : await groupIdOf(teamId, reference);
  return groupId === undefined ? undefined : { kind: 'channel', groupId, channelId: conversationId };
}

const TEAM = z.object({ aadGroupId: z.guid() });

/** Graph knows a team by its group's id, which Teams tells. Asked once a team. */
function makeGroupIds(send: ConnectorSender): GroupIdOf {
  const known = new Map<string, string>();
  return async (teamId, { serviceUrl }) => {
    const before = known.get(teamId);
    if (before !== undefined) return before;
    const found = TEAM.safeParse(await send(serviceUrl, (connector) => connector.team(teamId))).data?.aadGroupId;
    if (found !== undefined) known.set(teamId, found);
    return found;
  };
}

/** Some at a time, in the order in which they came. What fails in a lane is over: it was for a note alone. */
function makeLanes() {
  const lanes = Array.from({ length: LANES }, () => Promise.resolve());
  let waiting = 0;
  let next = 0;
  return (work: () => Promise<void>): void => {
    if (waiting >= MOST_WAITING) return;
    waiting += 1;
    next = (next + 1) % LANES;
    const lane = lanes[next] ?? Promise.resolve();
    lanes[next] = lane
      .then(work)
      .catch(() => undefined)
      .finally(() => (waiting -= 1));
  };
}
