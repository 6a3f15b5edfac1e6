import { refusalCard } from '../../../cards/notice.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { stopCard } from '../../../cards/subscriptions/confirm.ts';
import { subscribedCard } from '../../../cards/subscriptions/subscribed.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { parseSave } from '../../../src/domain/subscription/subscription-grammar.ts';
import type { Wanted } from '../../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import type { SubscriptionList } from '../../../src/usecases/asking/answers.ts';
import { understand, withCommas } from '../../asking/subscription-words.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'save',
  hidden: true,
  async run(ask, app) {
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const said = withCommas(ask);
    const understood = understand({ command: 'save', said, words: ask.words }, list.services, (each) =>
      parseSave(each, makeTargetResolver(list.services)),
    );
    if ('answer' in understood) return understood.answer;
    return incomplete(understood.meant, list, ask) ?? subscribedCard(await app.save(reader, understood.meant), reader);
  },
} satisfies Command;

/** A form without services may mean that all alerts should stop: that is asked. Without the rest it means nothing. */
function incomplete({ targets, kinds, moments }: Wanted, list: SubscriptionList, ask: Ask): Card | undefined {
  if (targets.length > 0 && kinds.length > 0 && moments.length > 0) return undefined;
  const { subscription } = list;
  if (targets.length === 0 && subscription && subscription.wants.length > 0) {
    return stopCard(
      { ...list, subscription },
      { ...subscription, wants: [] },
      commandLine.endSubscriptions(),
      ask.reader,
    );
  }
  const { nothingChosen, buttons } = ask.words.form;
  return refusalCard({
    tone: 'info',
    ...nothingChosen,
    buttons: [{ title: buttons.choose, ask: commandLine.subscribe() }],
  });
}
