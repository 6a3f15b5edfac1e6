import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import restify, { type Server } from 'restify';
import { makeFetchHere } from '../../../bot/files/fetch.ts';
import { makePasses } from '../../../bot/files/passes.ts';
import { addFileRoutes } from '../../../bot/http/file-routes.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeFileStore } from '../../../src/redis/files/file-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';
import { makeTakeFile } from '../../../src/usecases/files/take-file.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';

const BYTES = Buffer.from('a file: \u0000\u00ff');

describe('a file’s link on a developer’s machine', () => {
  const own = withRedis();
  const passes = makePasses();
  let now = NOON;
  const audit = makeFakeAuditTrail();
  let server: Server;
  before(async () => {
    server = restify.createServer();
    const files = makeFileStore(own.redis, makeKeys('{files}'), noneUnreadable);
    const clock = () => now;
    const takeFile = makeTakeFile({ files, clock, log: makeRecordingLog(), audit });
    const fetchFile = makeFetchHere({ passes, files, takeFile, clock });
    addFileRoutes(server, { fetchFile, local: true });
    server.listen(0, '127.0.0.1');
    await once(server.server as NodeJS.EventEmitter, 'listening');
  });
  beforeEach(() => {
    now = NOON;
  });
  after(() => {
    server.close();
  });

  const link = async () => {
    const person = { id: '29:ada', name: 'Ada' };
    const what = { name: 'report.docx', contentType: 'application/x-report', size: BYTES.length, madeAt: NOON };
    const offer = { tenantId: TENANT, person, where: { id: 'a:1', scope: 'personal' }, ...what } as const;
    const kept = await makeFileStore(own.redis, makeKeys('{files}'), noneUnreadable).keep({ offer, bytes: BYTES });
    return passes.write(kept?.key ?? '', NOON);
  };
  const open = async (pass: string, method = 'GET', headers: Record<string, string> = {}) => {
    const { port } = (server.server as { address(): AddressInfo }).address();
    const response = await fetch(`http://127.0.0.1:${port}/files/${pass}`, { method, headers });
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  };

  it('gives the file byte for byte by the button of its page, once, to be saved and never kept', async () => {
    const pass = await link();
    for (const method of ['HEAD', 'GET', 'GET']) assert.equal((await open(pass, method)).response.status, 200, method);
    const { response, body } = await open(pass, 'POST');
    assert.deepEqual([response.status, body], [200, BYTES]);
    const header = (name: string) => response.headers.get(name);
    assert.deepEqual(
      ['content-disposition', 'content-type', 'cache-control', 'referrer-policy', 'x-content-type-options'].map(header),
      ['attachment; filename="report.docx"', 'application/x-report', 'no-store', 'no-referrer', 'nosniff'],
    );
    assert.equal((await open(pass, 'POST')).response.status, 404);
    const { entries } = await audit.newest(TENANT, 0, 5);
    assert.deepEqual(
      entries.map(({ by, what, where }) => [by.name, what, where.id]),
      [['Ada', { act: 'file-fetched', name: 'report.docx' }, 'a:1']],
    );
    assert.equal((await open(pass)).response.status, 404);
  });

  it('says the same of a link that was used, is too old, was changed or never was', async () => {
    const used = await link();
    await open(used, 'POST');
    const old = await link();
    const gone = await open(used);
    now = shift(NOON, 16 * MINUTE);
    for (const pass of [old, `${used.slice(0, -2)}xx`, 'x', 'a.b.c.d.e']) {
      for (const method of ['GET', 'POST']) {
        const { response, body } = await open(pass, method);
        assert.deepEqual([response.status, body.toString()], [404, gone.body.toString()], `${method} ${pass}`);
      }
    }
  });

  it('speaks the browser’s language, and shows nobody else’s page around it', async () => {
    const { response, body } = await open('x', 'GET', { 'accept-language': 'fr-CH, en;q=0.8' });
    assert.match(body.toString(), /<html lang="fr">.*Redemandez au bot/s);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  });

  it('answers nobody whom another machine’s name or a proxy led here', async () => {
    const pass = await link();
    assert.equal((await open(pass, 'POST', { 'x-forwarded-for': '10.0.0.9' })).response.status, 404);
    assert.equal((await open(pass)).response.status, 200);
  });
});
