import type { ItemMark } from './announcement/mark.ts';
import type { Instant } from './instant.ts';
import type { Affected } from './response/response.ts';
import { alteredParts, isObject } from './subscription/record-parts.ts';
import type { Conversation, Person, Subscription, Target } from './subscription/subscription.ts';

/** One change that somebody made: who, where, what and when. */
export interface AuditEntry {
  readonly at: Instant;
  readonly by: Person;
  /** The conversation in which it was made, as people know it. */
  readonly where: Pick<Conversation, 'id' | 'scope' | 'name' | 'teamName'>;
  readonly what: AuditedAct;
}

/** What people do about an issue together. */
export const DEEDS = ['took', 'handed-over', 'released', 'affected', 'noted', 'note-removed'] as const;

/** What people do about a notice for users. */
export const BULLETIN_DEEDS = ['posted', 'edited', 'told', 'withdrawn'] as const;

/** What was done. */
export type AuditedAct =
  | { readonly act: 'alerts-changed'; readonly alterations: readonly Alteration[] }
  /** An operator wrote to all subscribed conversations. */
  | { readonly act: 'told-all'; readonly text: string; readonly conversations: number }
  /** Somebody did something about an issue, for all in the conversation to see. */
  | {
      readonly act: 'responded';
      readonly issueId: string;
      readonly did: (typeof DEEDS)[number];
      /** Whom it was handed over to. */
      readonly to?: Person;
      /** What was said of being affected. */
      readonly answer?: Affected;
      /** What the note says. */
      readonly text?: string;
    }
  /** An incident that nobody had taken was sent on to another conversation. `by` is who had set that up. */
  | {
      readonly act: 'escalated';
      readonly issueId: string;
      readonly minutes: number;
      readonly to: AuditEntry['where'];
    }
  /** Somebody told users of an issue, or changed what they are told. `where` is where they read it. */
  | {
      readonly act: 'announced';
      readonly issueId: string;
      readonly did: (typeof BULLETIN_DEEDS)[number];
      readonly title?: string;
    }
  /** Somebody fetched a file that the bot had offered them. */
  | { readonly act: 'file-fetched'; readonly name: string }
  /** Somebody said what an item of the Message Center is to their conversation; `none` takes that back. */
  | { readonly act: 'marked'; readonly issueId: string; readonly mark: ItemMark['mark'] | 'none' }
  | { readonly act: 'sending-paused'; readonly until: Instant }
  | { readonly act: 'sending-resumed' }
  /** An operator added or removed a webhook. `name` is its host. */
  | { readonly act: 'webhook-added' | 'webhook-removed'; readonly name: string };

/** One line or setting that was changed. `before` and `after` are as the record holds them; absent where there was none. */
export interface Alteration {
  /** The list in which the line stands, or the setting: `wants`, `mutes`, `follows`, `quiet`. */
  readonly part: string;
  /** What the line is about. Absent for a setting. */
  readonly about?: Target | { readonly type: 'issue'; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A conversation as people know it, for an entry. */
export function placeOf({ id, scope, name, teamName }: AuditEntry['where']): AuditEntry['where'] {
  return { id, scope, ...(name !== undefined && { name }), ...(teamName !== undefined && { teamName }) };
}

/** What two versions of a record have different, without who set it: the entry says that. */
export function alterationsOf(before: Subscription, after: Subscription): Alteration[] {
  return alteredParts(before, after).flatMap(({ was, became }) => {
    const [list = '', ...inside] = (became ?? was)?.place ?? [];
    if (inside.includes('credits')) return [];
    const part = inside.at(-1) ?? list;
    const about = inside.length === 0 ? subjectOf(became?.value ?? was?.value) : undefined;
    return {
      part,
      ...(about && { about }),
      ...(was && { before: withoutCredit(was.value) }),
      ...(became && { after: withoutCredit(became.value) }),
    };
  });
}

/** What a line is about; undefined for what is no line. */
function subjectOf(line: unknown): Alteration['about'] {
  const { target, subject, issueId } = (isObject(line) ? line : {}) as {
    readonly target?: Target;
    readonly subject?: NonNullable<Alteration['about']>;
    readonly issueId?: string;
  };
  return target ?? subject ?? (issueId === undefined ? undefined : { type: 'issue', id: issueId });
}

function withoutCredit(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { setBy: _, setAt: _at, target: _t, subject: _s, issueId: _i, ...rest } = value;
  return rest;
}
