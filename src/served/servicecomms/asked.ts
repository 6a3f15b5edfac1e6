import type { Instant } from '../../domain/instant.ts';
import type { HealthSource } from '../../ports/index.ts';
import type { Made } from '../answers/answers.ts';
import type { ApiReply, ApiRequest } from '../api/api.ts';
import type { MetadataLevel } from './accept.ts';
import type { Operation } from './query.ts';
import type { WireShape } from './wire.ts';

/** Whose health is given. */
export interface Shown {
  readonly source: HealthSource;
  /** When it was read. Absent: whenever it is asked for. */
  readonly readAt?: Instant;
  /** The same as long as nothing but the time of reading is new, and never another tenant's. */
  readonly edition?: string;
}

/** A request for rows, understood. */
export interface Asked {
  readonly request: ApiRequest;
  readonly shown: Shown;
  readonly operation: Operation;
  /** As the path names it. */
  readonly tenant: string;
  readonly level: MetadataLevel;
  readonly shape: WireShape;
}

/** Answers a request. `make` makes the answer's body. */
export type Reply = (asked: Asked, make: () => Promise<Made>) => Promise<ApiReply>;
