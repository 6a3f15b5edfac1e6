import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy that opens every tunnel to one server, whatever host was asked for. */
export interface FakeProxy {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** What it was asked for: `graph.microsoft.com:443` for a tunnel, a whole URL for a plain request. */
  readonly asked: string[];
  /** The `Proxy-Authorization` headers. */
  readonly credentials: string[];
  close(): Promise<void>;
}

/** Starts one. `target` is the port on this machine where tunnels end; without one, each is refused with 407. */
export async function startProxy(target?: number): Promise<FakeProxy> {
  const asked: string[] = [];
  const credentials: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', (request, client: Socket) => {
    asked.push(request.url ?? '');
    credentials.push(request.headers['proxy-authorization'] ?? '');
    if (target === undefined) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const upstream = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    credentials,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
