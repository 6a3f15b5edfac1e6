import type { Issue } from '../health/issue.ts';
import type { Subscription } from '../subscription/subscription.ts';
import type { Instant } from '../instant.ts';
import { between, HOUR } from '../instant.ts';

/** What Microsoft then said of the service. */
export type Published = Pick<Issue, 'id' | 'title' | 'classification'>;

/** What people of a tenant were warned of: that many say that a service fails while Microsoft says nothing. */
export interface EarlyWarning {
  readonly serviceId: string;
  readonly service: string;
  readonly since: Instant;
  /** How many said so then, within so long. */
  readonly people: number;
  readonly withinMs: number;
  /** How many have said so by now. */
  readonly soFar: number;
  /** Since when nobody says so any more, or Microsoft says something. */
  readonly overAt?: Instant;
  readonly published?: Published;
  /** Grows with each change of what stands above. */
  readonly version: number;
  /** The version that its messages were last told to show; 0 at first. */
  readonly queued: number;
  /** All who asked for it have been told, or are about to be. */
  readonly told: boolean;
}

/** After a warning, none is given of the same service for so long: until then the first one goes on. */
const WARNED_FOR_MS = 4 * HOUR;
/** If nobody has said so for so long, it is over. */
export const SILENT_FOR_MS = HOUR;
/** After so long it is no news. */
export const NEWS_FOR_MS = HOUR;

/** What is so now. */
interface WarningFacts {
  readonly serviceId: string;
  readonly service: string;
  /** How many said so lately (`withinMs`), within an hour, and since the warning before. */
  readonly people: { readonly lately: number; readonly withinHour: number; readonly inAll: number };
  readonly withinMs: number;
  /** How many are enough. */
  readonly enough: number;
  /** What of Microsoft may be it. */
  readonly said: Published | undefined;
  readonly now: Instant;
}

/** The warning after a look: a new one, the same as before, or the one before as it has gone on. Undefined: there is none. */
export function nextWarning(before: EarlyWarning | undefined, facts: WarningFacts): EarlyWarning | undefined {
  if (before && goesOn(before, facts.now)) return followed(before, facts);
  const { serviceId, service, people, withinMs, now } = facts;
  if (facts.said || people.lately < facts.enough) return before;
  const count = { people: people.lately, soFar: people.lately };
  return { serviceId, service, since: now, ...count, withinMs, version: 1, queued: 0, told: false };
}

/** Whether what happens now belongs to this warning. */
export function goesOn({ since, overAt }: Pick<EarlyWarning, 'since' | 'overAt'>, now: Instant): boolean {
  return overAt === undefined || between(since, now) < WARNED_FOR_MS;
}

function followed(before: EarlyWarning, facts: WarningFacts): EarlyWarning {
  const published = publishedAfter(before, facts);
  const overAt = overAfter(before, published, facts);
  // Once it is over, nobody is counted any more.
  const soFar = overAt === undefined ? Math.max(before.soFar, facts.people.inAll) : before.soFar;
  const isSame = published?.id === before.published?.id && overAt === before.overAt && soFar === before.soFar;
  return isSame ? before : { ...before, soFar, overAt, published, version: before.version + 1 };
}

/** The first thing that Microsoft says; an incident takes the place of an advisory. */
function publishedAfter({ published }: EarlyWarning, { said }: WarningFacts): Published | undefined {
  const isMore = said?.classification === 'incident' && published?.classification !== 'incident';
  return isMore ? said : (published ?? said);
}

/** It is not over after all if again enough people say so. */
function overAfter(
  { overAt }: EarlyWarning,
  published: Published | undefined,
  { people, enough, now }: WarningFacts,
): Instant | undefined {
  if (published || (overAt === undefined && people.withinHour === 0)) return overAt ?? now;
  return people.lately >= enough ? undefined : overAt;
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

const PREFIX = 'warning ';

/**
 * A warning has an entry in the ledger of each conversation that is told, like an issue, under this name: so it is sent,
 * edited, repeated and given up like any other message. No issue's id has a blank, and no time has one.
 */
export function warningId({ since, serviceId }: Pick<EarlyWarning, 'since' | 'serviceId'>): string {
  return `${PREFIX}${since} ${serviceId}`;
}

/** The warning that an entry is about; undefined for any other entry. */
export function warningOf(id: string): Pick<EarlyWarning, 'since' | 'serviceId'> | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const [since = '', ...rest] = id.slice(PREFIX.length).split(' ');
  return { since, serviceId: rest.join(' ') };
}
