import type { Tracked } from '../../domain/health/issue.ts';
import { isService } from '../../domain/naming/query-match.ts';
import type { KnownHealth } from '../../usecases/serving/known-health.ts';
import { serviceCalled } from '../asked/service.ts';
import { Wrong } from '../asked/wrong.ts';
import type { Entry } from './entries.ts';

const KINDS: ReadonlyMap<string, Tracked> = new Map(
  (['incident', 'advisory', 'message'] as const).flatMap((kind) => [
    [kind, kind] as const,
    [kind === 'advisory' ? 'advisories' : `${kind}s`, kind] as const,
  ]),
);
const KNOWN: readonly string[] = ['service', 'kind', 'key'];
/** More names than a tenant has services are a mistake. */
const MOST_NAMES = 50;

/** Fails with `Wrong` if a parameter is none of a feed's. */
export function checkParameters(query: URLSearchParams): void {
  const unknown = [...query.keys()].find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new Wrong(400, 'A parameter is not known here. There are: service, kind.');
}

/** Which entries `?service=exchange,teams&kind=incident` asks for. */
export async function filterOf(query: URLSearchParams, known: KnownHealth): Promise<(entry: Entry) => boolean> {
  const kinds = new Set(listed(query, 'kind').map(kindOf));
  const names = listed(query, 'service');
  const services = await Promise.all(names.map((name) => serviceCalled(name, known)));
  return (entry) => {
    if (kinds.size > 0 && !kinds.has(entry.kind)) return false;
    return services.length === 0 || entry.services.some((each) => services.some(({ id }) => isService(each, id)));
  };
}

function kindOf(word: string): Tracked {
  const kind = KINDS.get(word.toLowerCase());
  if (!kind) throw new Wrong(400, 'The parameter kind can be incident, advisory and message, separated by commas.');
  return kind;
}

function listed(query: URLSearchParams, name: string): string[] {
  const words = query.getAll(name).flatMap((value) => value.split(','));
  return words
    .map((word) => word.trim())
    .filter(Boolean)
    .slice(0, MOST_NAMES);
}
