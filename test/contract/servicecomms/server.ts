import type { Instant } from '../../../src/domain/instant.ts';
import type { HealthSource } from '../../../src/ports/index.ts';
import type { WireShape } from '../../../src/served/servicecomms/wire.ts';
import { makeTimeline, type Timeline } from '../../../src/simulator/timeline/timeline.ts';

/** A day that is nobody's today. */
export const NOW: Instant = '2031-05-06T07:08:09.010Z';

/** A server of the Service Communications API, whichever, over a source that stands at `NOW`. */
export interface ServiceCommsServer {
  readonly url: string;
  /** Of the tenant that it serves. */
  readonly tenantId: string;
  /** `Bearer …`, good for that tenant. */
  readonly bearer: string;
  close(): Promise<void>;
}

export type Open = (source: HealthSource, wireShape: WireShape) => Promise<ServiceCommsServer>;

/** The same, as the suite asks it. Paths begin after `ServiceComms`. */
export interface Here {
  readonly url: string;
  /** A GET with a good token, unless `headers` say otherwise. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The rows of the answer; fails for any other. */
  rows(path: string, headers?: Readonly<Record<string, string>>): Promise<Record<string, unknown>[]>;
}

/** The timeline that the suite knows. */
export function theTimeline(): Timeline {
  return makeTimeline({ seed: 7, speed: 0, clock: () => NOW, start: NOW });
}

/** Asks a server that is opened later. */
export function asking(opened: () => ServiceCommsServer): Here {
  const get: Here['get'] = (path, headers = {}) => {
    const { url, tenantId, bearer } = opened();
    const address = path.startsWith(url) ? path : `${url}/api/v1.0/${tenantId}/ServiceComms${path}`;
    return fetch(address, { headers: { authorization: bearer, ...headers } });
  };
  return {
    get url() {
      return opened().url;
    },
    get,
    async rows(path, headers) {
      const response = await get(path, headers);
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text}`);
      return (JSON.parse(text) as { value: Record<string, unknown>[] }).value;
    },
  };
}

/** Asks a server of its own over `source`, and closes it whatever comes. */
export async function over(
  open: Open,
  source: HealthSource,
  wireShape: WireShape,
  test: (here: Here) => Promise<void>,
): Promise<void> {
  const server = await open(source, wireShape);
  try {
    await test(asking(() => server));
  } finally {
    await server.close();
  }
}

/** What an error says. */
export async function refusal(response: Response): Promise<{ status: number; code: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: unknown } };
  if (typeof error.message !== 'string') throw new Error('an error without a message');
  return { status: response.status, code: error.code };
}
