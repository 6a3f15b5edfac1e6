import { SendError, type SendFailure } from '../../src/domain/delivery/send-error.ts';
import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { DeliveryChannel } from '../../src/ports/index.ts';

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly inReplyTo?: string;
}

/** Sends a mail and gives the code of the server's reply. */
export type SendMail = (mail: Mail) => number;

/** What SMTP replies mean (RFC 5321 §4.2): 4yz may be tried again, 550 is a mailbox that is not there. */
const SMTP_REPLIES: Readonly<Record<number, SendFailure>> = {
  421: { kind: 'transient' },
  452: { kind: 'throttled' },
  535: { kind: 'stop' },
  550: { kind: 'gone' },
};

/** A second channel, as small as one can be: mail has no edits, no threads of its own and no windows. */
export function makeMailChannel(send: SendMail): DeliveryChannel {
  let sent = 0;
  const mail = ({ reference: to }: Conversation, subject: string, inReplyTo?: string): Promise<{ cardId: string }> => {
    const id = `<${(sent += 1)}@bot.example>`;
    const reply = send({ id, to, subject, ...(inReplyTo !== undefined && { inReplyTo }) });
    if (reply < 300) return Promise.resolve({ cardId: id });
    return Promise.reject(new SendError(SMTP_REPLIES[reply] ?? { kind: 'dead' }, `The server replied ${reply}`));
  };
  return {
    nameOf: () => 'mail',
    windows: [],
    digestOf: ({ issue, noLongerListed }) => JSON.stringify([issue, noLongerListed]),
    post: (to, { issue }) => mail(to, `${issue.id}: ${issue.title}`),
    hasNews: () => true,
    edit: () => Promise.resolve(),
    reply: async (to, cardId, { issue, kinds }) => {
      await mail(to, `${issue.id} ${kinds.join(', ')}`, cardId);
    },
    nudge: async (to, cardId, { issue, nudge }) => {
      await mail(to, `${issue.id} ${nudge.kind}`, cardId);
    },
    digest: async (to, { parts }) => {
      await mail(to, `digest ${parts.map(({ part }) => part).join(', ')}`);
    },
    notify: async (to, { kind }) => {
      await mail(to, kind);
    },
  };
}
