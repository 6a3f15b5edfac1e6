import { HealthError, type HealthErrorFacts } from '../../domain/health/health-error.ts';

/** What a failed `fetch` means: no answer, or none in time. A `HealthError` is returned unchanged. */
export function faultOf(thrown: unknown, facts: HealthErrorFacts = {}): HealthError {
  if (thrown instanceof HealthError) return thrown;
  if (thrown instanceof Error && thrown.name === 'TimeoutError') {
    return new HealthError('source-timeout', 'no answer in time', { ...facts, cause: thrown });
  }
  return new HealthError('source-unreachable', `no answer: ${faultCode(thrown)}`, { ...facts, cause: thrown });
}

/** Who did not answer and why, or that the proxy refused: `fetch` puts both in the causes of its error. */
function faultCode(error: unknown): string {
  const causes = causesOf(error);
  const refusal = causes.map(({ message }) => /^Proxy response \((\d{3})\)/.exec(message)?.[1]).find(Boolean);
  if (refusal !== undefined) return `the proxy answered ${refusal}`;
  const named = causes.map(asSystemError).find((cause) => typeof cause.code === 'string');
  return (named && whoIs(named)) ?? (error instanceof Error ? error.name : 'unknown fault');
}

/** What the system adds to an error of the network. */
interface SystemError extends Error {
  readonly code?: unknown;
  readonly hostname?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
}

function asSystemError(error: Error): SystemError {
  return error;
}

/** `ENOTFOUND for graph.example`, `ECONNREFUSED at 127.0.0.1:9`: of the proxy, if it is what cannot be reached. */
function whoIs({ code, hostname, address, port }: SystemError): string {
  if (typeof hostname === 'string') return `${String(code)} for ${hostname}`;
  return typeof address === 'string' ? `${String(code)} at ${address}:${String(port)}` : String(code);
}

function causesOf(error: unknown, depth = 5): Error[] {
  return error instanceof Error && depth > 0 ? [error, ...causesOf(error.cause, depth - 1)] : [];
}
