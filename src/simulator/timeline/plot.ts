import type { Detail, Issue, PostKind } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Status } from '../../domain/health/status.ts';

/** What happens to an issue and when, all known in advance. A moment shows only what has happened so far. */
export interface Plot {
  readonly id: string;
  readonly service: ServiceRef;
  readonly feature: string;
  readonly featureGroup: string;
  readonly classification: Issue['classification'];
  readonly title: string;
  readonly impact: string;
  readonly more: string;
  readonly scope: string;
  readonly cause: string;
  readonly origin: string;
  readonly details: readonly Detail[];
  /** Milliseconds since the epoch, here and below. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly unresolved: boolean;
  /** Oldest first. */
  readonly posts: readonly PlotPost[];
}

export interface PlotPost {
  readonly at: number;
  readonly status: Status;
  readonly text: string;
  readonly kind: PostKind;
}
