import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { x } from 'tinyexec';
import { ensureOldCli } from './install.ts';

export const HOST = 'manage.office.com';

/** The old client, signed in, with its host led to a served API. */
export interface LedCli {
  /** Runs a command line of it. */
  run(...args: readonly string[]): Promise<Ended>;
  close(): Promise<void>;
}

interface Ended {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Puts the API at `apiUrl` behind the old host's name. `token` is what the client got when somebody signed in. */
export async function leadOldCli(apiUrl: string, token: string): Promise<LedCli> {
  const program = await ensureOldCli();
  const home = mkdtempSync(path.join(tmpdir(), 'old-cli-'));
  const front = await startFront(apiUrl);
  const certificate = path.join(home, 'front.pem');
  writeFileSync(certificate, front.certificate);
  writeFileSync(path.join(home, '.cli-m365-tokens.json'), JSON.stringify(signedIn(token)));
  const env = {
    ...{ HOME: home, USERPROFILE: home, NODE_EXTRA_CA_CERTS: certificate, CLIMICROSOFT365_NOUPDATE: '1' },
    ...{
      LED_HOST: HOST,
      LED_PORT: String(front.port),
      NODE_COMPILE_CACHE: path.join(path.dirname(program), '.compiled'),
    },
  };
  const lead = path.join(import.meta.dirname, 'lead.cjs');
  return {
    async run(...args) {
      const done = await x(process.execPath, ['--require', lead, program, ...args], { nodeOptions: { env } });
      return { code: done.exitCode, out: done.stdout, err: done.stderr };
    },
    async close() {
      await front.close();
      rmSync(home, { recursive: true });
    },
  };
}

/** As the client stores it in the home folder. It asks Entra for nothing as long as it believes a token to be good. */
function signedIn(accessToken: string) {
  const kept = { accessToken, expiresOn: '2999-01-01T00:00:00.000Z' };
  // It takes the tenant's id from the token for Graph.
  const accessTokens = { 'https://graph.microsoft.com': kept, [`https://${HOST}`]: kept };
  return { connected: true, authType: 0, certificateType: 0, appId: 'its own', tenant: 'common', accessTokens };
}

/** What a proxy does in front of the API: it has the host's certificate, and passes each byte on. */
async function startFront(apiUrl: string) {
  const extensions = [{ name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: HOST }] }];
  const made = await generate([{ name: 'commonName', value: HOST }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions,
  });
  const sockets = new Set<TLSSocket>();
  const server = createServer({ key: made.private, cert: made.cert }, (socket) => {
    const { hostname, port } = new URL(apiUrl);
    const api = connect(Number(port), hostname);
    sockets.add(socket);
    for (const [one, other] of [
      [socket, api],
      [api, socket],
    ] as const)
      one.pipe(other).on('error', () => one.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    certificate: made.cert,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
