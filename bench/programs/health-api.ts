/** Both health APIs, which answer stored bodies: what it costs to make them is not the product's. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ready, setting } from '../kit/in-program.ts';
import { graphBodies, largeTenant, serviceCommsBodies, type Bodies } from '../kit/tenant-bodies.ts';

const tenant = await largeTenant(Number(setting('ISSUES')));
const bodies: Bodies = new Map([...graphBodies(tenant), ...serviceCommsBodies(tenant)]);
const buffers = new Map([...bodies].map(([name, text]) => [name, Buffer.from(text)]));

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = buffers.get(nameOf(url)) ?? Buffer.from('{"value":[]}');
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) });
  response.end(body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
ready({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });

function nameOf({ pathname, searchParams }: URL): string {
  const end = `/${pathname.split('/').at(-1) ?? ''}`;
  if (end !== '/Messages') return end;
  const [, kind = ''] = /MessageType eq '(\w+)'/.exec(searchParams.get('$filter') ?? '') ?? [];
  return `${kind} ${searchParams.get('$skip') ?? '0'}`;
}
