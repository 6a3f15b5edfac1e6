import type { Service } from '../../domain/health/service.ts';
import { matchService } from '../../domain/naming/match-service.ts';
import type { KnownHealth } from '../../usecases/serving/known-health.ts';
import { Wrong } from './wrong.ts';

/** No name of a service is longer. */
const LONGEST = 100;

/** The tenant's service that goes by this id or name, as people write it: `Exchange`, `exchange online`, `EXO`. */
export async function serviceCalled(words: string, { source }: KnownHealth): Promise<Service> {
  const services = await source.listServices();
  const match = matchService(words.slice(0, LONGEST), services);
  if (match.found === 'one') return match.service;
  const named = match.found === 'several' ? match.services : match.found === 'elsewhere' ? match.nearest : [];
  throw new Wrong(named.length > 1 ? 400 : 404, `${named.length > 1 ? MANY : NONE} ${idsOf(named)}`.trim());
}

const MANY = 'Several services are called so. Ask for one of them by its id:';
const NONE = 'This tenant has no service of that name. GET /api/v2/status lists those that it has.';

function idsOf(services: readonly Service[]): string {
  return services.length > 1 ? services.map(({ id }) => id).join(', ') : '';
}
