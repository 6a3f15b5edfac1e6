import assert from 'node:assert/strict';
import { countApiCalls } from '../../bench/kit/api-calls.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('three processes that share a Redis', () => {
  const own = withRedis();

  it('ask Graph for each thing once for all of them, whatever people ask', async () => {
    const someMinutes = { hours: 0.2, processes: 3, questionsPerHour: 400 };
    const { operations, asked } = await countApiCalls({ redisUrl: own.url, ...someMinutes });
    assert.equal(asked.answered + asked.refused, 80);
    // One of each a minute. History and the list of services follow from them and ask for no more.
    assert.ok((operations.get('issues') ?? 0) <= 13, JSON.stringify([...operations]));
    assert.ok((operations.get('healthOverviews') ?? 0) <= 15, JSON.stringify([...operations]));
    // Polled every 15 minutes, and read again for whoever asks when that is more than two minutes ago.
    assert.ok((operations.get('messages') ?? 0) <= 8, JSON.stringify([...operations]));
  });
});
