import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { serveServiceComms } from '../../../src/served/servicecomms/routes.ts';
import { APP, startServedWorld, TENANT } from '../world.ts';
import { startMcpWorld, type McpWorld } from './world.ts';

const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });
const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'spec', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

interface RpcAnswer {
  readonly id: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly result?: Record<string, unknown>;
}
const rpc = async (response: Response) => (await response.json()) as RpcAnswer;

describe('what assistants are served at /mcp', () => {
  let world: McpWorld;
  const source = makeFakeSource({ issues: [anIssue()] });
  before(async () => {
    world = await startMcpWorld();
    await world.polled(source);
  });
  after(() => world.close());

  it('is JSON without a session, in each version of the protocol with a handshake', async () => {
    for (const version of ['2025-11-25', '2025-06-18', '2025-03-26']) {
      const params = { protocolVersion: version, capabilities: {}, clientInfo: { name: 'spec', version: '1' } };
      const response = await world.post(JSON.stringify({ jsonrpc: '2.0', id: 'a', method: 'initialize', params }));
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(response.headers.get('mcp-session-id'), null);
      const { result } = await rpc(response);
      assert.equal(result?.['protocolVersion'], version);
      const listed = await world.post(LIST, { 'mcp-protocol-version': version });
      assert.equal(((await rpc(listed)).result?.['tools'] as unknown[]).length, 6);
    }
    const done = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    assert.equal((await world.post(done)).status, 202);
  });

  it('is JSON in the version of the protocol without one', async () => {
    const asked = {
      jsonrpc: '2.0',
      id: 7,
      method: 'tools/call',
      params: { name: 'get_status', arguments: {}, _meta: META },
    };
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'get_status' };
    const response = await world.post(JSON.stringify(asked), headers);
    assert.equal(response.status, 200, await response.clone().text());
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    const { result } = await rpc(response);
    assert.equal((result?.['structuredContent'] as { openIssueCount: number }).openIssueCount, 1);
  });

  it('opens no stream and ends no session', async () => {
    const authorization = await world.bearer();
    for (const method of ['GET', 'DELETE']) {
      const response = await fetch(`${world.url}/mcp`, { method, headers: { authorization } });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST']);
    }
    const listen = { jsonrpc: '2.0', id: 7, method: 'subscriptions/listen', params: { _meta: META } };
    const { error, id } = await rpc(await world.post(JSON.stringify(listen), { 'mcp-protocol-version': '2026-07-28' }));
    assert.deepEqual([error?.code, id], [-32_601, 7]);
  });

  it('answers odd messages with JSON-RPC errors, and goes on', async () => {
    const deep = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"words":${'['.repeat(20_000)}${']'.repeat(20_000)}}}}`;
    const ODD: readonly (readonly [string, number, number | undefined])[] = [
      ['', 400, -32_700],
      ['{', 400, -32_700],
      ['7', 400, -32_600],
      ['null', 400, -32_600],
      ['[]', 400, -32_600],
      [`[${LIST},${LIST}]`, 400, -32_600],
      ['{}', 400, undefined],
      ['{"jsonrpc":"2.0","id":{"a":1},"method":"tools/list"}', 400, undefined],
      ['{"jsonrpc":"2.0","id":1,"method":7}', 400, undefined],
      ['{"jsonrpc":"2.0","id":1,"method":"no/such"}', 200, -32_601],
      ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"__proto__"}}', 200, undefined],
      [deep, 200, undefined],
    ];
    for (const [body, status, code] of ODD) {
      const response = await world.post(body);
      const answer = (await response.json()) as RpcAnswer;
      const what = `${body.slice(0, 80)}: ${JSON.stringify(answer).slice(0, 200)}`;
      assert.equal(response.status, status, what);
      if (code !== undefined) assert.equal(answer.error?.code, code, what);
      assert.ok(answer.error ?? answer.result?.['isError'], what);
    }
    assert.equal((await world.post(LIST)).status, 200);
    assert.deepEqual(world.log.events('mcp.failed'), []);
  });

  it('takes no body that is large or of another kind, and no page of a browser', async () => {
    const large = await world.post(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(70_000) }));
    assert.deepEqual([large.status, (await rpc(large)).error?.code], [413, -32_600]);
    assert.equal((await world.post(LIST, { 'content-type': 'text/plain' })).status, 415);
    for (const origin of ['https://evil.example', 'null', world.url]) {
      assert.equal((await world.post(LIST, { origin })).status, 403);
    }
    assert.equal((await world.post(LIST, { accept: 'text/html' })).status, 406);
  });

  it('reads no more of a body without a length than it takes', async () => {
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    const head = `POST /mcp HTTP/1.1\r\nHost: x\r\nAuthorization: ${await world.bearer()}\r\nContent-Type: application/json\r\n`;
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n11170\r\n${'x'.repeat(0x11_170)}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it('leads who has no good token to Entra', async () => {
    const anonymous = await fetch(`${world.url}/mcp`, { method: 'POST', body: LIST });
    const where = `resource_metadata="${world.url}/.well-known/oauth-protected-resource/mcp"`;
    assert.deepEqual([anonymous.status, anonymous.headers.get('www-authenticate')], [401, `Bearer ${where}`]);
    const bad = await world.post(LIST, { authorization: await world.bearer({}, 'somebody else') });
    assert.deepEqual(
      [bad.status, bad.headers.get('www-authenticate')],
      [401, `Bearer error="invalid_token", ${where}`],
    );
    const unable = await world.post(LIST, { authorization: await world.bearer({ roles: [] }) });
    assert.match(unable.headers.get('www-authenticate') ?? '', /^Bearer error="insufficient_scope", /);
    assert.equal(unable.status, 403);
    for (const path of ['', '/mcp']) {
      const metadata = await fetch(`${world.url}/.well-known/oauth-protected-resource${path}`);
      const said = (await metadata.json()) as Record<string, unknown>;
      assert.equal(said['resource'], `${world.url}/mcp`);
      assert.deepEqual(said['authorization_servers'], [`https://login.example/${TENANT}/v2.0`]);
      assert.deepEqual(said['scopes_supported'], [`${APP}/ServiceHealth.Read`]);
    }
  });

  it('is named as a proxy says, and repeats no odd host', async () => {
    const at = `${world.url}/.well-known/oauth-protected-resource`;
    const proxied = await fetch(at, { headers: { 'x-forwarded-proto': 'https, http' } });
    assert.equal(
      ((await proxied.json()) as { resource: string }).resource,
      `${world.url.replace('http', 'https')}/mcp`,
    );
    const { hostname, port } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /.well-known/oauth-protected-resource HTTP/1.1\r\nHost: a"b c\r\nConnection: close\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.doesNotMatch(answer.toString(), /a"b|a\\"b/);
    socket.destroy();
  });

  it('is there only where it is switched on', async () => {
    const isTenant = () => Promise.resolve(true);
    const without = await startServedWorld({
      served: [serveServiceComms({ wireShape: 'seen', isTenant, pollIntervalMs: 60_000 })],
    });
    const authorization = await without.bearer();
    const response = await fetch(`${without.url}/mcp`, { method: 'POST', body: LIST, headers: { authorization } });
    assert.equal(response.status, 404);
    assert.equal((await fetch(`${without.url}/.well-known/oauth-protected-resource`)).status, 404);
    await without.close();
  });

  it('asks Microsoft nothing and says nothing of what was asked in the log', async () => {
    const asked = source.calls.length;
    await world.call('search', { words: 'secretword' });
    await world.call('get_issue', { id: 'EX404' });
    assert.equal(source.calls.length, asked);
    assert.ok(world.requests.includes('mcp 200'));
    assert.doesNotMatch(JSON.stringify(world.log.lines), /secretword/);
  });
});
