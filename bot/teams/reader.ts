import { isLocale, isTimeZone, type Reader } from '../../src/domain/subscription/reader.ts';
import type { Clock } from '../../src/ports/index.ts';
import { inHealthTenant, scopeOf, threadIdOf, type Incoming } from './conversation.ts';
import { tenantOf, type Activity } from './activity.ts';
import { mentionedIn } from './mentions.ts';

export interface ReaderDefaults {
  /** The tenant whose health everyone sees. Absent: each conversation sees its own tenant's. */
  readonly healthTenantId?: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly clock: Clock;
}

/** Who asks, and their language and time zone, taken from the activity. Invalid values fall back to the defaults. */
export function readerOf({ activity, conversation }: Incoming, defaults: ReaderDefaults): Reader {
  const client = activity.entities?.find(({ type }) => type === 'clientInfo');
  const tenantId = healthTenantOf(activity, defaults);
  const threadId = threadIdOf(activity);
  const mentioned = mentionedIn(activity);
  const ownTenantId = tenantOf(activity);
  return {
    tenantId,
    userId: activity.from.id,
    ...(activity.from.aadObjectId && { userObjectId: activity.from.aadObjectId.toLowerCase() }),
    userName: activity.from.name ?? '',
    ...(ownTenantId !== undefined && { ownTenantId }),
    conversationId: activity.conversation.id,
    ...(threadId !== undefined && { threadId }),
    ...(mentioned.length > 0 && { mentioned }),
    scope: scopeOf(activity),
    ...(conversation && { conversation: inHealthTenant(conversation, tenantId) }),
    timeZone: firstValid([activity.localTimezone, client?.timezone], isTimeZone) ?? defaults.timeZone,
    locale: firstValid([activity.locale, client?.locale], isLocale) ?? defaults.locale,
    now: defaults.clock(),
  };
}

/** The tenant whose health a conversation sees and is alerted about. */
export function healthTenantOf(activity: Activity, { healthTenantId }: Pick<ReaderDefaults, 'healthTenantId'>): string {
  return healthTenantId ?? tenantOf(activity) ?? '';
}

function firstValid(
  values: readonly (string | null | undefined)[],
  isValid: (text: string) => boolean,
): string | undefined {
  return values.flatMap((value) => (value ? [value] : [])).find(isValid);
}
