import type { Activity } from 'botbuilder';
import { startHttpServer, type Received } from '../http-server.ts';

/** What the bot sent to a connector. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly activity: Partial<Activity>;
}

/** A connector that takes everything and keeps it, for tests of what is sent rather than of what Teams makes of it. */
export interface BasicConnector {
  readonly url: string;
  readonly sent: Sent[];
  /** What people see: everything but typing indicators. */
  messages(): Partial<Activity>[];
  /** The status of the next answers; 200 at first. */
  status: number;
  close(): Promise<void>;
}

export async function startBasicConnector(): Promise<BasicConnector> {
  const server = await startHttpServer(() => ({ status: connector.status, body: { id: 'sent-1' } }));
  const connector: BasicConnector = {
    url: server.url,
    get sent() {
      return server.requests.map(sentOf);
    },
    messages: () => connector.sent.map((each) => each.activity).filter(({ type }) => type === 'message'),
    status: 200,
    close: () => server.close(),
  };
  return connector;
}

function sentOf({ method, path, body }: Received): Sent {
  return { method, path, activity: JSON.parse(body || '{}') as Partial<Activity> };
}
