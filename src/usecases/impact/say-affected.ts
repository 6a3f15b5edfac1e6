import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { peopleSince } from '../../domain/impact/affected-reports.ts';
import { speaksOfNow } from '../../domain/impact/microsofts-word.ts';
import { shift } from '../../domain/instant.ts';
import type { Affected } from '../../domain/response/response.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { AffectedStore, Log, SnapshotStore } from '../../ports/index.ts';
import { orStoreAway } from '../or-store-away.ts';
import type { MayChange } from '../subscribing/own-subscription.ts';
import type { ThresholdOf } from './get-impact.ts';

export interface SayAffectedPorts {
  readonly affected: AffectedStore;
  /** Whether somebody belongs to the tenant, guests and strangers excepted. */
  readonly isMember: MayChange;
  readonly snapshots: Pick<SnapshotStore, 'get'>;
  readonly thresholdOf: ThresholdOf;
  readonly log: Log;
}

/** What a report came to. */
interface Reported {
  /** How many people here say so lately, with whoever just did. */
  readonly people: number;
  readonly withinMs: number;
  /** Microsoft's issues that may be what they mean, worst and newest first. Undefined: they cannot be read. */
  readonly issues: readonly Issue[] | undefined;
}

/** Open issues of a service, worst and newest first; undefined if they cannot be read. */
type OpenIssues = (tenantId: string, service: ServiceRef) => Promise<readonly Issue[] | undefined>;

/**
 * Somebody says that a service fails for them, or takes it back. Each person counts once, and only a member of the tenant.
 * Nothing of it stands in the trail of changes, which would name them. Each fails with a `SubscribingError`.
 */
export function makeSayAffected(openIssues: OpenIssues, ports: SayAffectedPorts | undefined) {
  return {
    /** Whether anybody can say here that a service fails for them. */
    takesReports: (): boolean => ports !== undefined,
    async sayServiceFails(reader: Reader, service: ServiceRef): Promise<Reported> {
      const { affected, thresholdOf, ...allowed } = await allowedTo(ports, reader);
      const { tenantId, now } = reader;
      const { withinMs } = thresholdOf(reader.tenantId);
      const since = shift(now, -withinMs);
      const reports = await onStore(allowed, async () => {
        await affected.say({ tenantId, serviceId: service.id, personId: personIdOf(reader) }, now);
        return affected.read(tenantId, service.id, since);
      });
      const issues = (await openIssues(tenantId, service))?.filter((issue) => speaksOfNow(issue, now));
      return { people: peopleSince(reports, since), withinMs, issues };
    },
    /** False: there was nothing to take back. */
    async takeBackServiceFails(reader: Reader, { id: serviceId }: ServiceRef): Promise<boolean> {
      const { affected, ...allowed } = await allowedTo(ports, reader);
      const affects = { tenantId: reader.tenantId, serviceId, personId: personIdOf(reader) };
      return onStore(allowed, () => affected.withdraw(affects));
    },
    /** Whoever says that they are affected by an issue says it of its service too. It fails for nobody: the card has it. */
    countForService: async (reader: Reader, issueId: string, answer: Affected): Promise<void> => {
      await (ports &&
        count(ports, reader, issueId, answer).catch((error: unknown) => {
          ports.log.warn('affected.not-kept', { error });
        }));
    },
  };
}

async function count(
  { affected, snapshots }: SayAffectedPorts,
  reader: Reader,
  issueId: string,
  answer: Affected,
): Promise<void> {
  const { tenantId, now } = reader;
  const serviceId = (await snapshots.get(tenantId, issueId))?.issue.service.id;
  if (serviceId === undefined) return;
  const affects = { tenantId, serviceId, personId: personIdOf(reader), issueId };
  await (answer === 'yes' ? affected.say(affects, now) : affected.withdraw(affects));
}

/** By Entra's id, since the same person has it wherever they write. */
function personIdOf({ userObjectId, userId }: Reader): string {
  return userObjectId ?? userId;
}

async function allowedTo(ports: SayAffectedPorts | undefined, reader: Reader): Promise<SayAffectedPorts> {
  if (!ports) throw new SubscribingError('alerts-unavailable');
  const verdict = await ports.isMember(reader);
  if (verdict !== 'allowed') throw new SubscribingError(verdict);
  return ports;
}

function onStore<T>({ log }: Pick<SayAffectedPorts, 'log'>, work: () => Promise<T>): Promise<T> {
  return orStoreAway(work, (error) => log.error('affected.store-failed', { error }));
}
