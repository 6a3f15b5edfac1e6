import { whichMuteCard } from '../../../cards/subscriptions/confirm.ts';
import { subscriptionsCard } from '../../../cards/subscriptions/list.ts';
import { subjectName } from '../../../cards/kit/targets.ts';
import { parseUnmute } from '../../../src/domain/subscription/mute-grammar.ts';
import { silenceAt } from '../../../src/domain/subscription/settings.ts';
import { makeSubjectResolver } from '../../../src/domain/subscription/resolve-target.ts';
import type { Words } from '../../../words/index.ts';
import type { Unmuted } from '../../../src/usecases/asking/answers.ts';
import { change } from '../../asking/settings/ask-back.ts';
import { readConfirmed } from '../../asking/confirmed.ts';
import { understand, withCommas } from '../../asking/subscription-words.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'unmute',
  async run(typed, app) {
    const { asked: ask, isConfirmed } = readConfirmed(typed);
    const { reader } = ask;
    const list = await app.listSubscriptions(reader);
    const { services } = list;
    const said = ask.said.join() === 'all' ? [] : withCommas(ask);
    const understood = understand({ command: 'unmute', said, words: ask.words }, services, (each) =>
      parseUnmute(each, makeSubjectResolver(services)),
    );
    if ('answer' in understood) return understood.answer;
    const mutes = list.subscription?.mutes ?? [];
    const isSilent = silenceAt(list.subscription?.settings ?? {}, reader.now) !== undefined;
    if (!understood.meant && isSilent && (isConfirmed || mutes.length === 0)) {
      const ended = await change(ask, app, 'silence', { silence: undefined });
      if (mutes.length === 0) return ended;
    }
    if (!understood.meant && !isConfirmed && mutes.length > 0) return whichMuteCard(mutes, list, reader);
    const unmuted = await app.unmute(reader, understood.meant);
    return subscriptionsCard(unmuted, reader, doneWords(unmuted, ask.words));
  },
} satisfies Command;

function doneWords({ ended, services }: Unmuted, { asking: { unmuted } }: Words): string {
  if (ended.length === 0) return unmuted.nothing;
  return unmuted.ended(ended.map(({ subject }) => subjectName(subject, services)));
}
