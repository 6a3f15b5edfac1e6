import { createHash, randomBytes } from 'node:crypto';
import { FILE_KEPT } from '../../domain/files/file.ts';
import { SECOND } from '../../domain/instant.ts';
import type { FileStore, FileToKeep } from '../../ports/index.ts';
import { makeSeal } from '../chats/seal.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { fileOffer, readTicket, writeTicket, type Ticket } from '../records/file-offer.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { runScript } from '../server/script.ts';

const KEPT_SECONDS = FILE_KEPT / SECOND;
/** One person who asks for report after report stays below it. */
const MOST_OF_PERSON = 20;
/** Redis holds all of a tenant in memory. */
const MOST_OF_TENANT = 64_000_000;

/**
 * Keeps a file, unless too much waits already. KEYS: the file (hash), what waits for the person (sorted set), what waits in
 * the tenant (sorted set). ARGV: id, size, most files of a person, most bytes of the tenant, seconds kept, what it is, bytes.
 */
const KEEP = `
local time = redis.call('TIME')
local now = tonumber(time[1])
for i = 2, 3 do redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now) end
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[3]) then return 0 end
local bytes = tonumber(ARGV[2])
for _, each in ipairs(redis.call('ZRANGE', KEYS[3], 0, -1)) do bytes = bytes + tonumber(string.match(each, '%d+$')) end
if bytes > tonumber(ARGV[4]) then return 0 end
redis.call('HSET', KEYS[1], 'offer', ARGV[6], 'bytes', ARGV[7])
redis.call('ZADD', KEYS[2], now + ARGV[5], ARGV[1])
redis.call('ZADD', KEYS[3], now + ARGV[5], ARGV[1] .. ' ' .. ARGV[2])
for i = 1, 3 do redis.call('EXPIRE', KEYS[i], ARGV[5]) end
return 1`;

/**
 * Files in Redis, each under a seal of its own whose secret is nowhere in Redis: it is in the key that the person is
 * given. So a file opens in any process, and to nobody who reads the server's memory or its files.
 */
export function makeFileStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): FileStore {
  const keyOf = ({ tenantId, personId, id }: Ticket) => keys.fileOffer(tenantId, personId, id);
  const opened = (sealed: Buffer | null | undefined, ticket: Ticket) => {
    const key = keyOf(ticket);
    const text = sealed ? sealOf(ticket).openBytes(sealed, `${key} offer`)?.toString() : undefined;
    return text === undefined ? undefined : parseRecord(fileOffer, text, 'file offer', onUnreadable);
  };
  return {
    keep: (file) => keep(redis, keys, file),
    async look(given) {
      const ticket = readTicket(given);
      return ticket && opened(await redis.hgetBuffer(keyOf(ticket), 'offer'), ticket);
    },
    async take(given) {
      const ticket = readTicket(given);
      if (!ticket) return undefined;
      const key = keyOf(ticket);
      // Without the secret nothing is taken away.
      const offer = opened(await redis.hgetBuffer(key, 'offer'), ticket);
      if (!offer) return undefined;
      const { tenantId, personId, id } = ticket;
      // One transaction: of two that take it, one finds nothing.
      const [got] =
        (await redis
          .multi()
          .hgetBuffer(key, 'bytes')
          .del(key)
          .zrem(keys.filesOf(tenantId, personId), id)
          .zrem(keys.fileSizes(tenantId), `${id} ${offer.size}`)
          .exec()) ?? [];
      const sealed = got?.[1];
      const bytes = Buffer.isBuffer(sealed) ? sealOf(ticket).openBytes(sealed, `${key} bytes`) : undefined;
      return bytes && { offer, bytes };
    },
  };
}

async function keep(redis: RedisClient, keys: Keys, { offer, bytes }: FileToKeep) {
  const { tenantId, person, size } = offer;
  const personId = person.objectId ?? person.id;
  const ticket = { tenantId, personId, id: random(12), secret: random(32) };
  const key = keys.fileOffer(tenantId, personId, ticket.id);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const seal = sealOf(ticket);
  const places = [key, keys.filesOf(tenantId, personId), keys.fileSizes(tenantId)];
  const kept = await runScript(
    redis,
    KEEP,
    places.length,
    ...places,
    ...[ticket.id, size, MOST_OF_PERSON, MOST_OF_TENANT, KEPT_SECONDS],
    seal.closeBytes(Buffer.from(JSON.stringify({ ...offer, sha256 })), `${key} offer`),
    seal.closeBytes(bytes, `${key} bytes`),
  );
  return kept === 1 ? { key: writeTicket(ticket), sha256 } : undefined;
}

function sealOf({ secret }: Ticket) {
  return makeSeal(Buffer.from(secret, 'base64url'));
}

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
