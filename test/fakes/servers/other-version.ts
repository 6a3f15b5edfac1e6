import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { Transform } from 'node:stream';
import type { TcpAddress } from './tcp-address.ts';

/** An address that leads to a Redis server and replaces a text in what it answers by another of the same length. */
export async function startOtherAnswers(port: number, from: RegExp, to: string): Promise<Omit<TcpAddress, 'leadTo'>> {
  const server = createServer((inner) => {
    const outer = connect(port, '127.0.0.1');
    const replaced = new Transform({
      transform: (chunk: Buffer, _encoding, done) =>
        done(
          null,
          chunk.toString('latin1').replace(from, (found) => to.padEnd(found.length, '0')),
        ),
    });
    for (const socket of [inner, outer]) socket.on('error', () => undefined);
    inner.pipe(outer).pipe(replaced).pipe(inner);
    inner.once('close', () => outer.destroy());
    outer.once('close', () => inner.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}
