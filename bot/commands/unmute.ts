import { subscriptionsCard } from '../../cards/subscriptions.ts';
import { listed, subjectName } from '../../cards/subscription-words.ts';
import { parseUnmute } from '../../src/domain/subscription/mute-grammar.ts';
import { makeSubjectResolver } from '../../src/domain/subscription/resolve-target.ts';
import type { Unmuted } from '../../src/usecases/asking/answers.ts';
import { namingWords, understand } from '../asking/subscription-words.ts';
import type { Command } from '../asking/command.ts';

const EVERYTHING: ReadonlySet<string> = new Set(['all', 'everything']);

export default {
  name: 'unmute',
  aliases: ['unsnooze', 'unsilence'],
  usage: 'unmute [id|service]',
  summary: 'Ends a mute, or all of them; what was held back is told then',
  examples: ['unmute EX20119', 'unmute'],
  rank: 17,
  async run(ask, app) {
    const { reader } = ask;
    const { services } = await app.listSubscriptions(reader);
    const words = namingWords(ask, services).filter((word) => !EVERYTHING.has(word.toLowerCase()));
    const understood = understand('unmute', words, services, (each) =>
      parseUnmute(each, makeSubjectResolver(services)),
    );
    if ('answer' in understood) return understood.answer;
    const unmuted = await app.unmute(reader, understood.meant);
    return subscriptionsCard(unmuted, reader, doneWords(unmuted));
  },
} satisfies Command;

function doneWords({ ended, services }: Unmuted): string {
  if (ended.length === 0) return 'Nothing was muted';
  return `Not muted any more: ${listed(ended.map(({ subject }) => subjectName(subject, services)))}`;
}
