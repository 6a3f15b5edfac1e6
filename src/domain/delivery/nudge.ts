import type { Instant } from '../instant.ts';
import type { Mentioned } from '../subscription/settings.ts';

/** Something short that is said below a card besides news: to get people to look, or to act. */
export type Nudge =
  /** Whoever the conversation chose to mention on incidents. */
  | { readonly kind: 'mention'; readonly who: readonly Mentioned[] }
  /** Microsoft has posted nothing for so many hours. */
  | { readonly kind: 'reminder'; readonly hours: number; readonly lastPost: Instant }
  /** In the second conversation: nobody in the first took it. */
  | { readonly kind: 'unowned'; readonly from: string; readonly minutes: number }
  /** In the first: it was escalated, or the second takes none. `to` is empty for a person's own chat. */
  | { readonly kind: 'escalated' | 'not-escalated'; readonly to: string; readonly minutes: number }
  /** Somebody took it after it was escalated. `where` is absent if that was here. */
  | { readonly kind: 'taken'; readonly by: string; readonly where?: string };

/** Where an issue was escalated to, once. */
interface Escalated {
  readonly to: string;
  readonly name: string;
  readonly minutes: number;
  readonly at: Instant;
  /** The second conversation is gone, or takes none. */
  readonly refused?: boolean;
}

/** What was said about an issue besides its news, in the ledger's entry: so each is said once. */
export interface Nudged {
  /** Since when nobody is on the incident: from the first message about it on. Absent while somebody has. */
  readonly unownedSince?: Instant;
  /** Whether people are still to be mentioned after the message that told of an incident. */
  readonly mention?: 'due' | 'done';
  /** The newest post of which people were reminded, how often, and when last. */
  readonly reminded?: { readonly post: Instant; readonly times: number; readonly at: Instant };
  readonly escalated?: Escalated;
  /** Of an escalation, what was said here. */
  readonly said?: readonly ('escalation' | 'taken')[];
}

/** What is noted once a nudge was sent. */
export function withNudge(nudged: Nudged = {}, nudge: Nudge, now: Instant): Nudged {
  const { said = [] } = nudged;
  switch (nudge.kind) {
    case 'mention':
      return { ...nudged, mention: 'done' };
    case 'reminder': {
      const { post, times } = nudged.reminded ?? {};
      const before = post === nudge.lastPost ? (times ?? 0) : 0;
      return { ...nudged, reminded: { post: nudge.lastPost, times: before + 1, at: now } };
    }
    case 'unowned':
    case 'escalated':
    case 'not-escalated':
      return { ...nudged, said: [...said, 'escalation'] };
    case 'taken':
      return { ...nudged, said: [...said, 'taken'] };
  }
}
