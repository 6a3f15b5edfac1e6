import type { Day } from '../instant.ts';
import type { ReadStatus } from './status.ts';

/** A service by its stable id (`Exchange`) and the name the tenant sees now (`Exchange Online`); names change over the years. */
export interface ServiceRef {
  readonly id: string;
  readonly name: string;
}

/** A part of a service. */
export interface Feature {
  readonly id: string;
  readonly name: string;
}

export interface Service extends ServiceRef {
  readonly features: readonly Feature[];
}

export interface FeatureHealth extends Feature, ReadStatus {}

/** How a service and its features are doing now. */
export interface ServiceHealth extends ReadStatus {
  readonly service: ServiceRef;
  readonly features: readonly FeatureHealth[];
  /** Ids of the issues behind the status: those that are open, by the API's own account. */
  readonly issueIds: readonly string[];
}

/** How a service did on one day. */
export interface ServiceDay extends ReadStatus {
  readonly service: ServiceRef;
  readonly day: Day;
  readonly features: readonly FeatureHealth[];
  readonly issueIds: readonly string[];
}
