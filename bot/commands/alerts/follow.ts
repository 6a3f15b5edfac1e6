import { remarkCard } from '../../../cards/remark.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { undoButton } from '../../../cards/kit/change-buttons.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { isForOneself, readArguments } from '../../asking/arguments.ts';
import { missingId } from '../../asking/one-id.ts';
import type { Ask, Command } from '../../asking/command.ts';
import type { UseCases } from '../../../src/usecases/index.ts';

export default {
  name: 'follow',
  async run(ask, app) {
    const ids = [...new Set(readArguments(ask.said).ids)];
    const [first] = ids;
    if (first === undefined) return missingId('follow', ask.words);
    return isForOneself(ask)
      ? followAlone([first, ...ids.slice(1)], ask, app)
      : followAll([first, ...ids.slice(1)], ask, app);
  },
} satisfies Command;

/** Tells the person in their own chat; where that is not known, says how to get there. */
async function followAlone(ids: readonly [string, ...string[]], ask: Ask, app: UseCases): Promise<Card> {
  const { reader, words } = ask;
  const list = await app.followInOwnChat(reader, ...ids);
  if (!list) return elsewhere(ids[0], ask);
  const told = ids.every(isAnnouncementId) ? words.follow.messagesInOwnChat : words.follow.toldInOwnChat;
  return remarkCard(told(ids), undoButton(list, reader));
}

/** One person's button alerts nobody else: to follow an issue alone, they need a chat of their own. */
function elsewhere(id: string, { words }: Ask): Card {
  const { buttons, inOwnChat } = words.follow;
  return noticeCard({
    tone: 'info',
    ...inOwnChat(id),
    buttons: [{ title: buttons.followHere, ask: commandLine.follow(id) }],
  });
}

async function followAll(ids: readonly [string, ...string[]], { reader, words }: Ask, app: UseCases): Promise<Card> {
  const list = await app.follow(reader, ...ids);
  const { followed, buttons } = words.asking;
  const [id] = ids;
  return noticeCard({
    tone: 'info',
    title: followed.titles[reader.scope](words.speech.list(ids)),
    text: (ids.every(isAnnouncementId) ? followed.textsOfMessages : followed.texts)[reader.scope],
    buttons: [
      ...undoButton(list, reader),
      { title: buttons.open(id), ask: isAnnouncementId(id) ? commandLine.announcement(id) : commandLine.issue(id) },
      ...ids.slice(0, 2).map((each) => ({ title: words.follow.unfollow(each), ask: commandLine.unfollow(each) })),
      { title: buttons.subscriptions, ask: commandLine.subscriptions() },
    ],
  });
}
