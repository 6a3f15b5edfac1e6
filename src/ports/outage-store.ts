import type { Instant } from '../domain/instant.ts';

/** One notice to one conversation, sent once: the tenant's source is down, or back. */
export interface NoticeJob {
  readonly tenantId: string;
  readonly notice: 'source-stale' | 'source-back';
  /** When the outage began. This identifies the outage. */
  readonly since: Instant;
}

/** The outage of a source. `told` is set once its conversations are being told about it. */
export interface Outage {
  readonly since: Instant;
  readonly told: boolean;
}

/** Outages of sources, and which conversations were told about them. */
export interface OutageStore {
  get(tenantId: string): Promise<Outage | undefined>;
  put(tenantId: string, outage: Outage): Promise<void>;
  clear(tenantId: string): Promise<void>;
  /** The conversations that saw the notice, or may have. */
  told(notice: NoticeJob): Promise<string[]>;
  wasTold(notice: NoticeJob, conversationId: string): Promise<boolean>;
  markTold(notice: NoticeJob, conversationId: string): Promise<void>;
  /** Whether the notice was sent and nobody knows whether it was shown. */
  isInDoubt(notice: NoticeJob, conversationId: string): Promise<boolean>;
  markInDoubt(notice: NoticeJob, conversationId: string): Promise<void>;
}
