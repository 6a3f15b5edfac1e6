import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import type { Instant } from '../../src/domain/instant.ts';
import type { Report } from '../../src/domain/health/issue.ts';
import { timeOf } from '../../src/domain/instant.ts';
import { keptOf } from '../../src/usecases/asking/kept-rows.ts';
import { makeKnownHealth } from '../../src/usecases/serving/known-health.ts';
import type { Served } from '../../src/served/http/frame.ts';
import { startServedApi } from '../../src/served/http/server.ts';
import { makeAdmit } from '../../src/served/http/admit.ts';
import { makeCheckToken } from '../../src/served/tokens/check-token.ts';
import { makeKnownReports } from '../../src/served/reports/known-reports.ts';
import type { DayStore, HealthSource } from '../../src/ports/index.ts';
import { startHttpServer } from '../fakes/http-server.ts';
import { makeFakeReadingStore, type FakeReadingStore } from '../fakes/reading-store.ts';
import { makeRecordingLog, type RecordingLog } from '../fakes/recording-log.ts';
import { makeFakeDayStore } from '../fakes/stores/day-store.ts';

export const NOW: Instant = '2031-05-04T12:00:00.000Z';
export const TENANT = '11111111-2222-4333-8444-555555555555';
export const APP = '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22';

/** What is served, with Entra's keys and the poll's readings at hand. */
export interface ServedWorld {
  readonly url: string;
  readonly readings: FakeReadingStore;
  /** Our own days. */
  readonly days: DayStore;
  readonly log: RecordingLog;
  /** What was counted: `CurrentStatus 200`. */
  readonly requests: readonly string[];
  /** Where Entra is: tokens name it as their issuer. */
  readonly authority: string;
  /** A signed token with the permission, `Bearer ` included; `claims` replace its own. Undefined leaves one out. */
  bearer(claims?: JWTPayload, signedBy?: 'entra' | 'somebody else'): Promise<string>;
  /** Writes what a poll finds. */
  polled(source: HealthSource, tenantId?: string): Promise<void>;
  /** Gets `path` with a good token, unless `headers` has another. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

interface WorldOptions {
  readonly served: readonly Served[];
  readonly clock?: () => Instant;
  readonly tenantIds?: readonly string[];
  /** Whom tokens may be for. */
  readonly audiences?: readonly string[];
  readonly requestsPerMinute?: number;
  /** Asks Microsoft for a report. */
  readonly getReport?: (tenantId: string, issueId: string) => Promise<Report>;
}

/** Starts it with nothing polled yet. */
export async function startServedWorld(options: WorldOptions): Promise<ServedWorld> {
  const { served, clock = () => NOW, tenantIds = [TENANT], audiences = [APP], requestsPerMinute = 10_000 } = options;
  const { getReport = () => Promise.reject(new Error('no spec asks for it')) } = options;
  const requests: string[] = [];
  const pairs = { entra: await generateKeyPair('RS256'), 'somebody else': await generateKeyPair('RS256') };
  const jwk = { ...(await exportJWK(pairs.entra.publicKey)), kid: 'one', use: 'sig' };
  const entra = await startHttpServer(() => ({ body: { keys: [jwk] } }));
  const [readings, days, log] = [makeFakeReadingStore(), makeFakeDayStore(), makeRecordingLog()];
  const api = await startServedApi({
    ...{ port: 0, local: true, served, clock, log },
    meter: { apiRequest: (...labels) => void requests.push(labels.join(' ')) },
    admit: makeAdmit({
      checkToken: makeCheckToken({ tenantIds, audiences, authority: entra.url, clock }),
      getHealth: makeKnownHealth({
        ...{ readings, days, clock },
        getReport: makeKnownReports({ getReport, clock }),
      }),
      requestsPerMinute,
    }),
  });
  const bearer: ServedWorld['bearer'] = async (claims = {}, signedBy = 'entra') => {
    const now = Math.floor(timeOf(clock()) / 1_000);
    const own = { iss: `${entra.url}/${TENANT}/v2.0`, aud: APP, tid: TENANT, azp: APP, roles: ['ServiceHealth.Read'] };
    const token = new SignJWT({ ...own, iat: now, nbf: now - 60, exp: now + 3_600, ...claims });
    const header = { alg: 'RS256', kid: 'one', typ: 'JWT' } as const;
    return `Bearer ${await token.setProtectedHeader(header).sign(pairs[signedBy].privateKey)}`;
  };
  return {
    ...{ url: api.url, requests, readings, days, log, authority: entra.url, bearer },
    async polled(source, tenantId = TENANT) {
      const readAt = clock();
      await readings.write(tenantId, 'current', keptOf(await source.currentStatus(), readAt));
      await readings.write(tenantId, 'issues', keptOf(await source.listIssues(), readAt));
      await readings.write(tenantId, 'announcements', keptOf(await source.listAnnouncements(), readAt));
    },
    async get(path, headers = {}) {
      return fetch(`${api.url}${path}`, { headers: { authorization: await bearer(), ...headers } });
    },
    close: async () => {
      await Promise.all([api.close(), entra.close()]);
    },
  };
}
