import { familyByName, knownService, nameKey } from '../naming/catalogue.ts';
import type { ServiceFamily } from '../naming/known-services.ts';
import { isId } from '../naming/issue-id.ts';
import type { SubjectResolver } from './mute-grammar.ts';
import { exactMatch, meansEverything } from '../naming/match-service.ts';
import type { ServiceMatch } from '../naming/match-service.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Subscription } from './subscription.ts';
import type { TargetResolver } from './subscription-words.ts';

/** What a phrase names among the tenant's services and their families. It never guesses. */
export function makeTargetResolver(services: readonly ServiceRef[]): TargetResolver {
  return (phrase) => {
    const family = familyIn(phrase, services);
    if (family) return [{ type: 'family', id: family }];
    const named = chosen(exactMatch(phrase, services));
    if (named.length > 0) return named.map(({ id }) => ({ type: 'service', id }));
    return meansEverything(phrase) ? [{ type: 'all' }] : [];
  };
}

/**
 * Reads `security`, or `power platform family`: plain "power platform" is the name of a service in tenants that have
 * it.
 */
function familyIn(phrase: string, services: readonly ServiceRef[]): ServiceFamily | undefined {
  const [, familyName] = /^(.+) family$/i.exec(phrase) ?? [];
  if (familyName !== undefined) return familyByName(familyName);
  const isService = services.some(({ id, name }) => [id, name].some((each) => nameKey(each) === nameKey(phrase)));
  return isService ? undefined : familyByName(phrase);
}

/** The same for things that can be muted: one issue by its id, or one service. */
export function makeSubjectResolver(services: readonly ServiceRef[]): SubjectResolver {
  const targets = makeTargetResolver(services);
  return (phrase) => {
    if (isId(phrase)) return [{ type: 'issue', id: phrase }];
    return targets(phrase).map((target) =>
      target.type === 'service' ? { type: 'service', id: target.id } : 'not-mutable',
    );
  };
}

/** The services that a subscription refers to, by their known names: the tenant may no longer have some of them. */
export function servicesIn({ wants, mutes }: Pick<Subscription, 'wants' | 'mutes'>): ServiceRef[] {
  const ids = [
    ...wants.flatMap(({ target }) => (target.type === 'service' ? [target.id] : [])),
    ...mutes.flatMap(({ subject }) => (subject.type === 'service' ? [subject.id] : [])),
  ];
  return [...new Set(ids)].map((id) => ({ id, name: knownService({ id, name: id })?.names[0] ?? id }));
}

function chosen(match: ServiceMatch<ServiceRef> | undefined): readonly ServiceRef[] {
  if (match?.found === 'one') return [match.service];
  return match?.found === 'several' ? match.services : [];
}
