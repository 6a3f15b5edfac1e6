import { TEAMS_SEND_WINDOWS } from '../../../bot/alerts/send-windows.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSendLimiter } from '../../../src/redis/send-limiter.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeSendLimiter } from '../../fakes/stores/send-limiter.ts';
import { sendLimiterContract } from './send-limiter.ts';

describe('a send limiter in memory', () => {
  sendLimiterContract(makeFakeSendLimiter);
});

describe('a send limiter in Redis', () => {
  const own = withRedis();
  const keys = makeKeys('{contract}');
  sendLimiterContract((ratePerSecond) =>
    makeSendLimiter(own.redis, keys, { ratePerSecond, windows: TEAMS_SEND_WINDOWS }),
  );
});
