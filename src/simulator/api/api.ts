import type { HealthSource } from '../../ports/index.ts';

/** A request as both APIs see it, free of the HTTP server that took it. */
export interface ApiRequest {
  /** Path as sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** One header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** `http://127.0.0.1:8080`, as the client called it: links in answers stay on it. */
  readonly origin: string;
  /** The tenant's health, already with the faults that this request is to see. */
  readonly source: HealthSource;
}

/** An answer, before it is written. */
export interface ApiReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One API: what it answers, and which of its operations a request is for. */
export interface Api {
  readonly name: 'servicecomms' | 'graph';
  /** The operation that faults are set for, or undefined where the path is not this API's. */
  operation(path: string): string | undefined;
  answer(request: ApiRequest): Promise<ApiReply>;
}

/** An instant as .NET writes it: no trailing zeros in the fraction, no fraction where it is zero. */
export function wireTime(instant: string): string {
  return instant.replace(/(\.\d*?)0+Z$/, '$1Z').replace('.Z', 'Z');
}

/** A path's segments, decoded; a segment that does not decode is kept as it is. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
