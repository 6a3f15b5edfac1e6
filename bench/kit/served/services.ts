import type { Service } from '../../../src/domain/health/service.ts';
import { aService, someServices } from '../../../test/fakes/health-source.ts';

const FEATURES = ['Sign-in', 'Access', 'Delivery', 'Management and Provisioning', 'Mobility'];

/** So many services, each with five features, as the retired API had them. */
export function servicesOf(number: number): Service[] {
  const named = someServices().map(({ id, name }) => aService(id, name, ...FEATURES));
  const more = Array.from({ length: Math.max(0, number - named.length) }, (_, at) =>
    aService(`Fabrikam${at}`, `Fabrikam Service ${at}`, ...FEATURES),
  );
  return [...named, ...more].slice(0, number);
}
