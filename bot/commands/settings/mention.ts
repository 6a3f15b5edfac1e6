import { label } from '../../../cards/kit/escape.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { MOST_MENTIONED, readMention } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import { askBack, change } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'mention',
  async run(ask, app) {
    const { mention: texts } = ask.words.settings;
    const { scope, mentioned = [], userId: id, userName: name } = ask.reader;
    const back = (said: { readonly title: string; readonly text: string }) =>
      askBack(ask, said, [{ title: texts.buttons.off, ask: commandLine.mentionNobody() }]);
    const said = readMention(ask.said, mentioned, { type: 'person', id, name });
    if (scope === 'personal' && said.says !== 'off') return back(texts.alone);
    switch (said.says) {
      case 'value':
        return change(ask, app, 'mention', { mention: said.value });
      case 'off':
        return change(ask, app, 'mention', { mention: undefined });
      case 'nothing':
        return back(texts.ask);
      case 'everybody':
        return back(texts.everybody);
      case 'too-many':
        return back(texts.tooMany(MOST_MENTIONED));
      case 'unknown':
        return back(texts.unknown(label(said.words, 60)));
    }
  },
} satisfies Command;
