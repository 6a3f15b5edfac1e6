import { LRUCache } from 'lru-cache';
import { HOUR } from '../../src/domain/instant.ts';
import { ConnectorRefusal } from './connector-request.ts';

/**
 * How a request names a thread: by its first message in the path (`path`: Teams' connector since 2026, microsoft/teams.net
 * #664), or in the id of the conversation (`suffix`: `…;messageid=…`, as before).
 */
type ThreadForm = 'path' | 'suffix';

export interface ThreadForms {
  /**
   * Makes a request in the form that its connector takes: at most two requests, the second only if the first was surely
   * not understood. `operation` tells requests apart whose forms may differ.
   */
  ask<T>(serviceUrl: string, operation: string, request: (form: ThreadForm) => Promise<T>): Promise<T>;
}

interface ThreadFormsOptions {
  /** Whether a connector that is not known is asked in the newer form first. */
  readonly takesPath: (serviceUrl: string) => boolean;
  /** Milliseconds of a clock that nobody puts back. */
  readonly now?: () => number;
}

/** Teams has fewer connectors. */
const MOST_KNOWN = 100;
/** After this long a connector may have become a better one. */
const KNOWN_FOR_MS = HOUR;
/** What a connector answers to a request that it does not know, or to a thread that is not there: nothing was shown. */
const NOT_UNDERSTOOD = [400, 404, 405];

/**
 * Makes what remembers how each connector wants threads named. Some older connectors take the newer form and ignore the
 * thread in it, so that a reply begins a thread of its own (BotFramework-Services #356): where the older form is known to
 * work, a refusal is about the thread, and the newer form is not tried.
 */
export function makeThreadForms({ takesPath, now = () => performance.now() }: ThreadFormsOptions): ThreadForms {
  const known = new LRUCache<string, ThreadForm>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    async ask(serviceUrl, operation, request) {
      const key = `${operation} ${serviceUrl}`;
      const isNewer = takesPath(serviceUrl);
      const [first, second] = formsFor(known.get(key), isNewer);
      try {
        const answer = await request(first);
        if (first === 'suffix' && !isNewer) known.set(key, first);
        return answer;
      } catch (error) {
        if (second === undefined || !isNotUnderstood(error)) throw error;
        const answer = await request(second).catch((other: unknown) => {
          // Neither form works, so it is the thread: what the connector said of it first counts.
          throw isNotUnderstood(other) ? error : other;
        });
        known.set(key, second);
        return answer;
      }
    },
  };
}

/** The forms to try in turn. */
function formsFor(known: ThreadForm | undefined, isNewer: boolean): readonly [ThreadForm, ThreadForm?] {
  if (known === 'suffix') return ['suffix'];
  return known === 'path' || isNewer ? ['path', 'suffix'] : ['suffix', 'path'];
}

function isNotUnderstood(error: unknown): boolean {
  return error instanceof ConnectorRefusal && NOT_UNDERSTOOD.includes(error.status);
}
