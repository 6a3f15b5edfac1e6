/** The floor of an alert: a loop of botbuilder's own `continueConversationAsync`, 32 at a time, sending a card drawn once. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, ConversationReference } from 'botbuilder';
import { messageOf } from '../../bot/alerts/alert-message.ts';
import { makeAlertCards } from '../../cards/alert.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { BOT, conversationId, makeBenchIssues } from '../kit/bench-issue.ts';
import { control, listen } from '../kit/control.ts';
import { ready, setting } from '../kit/in-program.ts';
import { TENANT } from '../kit/load.ts';

const AT_ONCE = 32;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const cards = makeAlertCards({ timeZone: 'UTC', locale: 'en' });
const render = makeRenderer();
const issueOf = await makeBenchIssues();

ready({
  url: await listen(control({ '/send': (query) => send(Number(query.get('number')), Number(query.get('cards'))) })),
});

async function send(number: number, count: number) {
  const startedAt = Date.now();
  const snapshot = { issue: issueOf(number), version: 1, changedAt: instantOf(startedAt), missedPolls: 0 };
  const message = messageOf(cards.liveCard(snapshot, 'full'), render);
  let next = 0;
  const sendNext = async (): Promise<void> => {
    while (next < count) {
      const reference = referenceTo(conversationId((next += 1) - 1, 'personal'));
      await adapter.continueConversationAsync('', reference, async (context) => {
        await context.sendActivity(message as Partial<Activity>);
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  return { seenAt: startedAt };
}

function referenceTo(id: string): Partial<ConversationReference> {
  return {
    bot: { id: BOT, name: '' },
    channelId: 'msteams',
    conversation: { id, tenantId: TENANT, name: '', isGroup: false, conversationType: 'personal' },
    serviceUrl: setting('CONNECTOR_URL'),
  };
}
