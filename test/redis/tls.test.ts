import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { connectForAnswers, disconnect, untilReady } from '../../src/redis/connection.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { freePort, startRedis, type RedisServer } from '../fakes/redis.ts';
import { runAlerting } from './alerting-pass.ts';

describe('alerting with Redis over TLS', function () {
  this.timeout(60_000);
  const trusted = getCACertificates('default');
  let folder: string;
  let server: RedisServer;
  let url: string;
  const { cert, key } = makeCertificate();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tls-'));
    const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    await Promise.all([writeFile(certFile, cert), writeFile(keyFile, key)]);
    const port = await freePort();
    const files = ['--tls-cert-file', certFile, '--tls-key-file', keyFile, '--tls-ca-cert-file', certFile];
    server = await startRedis({ args: ['--tls-port', String(port), '--tls-auth-clients', 'no', ...files] });
    url = `rediss://127.0.0.1:${port}`;
  });
  afterEach(() => setDefaultCACertificates(trusted));
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('goes from a subscription to deliveries without warnings', () => {
    setDefaultCACertificates([...trusted, cert]);
    return runAlerting({ urls: [url] });
  });

  it('refuses a server with an untrusted certificate', async () => {
    const log = makeRecordingLog();
    const connection = connectForAnswers({ urls: [url], log });
    try {
      await untilReady(connection, 1_500);
      assert.notEqual(connection.status, 'ready');
      const [away] = log.events('redis.away');
      assert.match(String(away?.code), /SELF_SIGNED|UNABLE_TO_VERIFY/);
      assert.match(String(away?.meaning), /^The certificate of Redis at \S+ is not trusted/);
    } finally {
      disconnect(connection);
    }
  });
});
