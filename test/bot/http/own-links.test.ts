import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import restify, { type Server } from 'restify';
import { addOwnLinks } from '../../../bot/http/own-links.ts';

describe('the bot’s own links', () => {
  let server: Server;
  before(async () => {
    server = restify.createServer();
    addOwnLinks(server);
    server.listen(0, '127.0.0.1');
    await once(server.server as NodeJS.EventEmitter, 'listening');
  });
  after(() => {
    server.close();
  });

  const open = async (path: string) => {
    const { port } = (server.server as { address(): AddressInfo }).address();
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };

  it('lead to the page of an issue or a message in the admin center', async () => {
    const health = 'https://admin.microsoft.com/#/servicehealth/:/alerts';
    assert.deepEqual(await open('/i/EX20119'), [302, `${health}/EX20119`]);
    assert.deepEqual(await open('/i/ex20119?x=1'), [302, `${health}/EX20119`]);
    assert.deepEqual(await open('/i/MC123456'), [
      302,
      'https://admin.microsoft.com/#/MessageCenter/:/messages/MC123456',
    ]);
  });

  it('lead nowhere else', async () => {
    for (const path of [
      '/i/https%3A%2F%2Fevil.example',
      '/i/EX20119%0d%0aSet-Cookie:x',
      '/i/%2F%2Fevil.example',
      '/i/EX',
      '/i/x/EX20119',
    ]) {
      assert.deepEqual(await open(path), [404, null], path);
    }
  });
});
