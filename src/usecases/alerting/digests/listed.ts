import { isRelayable, type Announcement } from '../../../domain/health/announcement.ts';
import type { Snapshot } from '../../../domain/watching/change.ts';
import type { Log, ReadingStore } from '../../../ports/index.ts';

interface ListedPorts {
  /** The list of items as it was last read. Absent: each is taken for listed. */
  readonly readings?: Pick<ReadingStore, 'read'>;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * Whether an item of the Message Center is listed, and may be told. Snapshots are kept for longer, and what was withdrawn,
 * or is a privacy message now, is no longer due. A list that cannot be read hides nothing.
 */
export async function readListed(
  { readings, log }: ListedPorts,
  tenantId: string,
): Promise<(item: Snapshot) => boolean> {
  try {
    const kept = await readings?.read<readonly Announcement[]>(tenantId, 'announcements');
    const ids = kept && new Set(kept.value.filter(isRelayable).map(({ id }) => id));
    return ({ issue }) => ids === undefined || ids.has(issue.id);
  } catch (error) {
    log.warn('digest.list-unread', { error });
    return () => true;
  }
}
