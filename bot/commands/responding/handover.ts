import { personName } from '../../../cards/alerts/response.ts';
import { mentioningCard, shortCard } from '../../../cards/remark.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { moment } from '../../../cards/kit/format.ts';
import type { Command } from '../../asking/command.ts';
import { aboutIssue, answerTo } from '../../asking/responding.ts';

export default {
  name: 'handover',
  /** Only to somebody whom the message mentions: a name alone may be several people's, or nobody's here. */
  run(ask, app) {
    const { reader, words } = ask;
    const { done, refused } = words.responding;
    const open = (id: string) => ({ title: words.asking.buttons.open(id), ask: commandLine.issue(id) });
    const [to, ...others] = (reader.mentioned ?? []).filter(({ type }) => type === 'person');
    return aboutIssue(ask, app, async (id) => {
      if (!to || others.length > 0) return shortCard(refused.toWhom(id), [open(id)]);
      const by = personName({ id: reader.userId, name: reader.userName }, words);
      return answerTo(await app.handOver(reader, id, { id: to.id, name: to.name }), id, ask, {
        'handed-over': () => mentioningCard(to, (mark) => done.handedOver(id, mark, by)),
        'has-it': ({ after: { owner } }) =>
          shortCard(refused.anotherHasIt(id, personName(to, words), owner ? moment(owner.since, reader) : '')),
      });
    });
  },
} satisfies Command;
