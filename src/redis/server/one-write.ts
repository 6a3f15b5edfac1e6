import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from './client.ts';

/**
 * Lets a connection send all commands of one turn of the event loop in one write, whoever gave them. A write for each
 * costs more than the commands do (`docs/decisions/0006`).
 */
export function inOneWrite<T extends RedisClient>(connection: T): T {
  if (connection instanceof Cluster) connection.on('+node', (node: Redis) => void inOneWrite(node));
  else connection.on('connect', () => gather(connection.stream));
  return connection;
}

function gather(socket: Redis['stream']): void {
  const write = socket.write.bind(socket);
  let isHeld = false;
  const gathering = (...written: Parameters<typeof write>): boolean => {
    if (!isHeld) {
      isHeld = true;
      socket.cork();
      setImmediate(() => {
        isHeld = false;
        socket.uncork();
      });
    }
    return write(...written);
  };
  Object.assign(socket, { write: gathering });
}
