import assert from 'node:assert/strict';
import { aMessage, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { until } from '../fakes/until.ts';

/** What a server was asked: the commands of its clients, those that scripts gave, and how often it read from a socket. */
interface Asked {
  readonly commands: readonly string[];
  readonly inScripts: readonly string[];
  readonly reads: number;
}

const SCOPES = {
  personal: { conversation: { id: 'a:own', conversationType: 'personal', tenantId: TENANT } },
  group: { conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } },
  channel: {
    conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, channel: { id: '19:c@thread.tacv2' }, team: { id: '19:t@thread.tacv2' } },
  },
};

describe('what a turn asks of Redis', function () {
  this.timeout(30_000);
  const own = withRedis();
  let bot: TestBot;
  let number = 0;

  beforeEach(async () => {
    bot = await startTestBot({ redisUrl: own.url, settings: { ROLES: 'web' } });
  });
  afterEach(() => bot.stop());

  const say = async (text: string, place: object) => {
    number += 1;
    const common = { id: `f:${number}`, serviceUrl: 'http://localhost:9/', deliveryMode: 'expectReplies' };
    const { status } = await bot.post(aMessage(text, { ...common, ...place }));
    assert.equal(status, 200);
  };
  const readsSoFar = async () => Number(/^total_reads_processed:(\d+)/m.exec(await own.redis.info('stats'))?.[1]);

  async function asked(work: () => Promise<void>): Promise<Asked> {
    const monitor = await own.redis.monitor();
    const [commands, inScripts]: [string[], string[]] = [[], []];
    monitor.on('monitor', (_time: string, [name = '', ...given]: string[], source: string) => {
      if (source === 'lua') inScripts.push(name.toLowerCase());
      else commands.push([name.toLowerCase(), ...(name.toLowerCase() === 'echo' ? given : [])].join(' '));
    });
    const before = await readsSoFar();
    await work();
    const reads = (await readsSoFar()) - before - 1;
    await own.redis.echo('over');
    await until(() => commands.includes('echo over'));
    monitor.disconnect();
    return { commands: commands.filter((name) => !/^(info|echo)/.test(name)), inScripts, reads };
  }

  for (const [scope, place] of Object.entries(SCOPES)) {
    it(`is one request for all it needs to know, and one for what it leaves: ${scope}`, async () => {
      await say('help', place);
      const { commands, reads } = await asked(() => say('help', place));
      const thread = scope === 'channel' ? 1 : 0;
      assert.deepEqual(commands.toSorted(), [
        ...Array<string>(scope === 'personal' ? 2 : 1 + thread).fill('evalsha'),
        ...['get', 'hget'],
        ...Array<string>(1 + thread).fill('hmget'),
        ...['set', 'set'],
      ]);
      assert.ok(reads <= 2, `${reads} writes for one turn`);
    });
  }

  it('is nothing about whose chat it is while that stays the same', async () => {
    await say('thanks', SCOPES.personal);
    const { inScripts } = await asked(() => say('thanks', SCOPES.personal));
    assert.ok(!inScripts.includes('set'), inScripts.join());
    const moved = { ...SCOPES.personal, serviceUrl: 'http://localhost:9/elsewhere/' };
    assert.ok((await asked(() => say('thanks', moved))).inScripts.includes('set'));
  });
});
