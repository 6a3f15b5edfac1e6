import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Words } from '../../../words/index.ts';
import { idNamed, openById } from '../../asking/open-by-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'message',
  isShared: true,
  async run(ask, app) {
    const id = await idNamed(ask, app);
    return id === undefined ? missingId(ask.words) : openById(id, ask, app);
  },
} satisfies Command;

function missingId({ asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing.message,
    buttons: [
      { title: buttons.messages, ask: commandLine.announcements({ kind: 'message' }) },
      { title: buttons.maintenance, ask: commandLine.announcements({ kind: 'maintenance' }) },
    ],
  });
}
