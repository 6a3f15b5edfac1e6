import { subscribedCard } from '../../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../../cards/subscriptions/form.ts';
import { parseOnly } from '../../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { understand, withCommas } from '../../asking/subscription-words.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'only',
  async run(ask, app) {
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const said = withCommas(ask);
    if (said.length === 0) return subscriptionFormCard(list, reader);
    const understood = understand({ command: 'only', said, words: ask.words }, list.services, (each) =>
      parseOnly(each, makeTargetResolver(list.services)),
    );
    if ('answer' in understood) return understood.answer;
    return subscribedCard(await app.keepOnly(reader, understood.meant), reader);
  },
} satisfies Command;
