import type { Tracer } from '../../ports/index.ts';
import type { openOtlp, TracingOptions } from './otlp.ts';

/** A tracer, and what is to be done for it when a process starts and stops. */
interface Tracing {
  readonly tracer: Tracer;
  start(): Promise<void>;
  /** Sends what was not sent yet. */
  stop(): Promise<void>;
}

/** Traces nothing. */
export const UNTRACED: Tracer = { span: (_name, _facts, work) => work(), current: () => undefined };

/** Makes the tracing. Without options there is none, and none of its packages is loaded. */
export function makeTracing(options: TracingOptions | undefined): Tracing {
  const nothing = () => Promise.resolve();
  if (!options) return { tracer: UNTRACED, start: nothing, stop: nothing };
  let opened: ReturnType<typeof openOtlp> | undefined;
  return {
    tracer: {
      span: (name, facts, work, parent) => (opened ?? UNTRACED).span(name, facts, work, parent),
      current: () => opened?.current(),
    },
    async start() {
      const otlp = await import('./otlp.ts');
      opened = otlp.openOtlp(options);
    },
    stop: async () => opened?.close(),
  };
}
