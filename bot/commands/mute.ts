import { mutedCard } from '../../cards/muted.ts';
import { parseMute } from '../../src/domain/subscription/mute-grammar.ts';
import { makeSubjectResolver } from '../../src/domain/subscription/resolve-target.ts';
import { namingWords, understand } from '../asking/subscription-words.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'mute',
  aliases: ['snooze', 'silence'],
  usage: 'mute <id|service> [5m..30d]',
  summary: 'Keeps this conversation silent about one issue or service for a while: 4 hours unless you say how long',
  examples: ['mute EX20119 4h', 'mute exchange 1d'],
  rank: 8,
  async run(ask, app) {
    const { reader } = ask;
    const { services } = await app.listSubscriptions(reader);
    const understood = understand('mute', namingWords(ask, services), services, (words) =>
      parseMute(words, makeSubjectResolver(services)),
    );
    return 'answer' in understood ? understood.answer : mutedCard(await app.mute(reader, understood.meant), reader);
  },
} satisfies Command;
