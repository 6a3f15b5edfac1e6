import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Words } from '../../../words/index.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { readArguments } from '../../asking/arguments.ts';
import { openById } from '../../asking/open-by-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'message',
  async run(ask, app) {
    const { ids } = readArguments(ask.said);
    const id = ids.find(isAnnouncementId) ?? ids[0];
    if (id === undefined) return missingId(ask.words);
    return isAnnouncementId(id) ? openById(id, ask, app) : notAnnounced(id, ask.words);
  },
} satisfies Command;

function missingId({ asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing.message,
    buttons: [
      { title: buttons.messages, ask: commandLine.announcements('message') },
      { title: buttons.maintenance, ask: commandLine.announcements('maintenance') },
    ],
  });
}

function notAnnounced(id: string, { asking: { otherKind, buttons } }: Words): Card {
  return noticeCard({
    tone: 'info',
    ...otherKind.issue(id),
    buttons: [{ title: buttons.open(id), ask: commandLine.issue(id) }],
  });
}
