import * as z from 'zod';
import type { NumberedLateSend } from '../../domain/delivery/late-send.ts';
import type { DeliveryReason, Held, LedgerEntry, Note } from '../../domain/delivery/ledger-entry.ts';
import type { Nudged } from '../../domain/delivery/nudge.ts';
import { CHANGE_KINDS } from '../../domain/watching/change.ts';
import { RULES } from '../../domain/subscription/telling.ts';
import { codesOf, instant, soft, softList } from './fields.ts';
import { standing } from './health.ts';

/** A table, so that a reason missing here does not compile. */
const REASONS = {
  throttled: 'throttled',
  transient: 'transient',
  'in-doubt': 'in-doubt',
  'server-error': 'server-error',
  refused: 'refused',
  unproven: 'unproven',
  stopped: 'stopped',
  gone: 'gone',
  'card-gone': 'card-gone',
  expired: 'expired',
  'waiting-for-install': 'waiting-for-install',
  'waiting-for-message': 'waiting-for-message',
  'waiting-for-activity': 'waiting-for-activity',
  'channel-deleted': 'channel-deleted',
  'team-deleted': 'team-deleted',
  'team-archived': 'team-archived',
} as const satisfies { readonly [Reason in DeliveryReason]: Reason };

const told = z.looseObject({
  resolved: z.boolean(),
  reported: z.boolean(),
  classification: soft(z.string()),
  statusGroup: soft(z.string()),
  status: soft(z.string()),
  noLongerListed: soft(z.boolean()),
});

/** If this version knows none of the kinds, the field is left out: the state then decides what is news. */
const plannedFor = codesOf(CHANGE_KINDS).transform((kinds) => (kinds.length === 0 ? undefined : kinds));

/** A rule that a newer version added counts as a quiet time: what matters is until when. */
const held: z.ZodType<Held> = z.looseObject({
  rule: z.enum(RULES).catch('quiet'),
  until: instant,
  inDigest: z.boolean(),
  since: instant,
  urgent: z.boolean(),
});

const note: z.ZodType<Note> = z.looseObject({
  at: instant,
  did: z.enum(['posted', 'joined', 'replied', 'digest', 'held', 'spared']),
  rule: soft(z.enum(RULES)),
  until: soft(instant),
  with: soft(z.string()),
});

const nudged: z.ZodType<Nudged> = z.looseObject({
  unownedSince: soft(instant),
  mention: soft(z.enum(['due', 'done'])),
  reminded: soft(z.looseObject({ post: z.string(), times: z.number(), at: instant })),
  escalated: soft(
    z.looseObject({
      to: z.string(),
      name: z.string(),
      minutes: z.number(),
      at: instant,
      refused: soft(z.boolean()),
    }),
  ),
  said: soft(codesOf(['escalation', 'taken'])),
});

/** An entry, as stored. The version owed has a separate field beside it. */
export const ledgerEntry: z.ZodType<Omit<LedgerEntry, 'owedVersion'>> = z.looseObject({
  tenantId: z.string(),
  conversationId: z.string(),
  issueId: z.string(),
  // A newer version may already have shown something. `ambiguous` assumes the least.
  state: z.enum(['planned', 'sending', 'done', 'ambiguous', 'paused', 'dead']).catch('ambiguous'),
  shownVersion: z.number(),
  shownPosts: z.array(z.string()),
  toldPosts: soft(z.array(z.string())),
  firstCard: soft(instant),
  cardId: soft(z.string()),
  cardDigest: soft(z.string()),
  told,
  toldAs: soft(softList(standing)),
  plannedAt: instant,
  updatedAt: instant,
  // Older versions stored a sentence here. This version ignores that, and codes that a newer version added.
  reason: soft(z.enum(REASONS)),
  goneSince: soft(instant),
  plannedFor: soft(plannedFor),
  attempts: soft(z.number()),
  failingSince: soft(instant),
  nextAt: soft(instant),
  doubts: soft(z.number()),
  strikes: soft(z.looseObject({ count: z.number(), since: instant })),
  refusedVersion: soft(z.number()),
  hadCard: soft(z.boolean()),
  tried: soft(instant),
  lostCards: soft(z.number()),
  threadLost: soft(z.boolean()),
  joined: soft(z.string()),
  refusedBelow: soft(z.string()),
  endsTold: soft(softList(z.looseObject({ issueId: z.string(), endedAt: soft(instant) }))),
  saidTogether: soft(z.boolean()),
  edit: soft(z.looseObject({ failures: z.number(), since: instant, nextAt: instant })),
  shownAt: soft(instant),
  inFlight: soft(z.enum(['post', 'edit', 'reply', 'nudge'])),
  otherCards: soft(z.array(z.looseObject({ cardId: z.string(), digest: soft(z.string()) }))),
  lateSeen: soft(z.number()),
  responses: soft(z.number()),
  heldByMute: soft(z.boolean()),
  held: soft(held),
  nudged: soft(nudged),
  nudgeAt: soft(instant),
  notes: soft(softList(note)),
  digestAt: soft(instant),
  posting: soft(z.number()),
  noticed: soft(z.number()),
  reminded: soft(z.record(z.string(), z.looseObject({ actBy: instant, step: z.number() }))),
  toSettle: soft(
    softList(z.looseObject({ issueId: z.string(), version: z.number(), posts: z.array(z.string()), told })),
  ),
});

/** A late send, as stored beside the entry: its number, and what it did. */
export const lateSend: z.ZodType<NumberedLateSend> = z
  .tuple([
    z.number(),
    z.looseObject({
      cardId: soft(z.string()),
      joined: soft(z.string()),
      shown: soft(z.looseObject({ posts: z.array(z.string()), toldPosts: soft(z.array(z.string())), told })),
    }),
  ])
  .transform(([number, late]) => ({ ...late, number }));

/** Tenant, conversation and issue of an entry: a member of the unfinished set. */
export const ledgerPlace = z.tuple([z.string(), z.string(), z.string()]);
