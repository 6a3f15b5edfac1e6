import { subscribedCard } from '../../../cards/subscriptions/subscribed.ts';
import { subscriptionFormCard } from '../../../cards/subscriptions/form.ts';
import { parseSubscribe } from '../../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { namingWords, understand } from '../../asking/subscription-words.ts';
import type { Ask, Command } from '../../asking/command.ts';
import only from './only.ts';

/** `subscribe only incidents` takes away, as `only incidents` does. */
const NARROWING: ReadonlySet<string> = new Set(['only', 'just']);

/** The last word of a line that fills the form in, and changes nothing. */
const CHOOSE = 'choose';

/** A service may be called "Only …". */
function narrows({ said: [first = ''] }: Ask, [name = '']: readonly string[]): boolean {
  return NARROWING.has(first.toLowerCase()) && !name.toLowerCase().startsWith(first.toLowerCase());
}

export default {
  name: 'subscribe',
  aliases: ['sub', 'notify', 'alert'],
  async run(ask, app) {
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const words = namingWords(ask, list.services);
    if (narrows(ask, words)) return only.run(ask, app);
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
