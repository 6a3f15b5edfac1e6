import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a program does when it is asked for a path. */
export type Routes = Readonly<Record<string, (query: URLSearchParams) => unknown>>;

/** Serves on a port that is free. Gives its address. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** For a program of `bench/programs`: what it is asked over HTTP, by `ask`. */
export function control(routes: Routes): RequestListener {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://program');
    Promise.resolve(routes[pathname]?.(searchParams))
      .then((answer) => response.end(JSON.stringify(answer ?? {})))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}

/** Asks a program something. Fails if the program fails at it. */
export async function ask<T>(
  url: string,
  path: string,
  query: Readonly<Record<string, string | number>> = {},
): Promise<T> {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const answer = await fetch(`${url}${path}?${search.toString()}`);
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
