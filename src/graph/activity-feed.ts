import { SECOND } from '../domain/instant.ts';
import { retryAfterMs } from '../lib/http/retry-after.ts';
import type { ActivityFeed, FeedNote, FeedPlace, Log } from '../ports/index.ts';

interface ActivityFeedOptions {
  /** `https://graph.microsoft.com/v1.0`; national clouds have their own. */
  readonly baseUrl: string;
  /** Gets the bot's own token for Graph in a tenant; another one if Graph refused the first. */
  readonly token: (tenantId: string, again: boolean) => Promise<string>;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds allowed for each request. */
  readonly timeoutMs?: number;
}

/** As the app's manifest names them. */
export const ACTIVITY_TYPE = 'incidentOpened';
export const ACTIVITY_ICON = 'incident';

const TIMEOUT_MS = 10 * SECOND;
/** A note is worth no more: the message is there already. */
const MOST_TRIES = 3;
const FIRST_PAUSE = SECOND;
const LONGEST_PAUSE = 60 * SECOND;

/** What became of a request: its status, and after how long Graph wants to be asked again. None if no answer came. */
interface Answer {
  readonly status?: number;
  readonly retryAfterMs?: number;
}

/**
 * Teams' activity feed through Graph's `sendActivityNotification`. A place that refuses a note is told of in the log once,
 * with what to do, until it takes one.
 */
export function makeActivityFeed(options: ActivityFeedOptions): ActivityFeed {
  const { log, sleep } = options;
  const told = new Set<string>();
  const send = makeSend(options);
  return {
    async show(note) {
      const answer = await tries(note, send, sleep);
      const place = `${note.tenantId} ${answer.status ?? 'none'}`;
      if (isShown(answer)) told.clear();
      else if (!told.has(place)) tell(log, answer);
      if (!isShown(answer)) told.add(place);
    },
  };
}

async function tries(note: FeedNote, send: Send, sleep: (ms: number) => Promise<unknown>): Promise<Answer> {
  let refused = false;
  for (let number = 1; ; number += 1) {
    const answer = await send(note, refused);
    refused = answer.status === 401;
    if (!mayHelp(answer) || number === MOST_TRIES) return answer;
    await sleep(Math.min(LONGEST_PAUSE, answer.retryAfterMs ?? FIRST_PAUSE * 4 ** (number - 1)));
  }
}

/** Whether the same request may be taken a second time. */
function mayHelp({ status = 500 }: Answer): boolean {
  return status === 401 || status === 429 || status >= 500;
}

type Send = (note: FeedNote, again: boolean) => Promise<Answer>;

function makeSend({ baseUrl, token, fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS }: ActivityFeedOptions): Send {
  const root = baseUrl.replace(/\/+$/, '');
  return async (note, again) => {
    try {
      const response = await fetch(`${root}${pathOf(note.place)}/sendActivityNotification`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await token(note.tenantId, again)}`, 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(root, note)),
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      return answerOf(response);
    } catch {
      return {};
    }
  };
}

function answerOf({ status, headers }: Response): Answer {
  const wait = retryAfterMs(headers.get('retry-after'), Date.now());
  return { status, ...(wait !== undefined && { retryAfterMs: wait }) };
}

function pathOf(place: FeedPlace): string {
  return place.kind === 'channel'
    ? `/teams/${encodeURIComponent(place.groupId)}`
    : `/chats/${encodeURIComponent(place.chatId)}`;
}

/** The topic must lie in the team or chat of the address; pressed, the note leads to it. */
function bodyOf(root: string, { place, messageId, incident, text }: FeedNote): object {
  const inside = place.kind === 'channel' ? `/channels/${encodeURIComponent(place.channelId)}` : '';
  const message = messageId === undefined ? '' : `/messages/${encodeURIComponent(messageId)}`;
  return {
    topic: { source: 'entityUrl', value: `${root}${pathOf(place)}${inside}${message}` },
    activityType: ACTIVITY_TYPE,
    iconId: ACTIVITY_ICON,
    previewText: { content: text },
    recipient: recipientOf(place),
    templateParameters: [{ name: 'incident', value: incident }],
  };
}

function recipientOf(place: FeedPlace): object {
  return place.kind === 'channel'
    ? {
        '@odata.type': 'microsoft.graph.channelMembersNotificationRecipient',
        teamId: place.groupId,
        channelId: place.channelId,
      }
    : { '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId: place.chatId };
}

function isShown({ status = 0 }: Answer): boolean {
  return status >= 200 && status < 300;
}

function tell(log: Log, { status }: Answer): void {
  if (status === 401 || status === 403 || status === 404) {
    const todo =
      'Make the app package with ACTIVITY_FEED=on and update the app in Teams: it asks each team and chat for the permission. Or set ACTIVITY_FEED=off.';
    log.warn('activity-feed.refused', { status, todo });
  } else log.warn('activity-feed.failed', { status });
}
