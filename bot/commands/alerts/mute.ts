import { mutedCard } from '../../../cards/subscriptions/muted.ts';
import { parseMute } from '../../../src/domain/subscription/mute-grammar.ts';
import { makeSubjectResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { namingWords, understand } from '../../asking/subscription-words.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'mute',
  aliases: ['snooze', 'silence'],
  async run(ask, app) {
    const { reader } = ask;
    const { services } = await app.listSubscriptions(reader);
    const said = namingWords(ask, services);
    const understood = understand({ command: 'mute', said, words: ask.words }, services, (each) =>
      parseMute(each, makeSubjectResolver(services)),
    );
    return 'answer' in understood ? understood.answer : mutedCard(await app.mute(reader, understood.meant), reader);
  },
} satisfies Command;
