import { HealthError } from '../../src/domain/health/health-error.ts';
import type { Service } from '../../src/domain/health/service.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { readArguments } from './arguments.ts';
import { makePeriod } from './calendar.ts';
import type { Ask, Command } from './command.ts';
import { servicesNamed } from './named-words.ts';

/** Commands whose words are never about the tenant's services. */
const WITHOUT_SERVICES: ReadonlySet<Command['name']> = new Set(['search', 'help', 'hi', 'operator', 'services']);

/** What the words after a command name: services, ids and a time. */
export async function detailsOf(
  { said, parts, reader }: Pick<Ask, 'said' | 'parts' | 'reader'>,
  command: Command,
  app: UseCases,
): Promise<Pick<Ask, 'services' | 'ids' | 'period' | 'unknown'>> {
  const { ids, when } = readArguments(said);
  const known = said.length === 0 || WITHOUT_SERVICES.has(command.name) ? [] : await listed(app, reader.tenantId);
  return {
    services: servicesNamed(parts.flat(), known),
    ids,
    ...(when && { period: makePeriod(when, reader) }),
    unknown: [],
  };
}

/** The tenant's services; none if they cannot be read, so that the command itself can say why. */
async function listed(app: UseCases, tenantId: string): Promise<readonly Service[]> {
  try {
    return (await app.listServices(tenantId)).value;
  } catch (error) {
    if (error instanceof HealthError) return [];
    throw error;
  }
}
