import type { HistoryStore } from '../../src/ports/index.ts';
import { openRecordCopy } from '../../src/history/copy/record-copy.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { makeLog } from '../../src/lib/log.ts';
import { BackupError } from '../../src/redis/backup/format.ts';
import type { Counts } from '../../src/redis/erasure/erase.ts';
import { eraseTenant } from '../../src/redis/erasure/tenant.ts';
import { loadConfig, loadHistoryPlace, readEnvironment, watchedTenants } from '../../src/settings.ts';
import type { Opened } from './open.ts';

/** What is kept of a tenant: in Redis by kind of key, and how many entries of the record. */
interface KeptOfTenant {
  readonly keys: Counts;
  readonly entries: number;
}

/** Finds all that is kept of a tenant, in Redis and in the record, and with `erases` removes it. */
export async function forgetTenant(opened: Opened, tenantId: string, erases: boolean): Promise<KeptOfTenant> {
  refuseIfNamed(tenantId);
  return withHistory(async (history) => {
    // Whether the store answers is known before anything goes.
    const entries = (await history?.size(tenantId)) ?? 0;
    const keys = await eraseTenant(opened, tenantId, erases);
    if (erases) await history?.forgetTenant(tenantId);
    return { keys, entries };
  });
}

/** A bot that still watches the tenant would write it all again. */
function refuseIfNamed(tenantId: string): void {
  const config = loadConfig(readEnvironment());
  const inFile = config.health.tenants?.keys() ?? [];
  const named = [...watchedTenants(config), ...(config.allowedTenants ?? []), ...inFile, config.bot?.tenantId];
  if (!named.some((each) => each?.toLowerCase() === tenantId.toLowerCase())) return;
  throw new BackupError(
    'the settings still name this tenant, so the bot would write it again: nothing was erased; take it out of TENANTS_FILE, ALLOWED_TENANTS and the like, and restart the bot first',
  );
}

async function withHistory<T>(work: (history?: HistoryStore) => Promise<T>): Promise<T> {
  const place = loadHistoryPlace(readEnvironment());
  const copy = openRecordCopy(place);
  const exists = await copy.exists().finally(() => copy.close());
  if (!exists) return work();
  const history = openHistory(place, () => undefined, makeLog({ level: 'silent' }));
  try {
    return await work(history);
  } finally {
    await history.close();
  }
}
