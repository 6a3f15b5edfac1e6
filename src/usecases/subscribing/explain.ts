import { accountOf, type Account } from '../../domain/delivery/account.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import { announcementIssue } from '../../domain/watching/announcement-as-issue.ts';
import type { DeliveryLedger, NameStore, SnapshotStore } from '../../ports/index.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { FindById } from '../asking/by-id/find-by-id.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';
import type { ReaderSubscription } from './own-subscription.ts';

/** What is known of alerts that were sent, or not. */
export interface ExplainPorts {
  readonly ledger: Pick<DeliveryLedger, 'get'>;
  /** Of issues and of Message Center items. */
  readonly snapshots: Pick<SnapshotStore, 'get'>;
}

/** `why`. */
export interface Explained extends Account {
  readonly issue: Issue;
  /** The tenant's services, and any others that the lines name. */
  readonly services: readonly ServiceRef[];
}

interface Ports {
  readonly explaining?: ExplainPorts;
  readonly names?: Pick<NameStore, 'read'>;
}

/**
 * Explains why the reader's conversation was told of an issue, or was not. Fails with `unknown-issue` or
 * `unknown-announcement` if the tenant has none of that id, and with a `SubscribingError` if the record cannot be read.
 */
export function makeExplain(
  subscription: ReaderSubscription,
  health: HealthReader,
  findById: FindById,
  { explaining, names }: Ports,
): (reader: Reader, issueId: string) => Promise<Explained> {
  return async (reader, issueId) => {
    const { tenantId, conversation, now } = reader;
    const record = await subscription.read(reader);
    const [snapshot, entry, seen] = await orStoreAway(
      Promise.all([
        explaining?.snapshots.get(tenantId, issueId),
        conversation && explaining?.ledger.get(tenantId, conversation.id, issueId),
        names?.read(tenantId),
      ]),
    );
    // What is watched is known even while the source does not answer.
    const issue = snapshot?.issue ?? (await issueOf(findById, tenantId, issueId));
    const account = accountOf({ issue, snapshot, entry, subscription: record, names: seenNames(seen ?? []), now });
    return { ...account, issue, services: (await withNames(health, reader, record)).services };
  };
}

/** What the stores hold. Any failure there means that they are down. */
async function orStoreAway<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    throw new SubscribingError('store-away', error);
  }
}

async function issueOf(findById: FindById, tenantId: string, id: string): Promise<Issue> {
  const found = await findById(tenantId, id);
  return found.kind === 'issue' ? found.reading.value : announcementIssue(found.reading.value);
}
