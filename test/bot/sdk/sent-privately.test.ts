import assert from 'node:assert/strict';
import { connectorAt as ownConnectorAt } from '../../../bot/sdk/connector.ts';
import { makeTurnRunner } from '../../../bot/sdk/incoming-turn.ts';
import { connectorAt as teamsConnectorAt } from '../../../bot/sdk/teams/connector.ts';
import { makeThreadForms } from '../../../bot/sdk/thread-forms.ts';
import { inThreads } from '../../../bot/sdk/threads.ts';
import type { Spot } from '../../../bot/sdk/turn.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../../fakes/connector/basic.ts';

const CHANNEL = '19:c@thread.tacv2';
const SUMMARY = { type: 'message', summary: 'Found' } as const;

for (const [sdk, connectorAt] of Object.entries({ botbuilder: ownConnectorAt, teams: teamsConnectorAt })) {
  describe(`a message to one person (${sdk})`, () => {
    let connector: BasicConnector;
    beforeEach(async () => {
      connector = await startBasicConnector();
    });
    afterEach(() => connector.close());

    /** What is sent to a spot, by a connector of the newer or the older generation. */
    async function sentTo(spot: Spot, isNewer = true) {
      const forms = makeThreadForms({ takesPath: () => isNewer });
      const conversation = { id: `${CHANNEL};messageid=17`, conversationType: 'channel' };
      const activity = aCheckedMessage('status', {
        id: 'm1',
        conversation,
        recipient: { id: '28:bot', isTargeted: true },
      });
      const { ended } = makeTurnRunner({
        send: (_, request) => request(inThreads(connectorAt(connector.url, undefined, 5_000), connector.url, forms)),
      })(activity, (turn) => turn.send(SUMMARY, spot));
      await ended;
      const [sent] = connector.sent;
      return { path: decodeURIComponent(sent?.path ?? ''), activity: sent?.activity };
    }
    const to = (path: string) => `/v3/conversations/${path}?isTargetedActivity=true`;

    it('names its recipient, and the thread as the connector’s generation does', async () => {
      const { path, activity } = await sentTo({ isAlone: true, thread: '17' });
      assert.equal(path, to(`${CHANNEL}/activities/17`));
      assert.equal(activity?.recipient?.id, '29:user');
      assert.equal(activity.entities, undefined);
    });

    it('names the thread in the conversation for a connector of the older generation', async () => {
      const { path, activity } = await sentTo({ isAlone: true, thread: '17' }, false);
      assert.equal(path, to(`${CHANNEL};messageid=17/activities`));
      assert.equal(activity?.conversation?.id, `${CHANNEL};messageid=17`);
    });

    it('stands below the private message that it answers, and outside all threads where none is named', async () => {
      const { path, activity } = await sentTo({ isAlone: true, isQuoting: true });
      assert.equal(path, to(`${CHANNEL}/activities`));
      assert.deepEqual(activity?.entities, [{ type: 'targetedMessageInfo', messageId: 'm1' }]);
    });

    it('is not what goes to everybody, who are not told whose question it was', async () => {
      const { path, activity } = await sentTo({});
      assert.equal(path, `/v3/conversations/${CHANNEL}/activities`);
      assert.equal(activity?.recipient, undefined);
      assert.doesNotMatch(JSON.stringify(activity), /isTargeted|targetedMessageInfo|29:user/);
    });
  });
}
