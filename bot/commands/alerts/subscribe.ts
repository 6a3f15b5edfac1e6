import { subscribedCard } from '../../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../../cards/subscriptions/form.ts';
import { parseSubscribe } from '../../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { understand, withCommas } from '../../asking/subscription-words.ts';
import type { Command } from '../../asking/command.ts';

/** The last word of a line that fills the form in, and changes nothing. */
const CHOOSE = 'choose';

export default {
  name: 'subscribe',
  menu: 'everywhere',
  async run(ask, app) {
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const words = withCommas(ask);
    const isChoosing = words.at(-1)?.toLowerCase() === CHOOSE;
    const said = isChoosing ? words.slice(0, -1) : words;
    if (said.length === 0) return subscriptionFormCard(list, reader);
    const understood = understand({ command: 'subscribe', said, words: ask.words }, list.services, (each) =>
      parseSubscribe(each, makeTargetResolver(list.services)),
    );
    if ('answer' in understood) return understood.answer;
    const { meant } = understood;
    return isChoosing
      ? subscriptionFormCard(list, reader, meant.targets)
      : subscribedCard(await app.subscribe(reader, meant), reader);
  },
} satisfies Command;
