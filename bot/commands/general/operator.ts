import { noticeCard } from '../../../cards/notice.ts';
import { operatorCard } from '../../../cards/operator.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'operator',
  async run({ reader, words }, app) {
    const view = await app.getOperatorView(reader);
    if (view) return operatorCard(view, reader);
    const { title, text } = words.operator.refused;
    return noticeCard({
      tone: 'warning',
      title,
      text: text(reader.userObjectId),
      buttons: [{ title: words.operator.buttons.help, ask: 'help' }],
    });
  },
} satisfies Command;
