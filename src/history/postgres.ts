import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

/** More would only wait for each other: one process moves one batch of a tenant at a time, and reads a little. */
const MOST_CONNECTIONS = 4;
const CONNECT_MS = 5_000;
/** The server ends a statement that takes longer; a server that does not even do that is given up soon after. */
const [STATEMENT_MS, ANSWER_MS] = [10_000, 12_000];
const IDLE_MS = 30_000;

/** Ours are milliseconds, which JavaScript counts exactly. */
const TYPES = new pg.TypeOverrides();
TYPES.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * PostgreSQL for Kysely. TLS and its checks are as the address says (`sslmode`).
 * @param onLost is told when a connection that nobody uses breaks.
 */
export function makePostgresDialect(url: string, onLost: (error: Error) => void): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    application_name: 'service-health-bot',
    types: TYPES,
  });
  pool.on('error', onLost);
  // One that breaks while it is used tells whoever waits for its answer, and nobody else needs to hear it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
