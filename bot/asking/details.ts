import { HealthError } from '../../src/domain/health/health-error.ts';
import type { Service, ServiceRef } from '../../src/domain/health/service.ts';
import { KNOWN_SERVICES, refOf } from '../../src/domain/naming/catalogue.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { readArguments } from './arguments.ts';
import { makePeriod } from './reading/calendar.ts';
import type { SharedAsk, Command } from './command.ts';
import { servicesNamed } from './named-words.ts';

/** Commands whose words are never about the tenant's services. */
const WITHOUT_SERVICES: ReadonlySet<Command['name']> = new Set(['search', 'help', 'hi', 'operator', 'services']);

/** What the words after a command name: services, ids and a time. */
export async function detailsOf(
  { command, said, parts }: Pick<SharedAsk, 'said' | 'parts'> & { readonly command: Command },
  reader: Viewer,
  app: UseCases,
): Promise<Pick<SharedAsk, 'services' | 'ids' | 'period'>> {
  const { ids, when } = readArguments(said);
  const known = said.length === 0 || WITHOUT_SERVICES.has(command.name) ? [] : await listed(app, reader.tenantId);
  return {
    services: servicesNamed(parts.flat(), known),
    ids,
    ...(when && { period: makePeriod(when, reader) }),
  };
}

/** The tenant's services; none if they cannot be read, so that the command itself can say why. */
async function listed(app: UseCases, tenantId: string): Promise<readonly Service[]> {
  return (await servicesOf(app, tenantId)) ?? [];
}

const KNOWN: readonly ServiceRef[] = KNOWN_SERVICES.map(refOf);

/** The services that a text may name: the tenant's, or while they cannot be read, all that are known. */
export async function servicesOrKnown(app: UseCases, tenantId: string): Promise<readonly ServiceRef[]> {
  return (await servicesOf(app, tenantId)) ?? KNOWN;
}

async function servicesOf(app: UseCases, tenantId: string): Promise<readonly Service[] | undefined> {
  try {
    return (await app.listServices(tenantId)).value;
  } catch (error) {
    if (error instanceof HealthError) return undefined;
    throw error;
  }
}
