import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../../src/domain/subscription/subscription.ts';
import type {
  Moment,
  Mute,
  Person,
  SubscriptionKind,
  Target,
  Want,
} from '../../src/domain/subscription/subscription.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { label } from './escape.ts';
import { moment } from './format.ts';

type Services = readonly ServiceRef[];

/** `All services`, `All security services`, `Exchange Online`. */
export function targetName(target: Target, services: Services, { subscriptions }: Words): string {
  switch (target.type) {
    case 'all':
      return subscriptions.allServices;
    case 'family':
      return subscriptions.family(target.id);
    case 'service':
      return serviceName(target.id, services);
  }
}

/** `EX20119`, `Exchange Online`. */
export function subjectName({ type, id }: Mute['subject'], services: Services): string {
  return type === 'issue' ? id : serviceName(id, services);
}

/** The service's name, or its id if no service has it. */
export function serviceName(id: string, services: Services): string {
  return services.find((service) => service.id === id)?.name ?? id;
}

/** `incidents and advisories: only new ones and resolutions`; no moments are named if all of them are wanted. */
export function wantName(
  { kinds, moments }: Pick<Want, 'kinds' | 'moments'>,
  { speech, subscriptions }: Words,
): string {
  const kindNames: Readonly<Record<SubscriptionKind, string>> = subscriptions.kinds;
  const momentNames: Readonly<Record<Moment, string>> = subscriptions.moments;
  const what = speech.list(SUBSCRIPTION_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => kindNames[kind]));
  const when = MOMENTS.filter((each) => moments.includes(each)).map((each) => momentNames[each]);
  return when.length === MOMENTS.length ? what : subscriptions.kindsAtMoments(what, speech.list(when));
}

/** `set by Ada on 4 May, 12:00 UTC`. */
export function setByName(
  { setBy, setAt }: { readonly setBy: Person; readonly setAt: Instant },
  reader: Viewer,
): string {
  const { subscriptions } = wordsFor(reader.locale);
  return subscriptions.setBy(label(setBy.name, 60) || undefined, moment(setAt, reader));
}
