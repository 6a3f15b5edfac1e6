import type { EarlyWarning } from '../../../src/domain/impact/early-warning.ts';
import type { WarningChannel } from '../../../src/ports/index.ts';
import type { FakeChannel } from '../delivery-channel.ts';

/** Brings early warnings to the conversations of a fake channel, among its messages: `post Exchange 5`, `edit Exchange EX1`. */
export function makeFakeWarningChannel(beside: FakeChannel): WarningChannel {
  const show = async (conversationId: string, what: string) => {
    const error = beside.refuse(conversationId);
    if (error) throw error;
    beside.shown.push({ conversationId, what });
    return Promise.resolve();
  };
  let posted = 0;
  return {
    digestOf: saidOf,
    async post({ id }, warning) {
      await show(id, `post ${saidOf(warning)}`);
      return { cardId: `warning-${(posted += 1)}` };
    },
    edit: ({ id }, _cardId, warning) => show(id, `edit ${saidOf(warning)}`),
  };
}

function saidOf({ serviceId, soFar, overAt, published }: EarlyWarning): string {
  return `${serviceId} ${published?.id ?? (overAt === undefined ? soFar : 'over')}`;
}
