import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { SqlThread } from './sql-thread.ts';

/** Changes of tables are undone with their transaction, which only MySQL’s cannot. */
class ThreadAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** SQLite for Kysely, in another thread. */
export function makeThreadDialect(thread: SqlThread): Dialect {
  return {
    createAdapter: () => new ThreadAdapter(),
    createDriver: () => makeDriver(thread),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function makeDriver(thread: SqlThread): Driver {
  const connection = makeConnection(thread);
  const run = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    // At once, not with the first write: two processes that both read first would refuse each other the write. Who only
    // reads sees one moment, and holds up nobody.
    beginTransaction: (_, { accessMode }) => run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: () => Promise.resolve(),
    destroy: () => thread.close(),
  };
}

function makeConnection(thread: SqlThread): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, changes } = await thread.run(sql, parameters);
      return { rows: rows as R[], ...(changes !== undefined && { numAffectedRows: BigInt(changes) }) };
    },
    // eslint-disable-next-line require-yield -- Kysely asks for it, and nothing here is streamed
    async *streamQuery() {
      await Promise.reject(new Error('the record is not streamed'));
    },
  };
}
