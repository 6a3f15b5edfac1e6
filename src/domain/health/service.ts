import type { Day } from '../instant.ts';
import type { ReadStatus } from './status.ts';

/**
 * A service: its stable id (`Exchange`) and the name the tenant sees now (`Exchange Online`). Names change over the
 * years.
 */
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
  /** What the tenant's list called it before, if known: people go on saying it. */
  readonly formerNames?: readonly string[];
  readonly features: readonly Feature[];
}

export interface FeatureHealth extends Feature, ReadStatus {}

/** The current health of a service and its features. */
export interface ServiceHealth extends ReadStatus {
  readonly service: ServiceRef;
  readonly features: readonly FeatureHealth[];
  /** Ids of the open issues behind the status, according to the API. */
  readonly issueIds: readonly string[];
}

/** A service of whose health something is known, as a list of services has it. */
export function serviceOf({ service, features }: ServiceHealth): Service {
  return { ...service, features: features.map(({ id, name }) => ({ id, name })) };
}

/** The health of a service on one day. */
export interface ServiceDay extends ReadStatus {
  readonly service: ServiceRef;
  readonly day: Day;
  readonly features: readonly FeatureHealth[];
  readonly issueIds: readonly string[];
}
