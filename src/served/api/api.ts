/** A request as both APIs see it, independent of the HTTP server. */
export interface ApiRequest {
  /** A GUID of our own, for whoever asks what became of it. */
  readonly id: string;
  /** When it came, in milliseconds of a monotonic clock. */
  readonly began: number;
  /** Path as sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Gets one header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** `http://127.0.0.1:8080`, as the client called it, also behind a proxy that speaks `https`. Links in answers use it. */
  readonly origin: string;
}

/** An answer, before it is written. */
export interface ApiReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One API: its answers, and which of its operations a request is for. */
export interface Api<Request extends ApiRequest = ApiRequest> {
  readonly name: 'servicecomms' | 'graph';
  /** The operation, which faults can be set for; undefined if the path does not belong to this API. */
  operation(path: string): string | undefined;
  answer(request: Request): Promise<ApiReply>;
}

/** An instant as .NET writes it: no trailing zeros in the fraction, and no fraction if it is zero. */
export function wireTime(instant: string): string {
  return instant.replace(/(\.\d*?)0+Z$/, '$1Z').replace('.Z', 'Z');
}

/** The decoded segments of a path. A segment that cannot be decoded stays as it is. */
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

/** How the client spoke to the proxy in front of us. Undefined: there is none, or it does not say. */
export function forwardedScheme(header: ApiRequest['header']): 'http' | 'https' | undefined {
  const [first = ''] = (header('x-forwarded-proto') ?? '').split(',').map((each) => each.trim());
  return first === 'http' || first === 'https' ? first : undefined;
}
