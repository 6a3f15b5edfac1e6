import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Redis } from 'ioredis';
import { unpack } from '../../../src/redis/records/packed.ts';

/** Whether a text holds the value: as it is, or as addresses, JSON or Base64 write it. */
export function holds(text: string, value: string): boolean {
  return formsOf(value).some((form) => text.includes(form));
}

function formsOf(value: string): string[] {
  return [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), ...inBase64(value)];
}

/** Base64 at each of its three offsets, without the ends that depend on what stands beside. */
function inBase64(value: string): string[] {
  return [0, 1, 2].map((offset) =>
    Buffer.from('x'.repeat(offset) + value)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : offset + 1, -1),
  );
}

/** All that a Redis server holds, keys included, as text: packed values unpacked in every way that is known. */
export async function textOfRedis(redis: Redis, tenantId: string): Promise<string> {
  const keys = await redis.keysBuffer('*');
  const values = await Promise.all(keys.map((key) => valuesAt(redis, key)));
  return [...keys, ...values.flat()].flatMap((each) => readings(each, tenantId)).join('\n');
}

async function valuesAt(redis: Redis, key: Buffer): Promise<Buffer[]> {
  switch (await redis.type(key)) {
    case 'string':
      return [(await redis.getBuffer(key)) ?? Buffer.alloc(0)];
    case 'hash':
      return (await redis.callBuffer('HGETALL', key)) as Buffer[];
    case 'set':
      return redis.smembersBuffer(key);
    case 'zset':
      return redis.zrangeBuffer(key, '0', '-1');
    case 'list':
      return redis.lrangeBuffer(key, 0, -1);
    case 'stream':
      return [Buffer.from(JSON.stringify(await redis.xrange(key, '-', '+')))];
    default:
      return [];
  }
}

const UNPACKINGS: readonly ((bytes: Buffer) => Buffer)[] = [
  inflateSync,
  inflateRawSync,
  gunzipSync,
  brotliDecompressSync,
];

function readings(bytes: Buffer, tenantId: string): string[] {
  const plain = bytes.toString();
  const unpacked = UNPACKINGS.flatMap((read) => attempt(() => read(bytes).toString()));
  const decoded = /^[\w+/]{40,}=*$/.test(plain) ? [Buffer.from(plain, 'base64').toString()] : [];
  return [plain, ...attempt(() => decodeURIComponent(plain)), unpack(bytes, tenantId), ...unpacked, ...decoded];
}

function attempt(read: () => string): string[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}
