import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanStatusCode, trace, type Span, type SpanContext } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import type { Log, Tracer } from '../../ports/index.ts';
import { logSparingly } from '../log-sparingly.ts';
import { within } from '../time-limit.ts';

/** Where spans are sent, by OTLP over HTTP. */
export interface TracingOptions {
  /** `http://collector:4318`, without a slash at its end. */
  readonly endpoint: string;
  /** What the receiver wants besides, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly version: string;
  readonly log: Log;
}

/** A stop does not wait longer for a receiver that is away. */
const CLOSE_LIMIT_MS = 2_000;
/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACE_PARENT = /^00-([\da-f]{32})-([\da-f]{16})-0([01])$/;

/**
 * Opens a tracer that sends its spans by OTLP. It keeps what is current by itself: nothing is registered globally, so
 * that several bots can run in one process, and nobody adds an id to a request that leaves it.
 */
export function openOtlp(options: TracingOptions): Tracer & { close(): Promise<void> } {
  const provider = makeProvider(options);
  const tracer = provider.getTracer(options.serviceName, options.version);
  const around = new AsyncLocalStorage<SpanContext>();
  return {
    span(name, attributes, work, parent) {
      const of = contextOf(parent) ?? around.getStore();
      const span = tracer.startSpan(name, { attributes }, of ? trace.setSpanContext(ROOT_CONTEXT, of) : ROOT_CONTEXT);
      return around.run(span.spanContext(), () => untilEnd(span, work));
    },
    current() {
      const of = around.getStore();
      return of && `00-${of.traceId}-${of.spanId}-0${of.traceFlags & 1}`;
    },
    close: () => within(provider.shutdown(), CLOSE_LIMIT_MS, () => undefined),
  };
}

function makeProvider({ endpoint, headers, serviceName, version, log }: TracingOptions): TracerProvider {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers: { ...headers } });
  const own = resourceFromAttributes({ 'service.name': serviceName, 'service.version': version });
  return new TracerProvider({
    resource: defaultResource().merge(own),
    spanProcessors: [new BatchSpanProcessor({ exporter: tellingFailures(exporter, log) })],
  });
}

/** Spans that cannot be sent are lost. The log says so, and nothing waits for them. */
function tellingFailures(exporter: OTLPTraceExporter, log: Log): SpanExporter {
  const warn = logSparingly(log);
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error) warn('traces.not-sent', 'refused', { reason: result.error.name });
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  };
}

/** An error's message may quote what nobody should read here, so only its name is told. */
async function untilEnd<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
    throw error;
  } finally {
    span.end();
  }
}

function contextOf(parent: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] = TRACE_PARENT.exec(parent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  return { traceId, spanId, traceFlags: Number(flags), isRemote: true };
}
