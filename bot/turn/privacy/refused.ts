import { LRUCache } from 'lru-cache';
import { HOUR } from '../../../src/domain/instant.ts';
import type { Activity } from '../../teams/activity.ts';

/** Some hundred bytes each. More people than ask one process in an hour. */
const MOST_REMEMBERED = 10_000;

/** Remembers where private messages were refused, so that the next questions do not pay for it again. */
export interface Refused {
  has(activity: Activity): boolean;
  add(activity: Activity): void;
}

/**
 * Makes it, for an hour each: by then a tenant may have got what it lacked. Teams documents no code that tells "no such
 * thing here" from "that person is no member" (msteams-docs, targeted-messages), so a refusal is remembered for the person
 * in the conversation at its service URL, and takes private answers from nobody else. Per process: it only saves a request.
 */
export function makeRefused(now: () => number = () => performance.now()): Refused {
  const refused = new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: HOUR, ttlResolution: 0, perf: { now } });
  const keyOf = ({ serviceUrl, conversation, from }: Activity) =>
    JSON.stringify([serviceUrl, conversation.id.split(';', 1)[0], from.id]);
  return {
    has: (activity) => refused.has(keyOf(activity)),
    add: (activity) => void refused.set(keyOf(activity), true),
  };
}
