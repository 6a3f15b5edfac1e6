import { commandLine } from '../../cards/kit/command-line.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import { readArguments } from '../asking/arguments.ts';
import { openById } from '../asking/open-by-id.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'message',
  usage: 'message <id> [page <n>]',
  summary: 'Shows one Message Center item or planned maintenance',
  examples: ['message MC123456'],
  rank: 13,
  async run(ask, app) {
    const { ids } = readArguments(ask.words);
    const id = ids.find(isAnnouncementId) ?? ids[0];
    if (id === undefined) return missingId();
    return isAnnouncementId(id) ? openById(id, ask, app) : notAnnounced(id);
  },
} satisfies Command;

function missingId(): Card {
  return noticeCard({
    tone: 'warning',
    title: 'Please name the message',
    text: 'Write "message" and its id: MC and a number, such as MC123456. The lists show the ids.',
    buttons: [
      { title: 'Messages', ask: commandLine.announcements('message') },
      { title: 'Maintenance', ask: commandLine.announcements('maintenance') },
    ],
  });
}

function notAnnounced(id: string): Card {
  return noticeCard({
    tone: 'info',
    title: `${id} is an incident or advisory`,
    text: 'Ids of Message Center items start with MC.',
    buttons: [{ title: `Open ${id}`, ask: commandLine.issue(id) }],
  });
}
