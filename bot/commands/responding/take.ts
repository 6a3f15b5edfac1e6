import { personName } from '../../../cards/alerts/response.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { moment } from '../../../cards/kit/format.ts';
import { shortCard } from '../../../cards/remark.ts';
import type { Response } from '../../../src/domain/response/response.ts';
import { joinSentences } from '../../../words/speech.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { aboutIssue, answerTo } from '../../asking/responding.ts';

/** The last word of a line that takes an incident from whoever has it. */
const OVER = 'over';

export default {
  name: 'take',
  run(ask, app) {
    const isAsked = ask.said.at(-1)?.toLowerCase() === OVER;
    return aboutIssue(ask, app, async (id) =>
      answerTo(await app.take(ask.reader, id, isAsked), id, ask, {
        taken: ({ before }) => taken(id, before, ask),
        'has-it': ({ after }) => shortCard(ask.words.responding.refused.youHaveIt(id, sinceIn(after, ask))),
        'another-has-it': ({ after }) => anothers(id, after, ask),
      }),
    );
  },
} satisfies Command;

function taken(id: string, { owner }: Response, { words }: Ask) {
  const { done, card } = words.responding;
  const release = { title: card.buttons.release, ask: commandLine.release(id) };
  return shortCard(owner ? done.takenOver(id, personName(owner.person, words)) : done.taken(id), [release]);
}

/** Whoever presses the button of the live card sees no other button, so the words say how to take it over. */
function anothers(id: string, response: Response, ask: Ask) {
  const { refused, card } = ask.words.responding;
  const { owner } = response;
  const text = refused.anotherHasIt(id, owner ? personName(owner.person, ask.words) : '', sinceIn(response, ask));
  const button = { title: card.buttons.takeOver, ask: commandLine.takeOver(id) };
  return shortCard(text, [button], joinSentences([text, refused.toTakeOver(id)]));
}

function sinceIn({ owner }: Response, { reader }: Ask): string {
  return owner ? moment(owner.since, reader) : '';
}
