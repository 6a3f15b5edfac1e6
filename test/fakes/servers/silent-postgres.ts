import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { until } from '../until.ts';

/** A PostgreSQL that lets everybody in, and then answers nothing: as one whose disk hangs. */
export interface SilentPostgres {
  readonly url: string;
  /** Waits until somebody is waiting for an answer. */
  asked(): Promise<void>;
  stop(): Promise<void>;
}

/** “You are known”, “I am ready”. */
const WELCOME = Buffer.from([...message('R', [0, 0, 0, 0]), ...message('Z', [...Buffer.from('I')])]);

export async function startSilentPostgres(): Promise<SilentPostgres> {
  const sockets = new Set<Socket>();
  let questions = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(WELCOME);
      socket.on('data', () => (questions += 1));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgresql://bot@127.0.0.1:${port}/record`,
    asked: () => until(() => questions > 0),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function message(type: string, content: readonly number[]): number[] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + length.length);
  return [...Buffer.from(type), ...length, ...content];
}
