import { BOT_SDKS } from '../../bot/sdk/gateway.ts';
import { makeAlertCards } from '../../cards/alert.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import { startConnector, type Connector } from '../fakes/connector/connector.ts';
import { makeFakeChannel } from '../fakes/delivery-channel.ts';
import { makeMailChannel, type Mail } from '../fakes/mail-channel.ts';
import { aConversation } from '../fixtures/alerting.ts';
import { CHANNEL, CHAT, conversation, teamsChannelFor } from '../bot/alerts/teams-channel-setup.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { answering, startReceiver, type Receiver } from '../fakes/webhooks/receiver.ts';
import { aWebhookChannel } from '../bot/webhooks/setup.ts';
import { deliveryChannelContract, type SeenMessage } from './delivery-channel.ts';

const cards = makeAlertCards({ timeZone: 'UTC', locale: 'en' });

describe('a delivery channel in memory', () => {
  deliveryChannelContract(() => {
    const channel = makeFakeChannel();
    const to = aConversation('c');
    const refuse = () => {
      channel.refuse = () => new SendError({ kind: 'gone' }, 'refused');
    };
    return { channel, to, seen: () => channel.messages(to.id), refuse };
  });
});

for (const [sdk, scope] of BOT_SDKS.flatMap((each) =>
  (['channel', 'personal'] as const).map((scope) => [each, scope] as const),
)) {
  describe(`Teams as a delivery channel (${sdk}, ${scope})`, () => {
    let connector: Connector | undefined;
    afterEach(() => connector?.close());

    const seenBy = (there: Connector): SeenMessage[] => {
      const { threads, messages } = there.visible(scope === 'channel' ? CHANNEL : CHAT);
      const all = scope === 'channel' ? threads.flatMap(({ card, replies }) => [card, ...replies]) : messages;
      return all.map(({ id, activity }) => ({ id, text: activity.summary ?? '' }));
    };

    deliveryChannelContract(async () => {
      const there = (connector = await startConnector());
      const refuse = () => there.fail({ kind: 'ConversationNotFound', times: 0 });
      const channel = teamsChannelFor({ sdk, cards, render: makeRenderer() });
      return { channel, to: conversation(there.url, scope), seen: () => seenBy(there), refuse };
    });
  });
}

describe('a channel without edits and threads', () => {
  deliveryChannelContract(
    () => {
      const mails: Mail[] = [];
      let reply: number | undefined;
      const channel = makeMailChannel((mail) => {
        if (reply === undefined) mails.push(mail);
        return reply ?? 250;
      });
      const seen = () => mails.map(({ id, subject }) => ({ id, text: subject }));
      return { channel, to: aConversation('c'), seen, refuse: () => (reply = 550) };
    },
    { edits: false },
  );
});

describe('webhooks as a delivery channel (https)', () => {
  const tls = makeCertificate();
  let receiver: Receiver | undefined;
  afterEach(() => receiver?.close());

  deliveryChannelContract(
    async () => {
      const there = (receiver = await startReceiver(tls));
      const { channel, to } = aWebhookChannel({ ca: tls.cert });
      const seen = () =>
        there.accepted.map(({ event: { id, subject = '', data } }) => ({ id, text: `${subject} ${data.title ?? ''}` }));
      return { channel, to: to(there.url), seen, refuse: () => (there.answer = answering(410)) };
    },
    { edits: false, knowsRepeats: true },
  );
});
