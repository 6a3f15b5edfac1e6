import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { subscriptionsCard } from '../../cards/subscriptions.ts';
import { hereName, listed, targetName } from '../../cards/subscription-words.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import { parseUnsubscribe } from '../../src/domain/subscription/subscription-grammar.ts';
import type { SubscriptionWords } from '../../src/domain/subscription/subscription-grammar.ts';
import { makeTargetResolver } from '../../src/domain/subscription/resolve-target.ts';
import type { SubscriptionList } from '../../src/usecases/asking/answers.ts';
import { namingWords, understand } from '../asking/subscription-words.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'unsubscribe',
  aliases: ['unsub'],
  usage: 'unsubscribe [services…|all] [incidents|advisories|messages] [new|updates|resolved|reports]',
  summary: 'Ends alerts, all or some; alone, what is subscribed with a button for each',
  examples: ['unsubscribe exchange', 'unsubscribe exchange advisories', 'unsubscribe all'],
  rank: 7,
  async run(ask, app) {
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const { services } = list;
    const words = namingWords(ask, services);
    if (words.length === 0) return subscriptionsCard(list, reader);
    const understood = understand('unsubscribe', words, services, (each) =>
      parseUnsubscribe(each, makeTargetResolver(services)),
    );
    if ('answer' in understood) return understood.answer;
    const left = await app.unsubscribe(reader, understood.meant);
    if (left.lost) return subscriptionsCard(left, reader, doneWords(understood.meant, left, reader));
    return nothingToTake(understood.meant, left, reader);
  },
} satisfies Command;

function doneWords({ targets, kinds, moments }: SubscriptionWords, left: SubscriptionList, reader: Reader): string {
  const what = targets ? listed(targets.map((target) => targetName(target, left.services))) : 'everything';
  const part = [...(kinds ?? []), ...(moments ?? [])];
  return `Unsubscribed ${hereName(reader)} from ${part.length > 0 ? `${listed(part)} of ` : ''}${what}`;
}

/** Nothing is heard of it, or it is part of something wider, which only a mute can leave out. */
function nothingToTake(words: SubscriptionWords, left: SubscriptionList, reader: Reader): Card {
  const [target] = words.targets ?? [];
  if (target?.type !== 'service' || !left.subscription?.wants.some((want) => want.target.type !== 'service')) {
    return subscriptionsCard(left, reader, `Nothing to unsubscribe from: ${hereName(reader)} did not hear of it`);
  }
  const name = targetName(target, left.services);
  return noticeCard({
    tone: 'info',
    title: `${name} has no line of its own here`,
    text: 'It may be heard of as part of all services or of a family, and one service cannot be taken out of those. Mute it for a while, or unsubscribe from the whole and name the services you want.',
    buttons: [
      { title: 'Mute for 7 days', ask: commandLine.mute(target, '7d') },
      { title: 'Subscriptions', ask: commandLine.subscriptions() },
    ],
  });
}
