import type { Log, LogFacts, Tracer, WorkHandlers, Workers, WorkQueue } from '../../ports/index.ts';
import type { Http } from '../http/http.ts';

/** Lines of the log say to which trace they belong. */
export function tracedLog(tracer: Tracer, log: Log): Log {
  const withTrace = (facts: LogFacts = {}) => {
    const traceId = tracer.current()?.split('-')[1];
    return traceId === undefined ? facts : { ...facts, traceId };
  };
  return {
    debug: (event, facts) => log.debug(event, withTrace(facts)),
    info: (event, facts) => log.info(event, withTrace(facts)),
    warn: (event, facts) => log.warn(event, withTrace(facts)),
    error: (event, facts) => log.error(event, withTrace(facts)),
  };
}

/** Each call to a source is a span, retries and pauses included. */
export function tracedHttp(tracer: Tracer, http: Http): Http {
  return {
    ...http,
    json: (call) => tracer.span('source.request', factsOf(call), () => http.json(call)),
    bytes: (call) => tracer.span('source.request', factsOf(call), () => http.bytes(call)),
  };
}

function factsOf({ source, operation }: Parameters<Http['json']>[0]) {
  return { source, operation };
}

/** Jobs carry the span that queued them, and what is done for them is part of it, in whatever process. */
export function tracedWork<T extends WorkQueue & Workers>(tracer: Tracer, work: T): T {
  const carried = <Job extends { readonly trace?: string }>(job: Job): Job => {
    const trace = tracer.current();
    return trace === undefined ? job : { ...job, trace };
  };
  return {
    ...work,
    addFanOut: (event) => work.addFanOut(carried(event)),
    addDeliveries: (jobs, delayMs) => work.addDeliveries(jobs.map(carried), delayMs),
    work: (handlers) => work.work(tracedHandlers(tracer, handlers)),
  };
}

function tracedHandlers(tracer: Tracer, handlers: WorkHandlers): WorkHandlers {
  return {
    deliver: (job) => {
      const { tenantId, issueId } = job;
      return tracer.span('delivery', { tenantId, issueId }, () => handlers.deliver(job), job.trace);
    },
    fanOut: (event) => {
      const { tenantId, issueId } = event;
      return tracer.span('fan-out', { tenantId, issueId }, () => handlers.fanOut(event), event.trace);
    },
    notify: (notice, conversationId) => {
      const { tenantId } = notice;
      return tracer.span('notice', { tenantId }, () => handlers.notify(notice, conversationId));
    },
    task: (name, tenantId) =>
      tracer.span(name, tenantId === undefined ? {} : { tenantId }, () => handlers.task(name, tenantId)),
  };
}
