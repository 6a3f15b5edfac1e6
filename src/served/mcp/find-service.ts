import type { Issue } from '../../domain/health/issue.ts';
import { servicesOf } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { matchService, type ServiceMatch } from '../../domain/naming/match-service.ts';
import { distinctServices } from '../../domain/naming/service-names.ts';
import { tenantNames } from '../../domain/naming/tenant-names.ts';
import { ToolError, type Asked } from './asked.ts';

/** A service that is meant, and whether something is about it. */
interface FoundService {
  readonly service: ServiceRef;
  readonly isAbout: (services: readonly ServiceRef[]) => boolean;
}

/** More names than a tenant has services would help nobody. */
const MOST_NAMES = 60;

/** Finds the service that words mean, as people write them. Fails with a `ToolError` that says what to ask instead. */
export async function findService(words: string, { known }: Asked): Promise<FoundService> {
  const [listed, issues] = await Promise.all([known.source.listServices(), known.source.listIssues()]);
  const service = oneOf(words, listed, matchService(words, candidatesOf(listed, issues)));
  const names = tenantNames(listed, [], issues);
  return { service, isAbout: (services) => services.some((each) => names.same(each, service)) };
}

function candidatesOf(listed: readonly ServiceRef[], issues: readonly Issue[]): readonly ServiceRef[] {
  return distinctServices([...listed, ...issues.flatMap(servicesOf)]);
}

function oneOf(words: string, listed: readonly ServiceRef[], match: ServiceMatch<ServiceRef>): ServiceRef {
  switch (match.found) {
    case 'one':
      return match.service;
    case 'several':
      throw new ToolError(
        `"${words}" may be several services. Ask again with one of these names: ${namesOf(match.services)}.`,
      );
    case 'elsewhere':
      throw new ToolError(`This tenant has no ${match.name}.${didYouMean(match.nearest, listed)}`);
    case 'none':
      throw new ToolError(`There is no service called "${words}".${didYouMean([], listed)}`);
  }
}

function didYouMean(nearest: readonly ServiceRef[], listed: readonly ServiceRef[]): string {
  return nearest.length > 0
    ? ` Did you mean ${namesOf(nearest)}?`
    : ` Did you mean one of these? The tenant has: ${namesOf(listed)}.`;
}

function namesOf(services: readonly ServiceRef[]): string {
  return services
    .slice(0, MOST_NAMES)
    .map(({ name }) => name.trim())
    .join(', ');
}
