import type { WireShape } from './wire.ts';

/** How much metadata an answer carries. */
export type MetadataLevel = 'none' | 'minimal' | 'full';

/** What an Accept header asks for. */
interface Accepted {
  /** `none` by default. */
  readonly level: MetadataLevel;
  /** Absent: the client does not mind. */
  readonly shape?: WireShape;
}

/**
 * Reads an Accept header: `application/json;odata.metadata=minimal;shape=documented`. What it says beyond that, or says
 * oddly, counts for nothing. Undefined: it accepts no JSON at all.
 */
export function acceptedBy(header: string | undefined): Accepted | undefined {
  if (header === undefined || header.trim() === '') return { level: 'none' };
  const ranges = header.toLowerCase().split(',').map(rangeOf);
  const json = ranges.filter(({ type }) => type === 'application/json');
  const any = json.length > 0 ? json : ranges.filter(({ type }) => type === 'application/*' || type === '*/*');
  const [best] = any.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  if (!best) return undefined;
  const { 'odata.metadata': level, shape } = best.parameters;
  return { level: isLevel(level) ? level : 'none', ...(isShape(shape) && { shape }) };
}

interface Range {
  readonly type: string;
  /** `q`: 1 unless it is said. */
  readonly weight: number;
  readonly parameters: Readonly<Partial<Record<string, string>>>;
}

function rangeOf(text: string): Range {
  const [type = '', ...parts] = text.replaceAll(/[\s"]/g, '').split(';');
  const pairs = parts.map((part) => {
    const [name = '', value = ''] = part.split('=');
    return [name, value] as const;
  });
  const parameters = Object.fromEntries(pairs);
  const weight = Number(parameters['q'] ?? '1');
  return { type, weight: Number.isNaN(weight) ? 1 : weight, parameters };
}

function isLevel(text: string | undefined): text is MetadataLevel {
  return text === 'none' || text === 'minimal' || text === 'full';
}

function isShape(text: string | undefined): text is WireShape {
  return text === 'documented' || text === 'seen';
}
