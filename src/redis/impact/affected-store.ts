import { createHmac, randomBytes } from 'node:crypto';
import { REPORTS_COUNT_FOR_MS, type AffectedReport } from '../../domain/impact/affected-reports.ts';
import { instantOf, timeOf } from '../../domain/instant.ts';
import type { AffectedStore, Affects } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';

const KEPT_SECONDS = REPORTS_COUNT_FOR_MS / 1_000;

/**
 * Who says that a service fails for them, in a sorted set for each service. A person is a hash with a key that ends as soon
 * as nobody has said anything for hours: then not even this server can tell who it was.
 */
export function makeAffectedStore(redis: RedisClient, keys: Keys): AffectedStore {
  return {
    async say(affects, at) {
      const { tenantId, serviceId } = affects;
      const [reports, services, salt] = [
        keys.affectedReports(tenantId, serviceId),
        keys.affectedServices(tenantId),
        keys.affectedSalt(tenantId),
      ];
      await redis.set(salt, randomBytes(32).toString('base64'), 'EX', KEPT_SECONDS, 'NX');
      const member = memberOf(affects, (await redis.get(salt)) ?? '');
      const gone = timeOf(at) - REPORTS_COUNT_FOR_MS;
      const writing = redis.multi().zadd(reports, timeOf(at), member).zremrangebyscore(reports, '-inf', gone);
      writing.zadd(services, timeOf(at), serviceId).zremrangebyscore(services, '-inf', gone);
      for (const key of [reports, services, salt]) writing.expire(key, KEPT_SECONDS);
      await writing.exec();
    },
    async withdraw(affects) {
      const { tenantId, serviceId, issueId } = affects;
      const key = keys.affectedReports(tenantId, serviceId);
      const member = memberOf(affects, (await redis.get(keys.affectedSalt(tenantId))) ?? '');
      const members = issueId === undefined ? await allOf(redis, key, member) : [member];
      return members.length > 0 && (await redis.zrem(key, ...members)) > 0;
    },
    async read(tenantId, serviceId, since) {
      const key = keys.affectedReports(tenantId, serviceId);
      const rows = await redis.zrange(key, timeOf(since), '+inf', 'BYSCORE', 'WITHSCORES');
      return pairs(rows).map(reportOf);
    },
    services: (tenantId, since) => redis.zrange(keys.affectedServices(tenantId), timeOf(since), '+inf', 'BYSCORE'),
  };
}

/** The member of somebody's report: their hash, and the issue if it is of one. */
function memberOf({ serviceId, personId, issueId }: Affects, salt: string): string {
  const person = affectedPerson(salt, serviceId, personId);
  return issueId === undefined ? person : `${person} ${issueId}`;
}

/** What a person is called in the reports of one service. */
export function affectedPerson(salt: string, serviceId: string, personId: string): string {
  return createHmac('sha256', salt)
    .update(JSON.stringify([serviceId, personId]))
    .digest('base64url')
    .slice(0, PERSON_LETTERS);
}

/** 96 bits. */
const PERSON_LETTERS = 16;

/** All that a person said of a service and its issues. */
export async function allOf(redis: RedisClient, key: string, person: string): Promise<string[]> {
  const members = await redis.zrange(key, '0', '-1');
  return members.filter((member) => member.split(' ')[0] === person);
}

function pairs(rows: readonly string[]): (readonly [member: string, score: string])[] {
  return rows.flatMap((member, at) => (at % 2 === 0 ? [[member, rows[at + 1] ?? '0'] as const] : []));
}

function reportOf([member, score]: readonly [string, string]): AffectedReport {
  const [person = '', issueId] = member.split(' ');
  return { person, at: instantOf(Number(score)), ...(issueId !== undefined && { issueId }) };
}
