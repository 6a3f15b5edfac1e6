import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { mutedCard } from '../../../cards/subscriptions/muted.ts';
import { between } from '../../../src/domain/instant.ts';
import { parseMute } from '../../../src/domain/subscription/mute-grammar.ts';
import { makeSubjectResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { understand, withCommas } from '../../asking/subscription-words.ts';
import { askBack } from '../../asking/settings/ask-back.ts';
import { meansEverything, muteEverything, splitUntil, untilOf } from '../../asking/settings/silence.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { LATER } from '../../asking/reading/limits.ts';

export default {
  name: 'mute',
  menu: 'shared',
  async run(ask, app) {
    const { reader } = ask;
    if (ask.said.length === 0) return askWhat(ask);
    if (ask.said.at(-1) === LATER) return askBack(ask, ask.words.settings.silence.startsNow, []);
    if (meansEverything(ask.said) && ask.services.length === 0) return muteEverything(ask, app);
    const { subject, until: time } = splitUntil(ask.said);
    const until = time && (await untilOf(ask, app, time));
    if (time && until === undefined) return badTime(ask, time);
    const { services } = await app.listSubscriptions(reader);
    const said = withCommas(time ? { parts: [subject] } : ask);
    const understood = understand({ command: 'mute', said, words: ask.words }, services, (each) =>
      parseMute(each, makeSubjectResolver(services)),
    );
    if ('answer' in understood) return understood.answer;
    const { meant } = understood;
    const milliseconds = until === undefined ? meant.milliseconds : between(reader.now, until);
    return mutedCard(await app.mute(reader, { ...meant, milliseconds }), reader);
  },
} satisfies Command;

function askWhat(ask: Ask) {
  const { silence, quietButtons } = ask.words.settings;
  return askBack(ask, silence.ask, [
    { title: quietButtons.muteForHours, ask: commandLine.muteAllFor('4h') },
    { title: quietButtons.muteForDay, ask: commandLine.muteAllFor('1d') },
    { title: ask.words.settings.buttons.subscriptions, ask: commandLine.subscriptions() },
  ]);
}

function badTime(ask: Ask, time: readonly string[]) {
  return askBack(ask, ask.words.settings.silence.badTime(label(time.join(' '), 60)), []);
}
