import { subscribedCard } from '../../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../../cards/subscriptions/form.ts';
import { parseSubscribe } from '../../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { namingWords, understand } from '../../asking/subscription-words.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'subscribe',
  aliases: ['sub', 'notify', 'alert'],
  async run(ask, app) {
    const { reader } = ask;
    const services = await app.listServices(reader.tenantId);
    const said = namingWords(ask, services.value);
    if (said.length === 0) return subscriptionFormCard(services, reader);
    const understood = understand({ command: 'subscribe', said, words: ask.words }, services.value, (each) =>
      parseSubscribe(each, makeTargetResolver(services.value)),
    );
    return 'answer' in understood
      ? understood.answer
      : subscribedCard(await app.subscribe(reader, understood.meant), reader);
  },
} satisfies Command;
