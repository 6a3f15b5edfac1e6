import * as z from 'zod';
import type { ConversationSettings } from '../../domain/subscription/settings.ts';
import {
  CHANNEL_TYPES,
  MOMENTS,
  SUBSCRIPTION_KINDS,
  type Conversation,
  type Follow,
  type Mute,
  type Pause,
  type Subscription,
  type Want,
} from '../../domain/subscription/subscription.ts';
import { sameTarget } from '../../domain/subscription/wants.ts';
import { codesOf, instant, soft, softList } from './fields.ts';
import { settings } from './settings.ts';

/** A conversation, as stored. */
export const conversation: z.ZodType<Conversation> = z.looseObject({
  tenantId: z.string(),
  id: z.string(),
  // `group` is the safe default: only a channel has threads.
  scope: z.enum(['personal', 'group', 'channel']).catch('group'),
  name: soft(z.string()),
  channelType: soft(z.enum(CHANNEL_TYPES)),
  teamId: soft(z.string()),
  teamName: soft(z.string()),
  reference: z.string(),
  homeTenantId: soft(z.string()),
});

const person = z.looseObject({ id: z.string(), name: z.string() });
const set = { setBy: person, setAt: instant };

/** A line whose target type is unknown to this version is unreadable. Unknown kinds and moments are dropped. */
const want: z.ZodType<Want> = z.looseObject({
  target: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('all') }),
    z.looseObject({ type: z.literal('family'), id: z.string() }),
    z.looseObject({ type: z.literal('service'), id: z.string() }),
  ]),
  kinds: codesOf(SUBSCRIPTION_KINDS),
  moments: codesOf(MOMENTS),
  except: soft(z.array(z.string())),
  ...set,
});

const mute: z.ZodType<Mute> = z.looseObject({
  subject: z.looseObject({ type: z.enum(['issue', 'service']), id: z.string() }),
  until: instant,
  ...set,
});

const follow: z.ZodType<Follow> = z.looseObject({
  issueId: z.string(),
  escalated: soft(z.looseObject({ from: z.string(), name: z.string(), minutes: z.number(), at: instant })),
  ...set,
});

const PAUSE_REASONS = [
  'waiting-for-install',
  'waiting-for-message',
  'waiting-for-activity',
  'channel-deleted',
  'team-deleted',
  'team-archived',
] as const;

/**
 * Nothing may be sent during a pause, even if this version does not know its reason. A pause whose end is unknown ends
 * with a message or an install: someone who writes can be reached.
 */
const pause: z.ZodType<Pause> = z
  .looseObject({
    reason: soft(z.enum(PAUSE_REASONS)),
    since: instant,
    resumeOn: z.enum(['install', 'message', 'activity']).catch('message'),
    givenUpAt: soft(instant),
    wholeTenant: soft(z.boolean()),
  })
  .transform((read) => ({ ...read, reason: read.reason ?? (`waiting-for-${read.resumeOn}` as const) }));

/**
 * A part of a record: `raw` as stored in Redis, `value` as read. `value` is undefined if this version cannot read it.
 */
interface Part<T> {
  readonly raw: unknown;
  readonly value: T | undefined;
}

/** A record as read, with its parts as stored, so that unchanged parts are written back unchanged. */
interface StoredSubscription {
  readonly record: Subscription;
  readonly parts: {
    readonly conversation: Part<Conversation>;
    readonly pause: Part<Pause>;
    readonly otherPauses: readonly Part<Pause>[];
    readonly wants: readonly Part<Want>[];
    readonly mutes: readonly Part<Mute>[];
    readonly follows: readonly Part<Follow>[];
    readonly settings: Part<ConversationSettings>;
  };
}

const ABSENT = { raw: undefined, value: undefined };

