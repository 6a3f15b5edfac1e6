import type { Instant } from '../domain/instant.ts';
import type { Conversation } from '../domain/subscription/subscription.ts';

/** A conversation that the app is not in any more, as whoever set up its alerts knows it. */
export type UnreachedPlace = Pick<Conversation, 'id' | 'scope' | 'name' | 'channelType' | 'teamName'>;

/**
 * One notice to one conversation, sent once: the tenant's source is down, or back, or an operator has something to say, or
 * the app is missing where somebody set up alerts.
 */
export interface NoticeJob {
  readonly tenantId: string;
  readonly notice:
    'source-stale' | 'source-back' | 'operator-word' | 'app-missing' | 'webhook-refuses' | 'webhook-gone';
  /** When the outage or the pause began, or the operator said it. This identifies it. */
  readonly since: Instant;
  /** What an operator says. */
  readonly text?: string;
  /** Where the app is missing. */
  readonly place?: UnreachedPlace;
  /** Who set up the alerts there, and is told in their own chat. */
  readonly person?: string;
}

/** The outage of a source. `told` is set once its conversations are being told about it. */
export interface Outage {
  readonly since: Instant;
  readonly told: boolean;
}

/** Outages of sources, and which conversations were told about them. */
export interface OutageStore {
  get(tenantId: string): Promise<Outage | undefined>;
  /**
   * Replaces a tenant's outage if it is still as it was read; undefined stands for none. False if it is not: then
   * nothing changes, for a process that was frozen knows only what was true before.
   */
  replace(tenantId: string, before: Outage | undefined, after: Outage | undefined): Promise<boolean>;
  /** The conversations that saw the notice, or may have. */
  told(notice: NoticeJob): Promise<string[]>;
  wasTold(notice: NoticeJob, conversationId: string): Promise<boolean>;
  markTold(notice: NoticeJob, conversationId: string): Promise<void>;
  /** Whether the notice was sent and nobody knows whether it was shown. */
  isInDoubt(notice: NoticeJob, conversationId: string): Promise<boolean>;
  markInDoubt(notice: NoticeJob, conversationId: string): Promise<void>;
}
