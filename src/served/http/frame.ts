import type { Server } from 'restify';
import type { Clock, Log, Meter } from '../../ports/index.ts';
import type { Admit } from './admit.ts';

/** What all that is served has in common. */
export interface Frame {
  /** Who may ask, and what is known of their tenant. */
  readonly admit: Admit;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'apiRequest'>;
}

/** One thing that is served: it adds its routes. */
export type Served = (server: Server, frame: Frame) => void;
