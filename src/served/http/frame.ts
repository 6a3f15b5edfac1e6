import type { Server } from 'restify';
import type { Clock, Log } from '../../ports/index.ts';
import type { GetKnownHealth } from '../../usecases/serving/known-health.ts';
import type { CheckToken } from '../tokens/caller.ts';

/** What all that is served has in common. */
export interface Frame {
  readonly checkToken: CheckToken;
  readonly getHealth: GetKnownHealth;
  readonly clock: Clock;
  readonly log: Log;
}

/** One thing that is served: it adds its routes. */
export type Served = (server: Server, frame: Frame) => void;