/** A subscription, as stored. A list that an older version did not write counts as empty. */
export const storedSubscription: z.ZodType<StoredSubscription> = z
  .looseObject({
    conversation: partOf(conversation),
    pause: optional(partOf(pause)),
    otherPauses: partsOf(pause),
    wants: partsOf(want),
    mutes: partsOf(mute),
    follows: partsOf(follow),
    settings: optional(softPartOf(settings)),
    changed: soft(z.looseObject({ by: person, at: instant })),
  })
  .transform(({ conversation, pause = ABSENT, otherPauses, wants, mutes, follows, settings = ABSENT, ...others }) => ({
    record: {
      ...others,
      conversation: conversation.value,
      wants: valuesOf(wants),
      mutes: valuesOf(mutes),
      follows: valuesOf(follows),
      ...(pause.value && { pause: pause.value }),
      ...(otherPauses.length > 0 && { otherPauses: valuesOf(otherPauses) }),
      ...(settings.value && { settings: settings.value }),
    },
    parts: { conversation, pause, otherPauses, wants, mutes, follows, settings },
  }));

/** Whether the record has a line that this version cannot read. */
export function hasUnreadableLines({ parts: { wants, mutes, follows } }: StoredSubscription): boolean {
  return [...wants, ...mutes, ...follows].some(({ value }) => value === undefined);
}

/**
 * The JSON to write for `next` over `stored`. Unchanged parts are written as they were, and lines that this version
 * cannot read are kept: a newer version's codes survive.
 */
export function asWritten(next: Subscription, stored: StoredSubscription | undefined): object {
  if (stored === undefined) return next;
  const { parts } = stored;
  const otherPauses = writeLines(next.otherPauses ?? [], parts.otherPauses);
  return {
    ...next,
    conversation: writePart(next.conversation, parts.conversation),
    pause: writePart(next.pause, parts.pause),
    ...(otherPauses.length > 0 && { otherPauses }),
    wants: writeLines(next.wants, parts.wants, (want) => writeWant(want, parts.wants)),
    mutes: writeLines(next.mutes, parts.mutes),
    follows: writeLines(next.follows, parts.follows),
    settings: writePart(next.settings, parts.settings),
  };
}

/** A changed line, with the codes of a newer version that its former self had. */
function writeWant(next: Want, parts: readonly Part<Want>[]): unknown {
  const former = parts.find(({ value }) => value !== undefined && sameTarget(value.target, next.target));
  const { kinds, moments } = storedCodes.parse(former?.raw);
  return {
    ...next,
    kinds: [...next.kinds, ...unknownIn(kinds, SUBSCRIPTION_KINDS)],
    moments: [...next.moments, ...unknownIn(moments, MOMENTS)],
  };
}

const storedCodes = z
  .looseObject({ kinds: softList(z.string()), moments: softList(z.string()) })
  .catch({ kinds: [], moments: [] });

function unknownIn(codes: readonly string[], known: readonly string[]): string[] {
  return codes.filter((code) => !known.includes(code));
}

function partOf<T>(schema: z.ZodType<T>) {
  return z.unknown().transform((raw, context) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { raw, value: parsed.data };
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
    return z.NEVER;
  });
}

/** A part that counts as absent if it cannot be read. */
function softPartOf<T>(schema: z.ZodType<T>) {
  return z.unknown().transform((raw): Part<T> => ({ raw, value: schema.safeParse(raw).data }));
}

/**
 * A part that most records lack. It is absent before it is tried: Zod tries an optional field's transformation on
 * nothing, and to fail costs it as much as to read a whole record.
 */
function optional<T>(part: z.ZodType<Part<T>>) {
  return z.union([z.undefined().transform(() => ABSENT), part]).optional();
}

function partsOf<T>(schema: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .default([])
    .catch([])
    .transform((lines) => lines.map((raw): Part<T> => ({ raw, value: schema.safeParse(raw).data })));
}

function valuesOf<T>(parts: readonly Part<T>[]): T[] {
  return parts.flatMap(({ value }) => value ?? []);
}

function writePart<T>(next: T, { raw, value }: Part<T>): unknown {
  return next === value ? raw : next;
}

function writeLines<T>(
  next: readonly T[],
  parts: readonly Part<T>[],
  changed: (line: T) => unknown = (line) => line,
): unknown[] {
  const rawOf = new Map(parts.map(({ raw, value }) => [value, raw]));
  const unreadable = parts.filter(({ value }) => value === undefined).map(({ raw }) => raw);
  return [...next.map((line) => rawOf.get(line) ?? changed(line)), ...unreadable];
}
