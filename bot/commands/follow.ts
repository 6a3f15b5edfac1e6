import { noticeCard } from '../../cards/notice.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { whoHears } from '../../cards/subscription-words.ts';
import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import { firstId, missingId } from '../asking/one-id.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'follow',
  usage: 'follow <id>',
  summary: 'Tells this conversation of every change of one issue, whatever else it hears of',
  examples: ['follow EX20119'],
  rank: 18,
  async run(ask, app) {
    const id = firstId(ask);
    if (id === undefined) return missingId('follow');
    await app.follow(ask.reader, id);
    return noticeCard({
      tone: 'info',
      title: `${whoHears(ask.reader)} of every change of ${id}`,
      text: 'It gets a live card here with its next change, and each update after that.',
      buttons: [
        { title: `Open ${id}`, ask: isAnnouncementId(id) ? commandLine.announcement(id) : commandLine.issue(id) },
        { title: 'Unfollow', ask: commandLine.unfollow(id) },
        { title: 'Subscriptions', ask: commandLine.subscriptions() },
      ],
    });
  },
} satisfies Command;
