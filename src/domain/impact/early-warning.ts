import type { Subscription } from '../subscription/subscription.ts';
import type { Instant } from '../instant.ts';
import { between, HOUR } from '../instant.ts';

/** What people of a tenant were warned of: that many say that a service fails while Microsoft says nothing. */
export interface EarlyWarning {
  readonly serviceId: string;
  readonly service: string;
  readonly since: Instant;
  /** How many said so then. */
  readonly people: number;
  /** All who asked for it have been told, or are about to be. */
  readonly told: boolean;
  /** Since when nobody says so any more, or Microsoft says something. */
  readonly overAt?: Instant;
}

/** After a warning, none is given of the same service for so long. */
export const WARNED_FOR_MS = 4 * HOUR;

/** What is so now. */
interface WarningFacts {
  readonly serviceId: string;
  readonly service: string;
  readonly people: number;
  /** How many are enough. */
  readonly enough: number;
  /** Microsoft has an issue that may be it. */
  readonly isSpokenOf: boolean;
  readonly now: Instant;
}

/** The warning after a look: a new one, the same as before, or one that is over. Undefined: there is none. */
export function nextWarning(before: EarlyWarning | undefined, facts: WarningFacts): EarlyWarning | undefined {
  const { serviceId, service, people, enough, isSpokenOf, now } = facts;
  if (before && (isSpokenOf || people === 0)) return before.overAt === undefined ? { ...before, overAt: now } : before;
  if (before && between(before.since, now) < WARNED_FOR_MS) return before;
  if (isSpokenOf || people < enough) return before;
  return before && before.overAt === undefined ? before : { serviceId, service, since: now, people, told: false };
}

/** Whether a conversation has asked to be warned of this service: of those that it subscribes to, or of all if of none. */
export function isWarnedOf({ settings, wants, mutes }: Subscription, serviceId: string, now: Instant): boolean {
  if (settings?.earlyWarnings !== 'on') return false;
  const isMuted = mutes.some(
    ({ subject, until }) => subject.type === 'service' && subject.id === serviceId && until > now,
  );
  const services = wants.flatMap(({ target, except = [] }) =>
    target.type === 'service' ? target.id === serviceId : !except.includes(serviceId),
  );
  return !isMuted && (services.length === 0 || services.includes(true));
}
