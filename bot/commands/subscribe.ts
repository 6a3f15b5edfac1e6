import { subscribedCard } from '../../cards/subscribed.ts';
import { subscriptionFormCard } from '../../cards/subscription-form.ts';
import { parseSubscribe } from '../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../src/domain/subscription/resolve-target.ts';
import { namingWords, understand } from '../asking/subscription-words.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'subscribe',
  aliases: ['sub', 'notify', 'alert'],
  usage: 'subscribe [services…] [incidents|advisories|messages] [new|updates|resolved|reports]',
  summary: 'Tells this conversation of incidents and advisories as they come; alone, a form to choose from',
  examples: [
    'subscribe',
    'subscribe exchange teams incidents',
    'subscribe collaboration +messages',
    'subscribe all new',
  ],
  rank: 5,
  async run(ask, app) {
    const { reader } = ask;
    const services = await app.listServices(reader.tenantId);
    const words = namingWords(ask, services.value);
    if (words.length === 0) return subscriptionFormCard(services, reader);
    const understood = understand('subscribe', words, services.value, (each) =>
      parseSubscribe(each, makeTargetResolver(services.value)),
    );
    return 'answer' in understood
      ? understood.answer
      : subscribedCard(await app.subscribe(reader, understood.meant), reader);
  },
} satisfies Command;
