import type { Instant } from '../domain/instant.ts';

/** That a tenant's source is out, or back: one conversation is to be told once. */
export interface NoticeJob {
  readonly tenantId: string;
  readonly notice: 'source-stale' | 'source-back';
  /** When the outage began: it names the outage. */
  readonly since: Instant;
}

/** A source that fails. `told` once its conversations are being told of it. */
export interface Outage {
  readonly since: Instant;
  readonly told: boolean;
}

/** Outages of sources, and who was told of them. */
export interface OutageStore {
  get(tenantId: string): Promise<Outage | undefined>;
  put(tenantId: string, outage: Outage): Promise<void>;
  clear(tenantId: string): Promise<void>;
  told(notice: NoticeJob): Promise<string[]>;
  wasTold(notice: NoticeJob, conversationId: string): Promise<boolean>;
  markTold(notice: NoticeJob, conversationId: string): Promise<void>;
}
