import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One TCP address that leads to a server behind it, as a managed Redis has. */
export interface TcpAddress {
  readonly port: number;
  /** New connections go to this port on 127.0.0.1 from now on; open ones stay where they are. */
  leadTo(port: number): void;
  stop(): Promise<void>;
}

export async function startTcpAddress(first: number): Promise<TcpAddress> {
  let target = first;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  };
  const server = createServer((inner) => {
    const outer = connect(target, '127.0.0.1');
    [inner, outer].forEach(keep);
    inner.pipe(outer).pipe(inner);
    inner.once('close', () => outer.destroy());
    outer.once('close', () => inner.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (target = port),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
