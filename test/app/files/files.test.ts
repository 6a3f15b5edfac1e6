import assert from 'node:assert/strict';
import { aMessage, startTestBot, type TestBot } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';

const PDF = Buffer.from('%PDF-1.7 what happened \u0000\u00ff %%EOF');

describe('a file that somebody asks for', () => {
  let redis: RedisServer;
  let connector: BasicConnector;
  let bot: TestBot;
  before(async () => {
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
    const issue = anIssue({ status: 'postIncidentReviewPublished', resolved: true });
    const reports = [{ issueId: issue.id, contentType: 'application/pdf', bytes: PDF }];
    bot = await startTestBot({ redisUrl: redis.url, source: makeFakeSource({ issues: [issue], reports }) });
  });
  after(async () => {
    await bot.stop();
    await Promise.all([redis.stop(), connector.close()]);
  });

  it('comes from the button of its card, byte for byte and once', async () => {
    await bot.post(aMessage('report EX20119', { serviceUrl: connector.url }));
    const said = JSON.stringify(connector.messages());
    const link = /"(http:\/\/127\.0\.0\.1:\d+\/files\/[\w.-]+)"/.exec(said)?.[1] ?? assert.fail(said);
    assert.ok(link.startsWith(bot.url), 'at the address where the bot listens');
    assert.match(said, /Get EX20119-post-incident-report\.pdf/);
    const page = await fetch(link);
    assert.match(await page.text(), /Your file is ready/);
    const file = await fetch(link, { method: 'POST' });
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), PDF);
    assert.equal((await fetch(link, { method: 'POST' })).status, 404);
    assert.doesNotMatch(JSON.stringify(bot.log.lines), /\/files\/|what happened/);
  });
});
