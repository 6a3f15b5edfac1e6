import { connectForAnswers, connectForWork, disconnect, untilReady } from '../../../src/redis/connection.ts';
import type { RedisClient } from '../../../src/redis/connection.ts';
import { makeWorkQueue, type BullWork } from '../../../src/redis/work-queue.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { workQueueContract } from './work-queue.ts';

describe('a work queue in Redis', function () {
  this.timeout(60_000);
  const own = withRedis();
  const log = makeRecordingLog();
  let redis: RedisClient;
  let opened: BullWork[] = [];
  before(async () => {
    redis = connectForAnswers({ urls: [own.url], log });
    await untilReady(redis, 10_000);
  });
  afterEach(async () => {
    await Promise.all(opened.map((queue) => queue.close()));
    opened = [];
  });
  after(() => disconnect(redis));

  workQueueContract(() => {
    const connect = () => connectForWork({ urls: [own.url], log });
    const queue = makeWorkQueue({ redis, connect, prefix: '{contract}', tenantIds: [TENANT], log });
    opened.push(queue);
    return queue;
  });
});
