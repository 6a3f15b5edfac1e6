import { personName } from '../../../cards/alerts/response.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { shortCard } from '../../../cards/remark.ts';
import type { Command } from '../../asking/command.ts';
import { aboutIssue, answerTo } from '../../asking/responding.ts';

export default {
  name: 'release',
  run(ask, app) {
    const { done, refused, card } = ask.words.responding;
    const nobody = ask.words.subscriptions.somebody;
    return aboutIssue(ask, app, async (id) => {
      const take = { title: card.buttons.take, ask: commandLine.take(id) };
      return answerTo(await app.release(ask.reader, id), id, ask, {
        released: ({ before: { owner } }) =>
          shortCard(done.released(id, owner ? personName(owner.person, ask.words) : nobody), [take]),
        'nobody-had-it': () => shortCard(refused.nobodyHasIt(id), [take]),
      });
    });
  },
} satisfies Command;
