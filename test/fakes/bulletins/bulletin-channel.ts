import type { ShownBulletin } from '../../../src/domain/bulletin/standing.ts';
import type { BulletinChannel } from '../../../src/ports/index.ts';
import type { FakeChannel } from '../delivery-channel.ts';

/** Brings bulletins to the conversations of a fake channel, among its messages: `post EX1 open: Mail is slow`. */
export function makeFakeBulletinChannel(beside: FakeChannel): BulletinChannel {
  const show = async (conversationId: string, what: string) => {
    const error = beside.refuse(conversationId);
    if (error) throw error;
    beside.shown.push({ conversationId, what });
    return Promise.resolve();
  };
  let posted = 0;
  return {
    digestOf: (shown, timeZone) => JSON.stringify([shown.bulletin, shown.standing, shown.issue?.title, timeZone]),
    async post({ id }, shown) {
      await show(id, `post ${saidOf(shown)}`);
      return { cardId: `bulletin-${(posted += 1)}` };
    },
    edit: ({ id }, cardId, shown) => show(id, `edit ${cardId} ${saidOf(shown)}`),
    tell: ({ id }, cardId, shown) => show(id, `tell ${cardId} ${shown.bulletin.text.title}`),
  };
}

function saidOf({ issueId, standing, bulletin }: ShownBulletin): string {
  return `${issueId} ${standing}: ${bulletin.text.title}`;
}
