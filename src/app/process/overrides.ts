import type { AuthOptions } from '../../../bot/sdk/auth.ts';
import type { ServiceUrlCheck } from '../../../bot/teams/service-url.ts';
import type { Clock, HealthSources, Log } from '../../ports/index.ts';

/** Outside parts that a caller can replace. Each has a default. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Log;
  /** For calls to the health API. */
  readonly fetch?: typeof fetch;
  /** Called when this process cannot do its work: it takes no more jobs, or Redis is not safe to use. */
  readonly onStuck?: () => void;
  /** Replaces the health API that the settings name. */
  readonly sources?: HealthSources;
  /** The newest version of records that this process reads, and for how many ms it counts as alive after it said so. */
  readonly fleet?: { readonly reads?: number; readonly lastsMs?: number };
  /** Where to find the keys that sign the Bot Framework's tokens. */
  readonly tokenKeys?: AuthOptions['keys'];
  /** Which connectors are asked in the newer form for threads first, instead of the public cloud's. */
  readonly takesPath?: ServiceUrlCheck;
  /** Which connectors show a message to one person alone, instead of Teams'. */
  readonly showsPrivately?: ServiceUrlCheck;
}
