import { noticeCard } from '../../../cards/notice.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { undoButton } from '../../../cards/kit/change-buttons.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { firstId, missingId } from '../../asking/one-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'follow',
  async run(ask, app) {
    const id = firstId(ask);
    if (id === undefined) return missingId('follow', ask.words);
    const list = await app.follow(ask.reader, id);
    const { followed, buttons } = ask.words.asking;
    return noticeCard({
      tone: 'info',
      title: followed.titles[ask.reader.scope](id),
      text: followed.texts[ask.reader.scope],
      buttons: [
        ...undoButton(list, ask.reader),
        { title: buttons.open(id), ask: isAnnouncementId(id) ? commandLine.announcement(id) : commandLine.issue(id) },
        { title: buttons.unfollow, ask: commandLine.unfollow(id) },
        { title: buttons.subscriptions, ask: commandLine.subscriptions() },
      ],
    });
  },
} satisfies Command;
