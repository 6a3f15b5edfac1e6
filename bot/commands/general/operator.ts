import { auditCard } from '../../../cards/audit.ts';
import { conversationsCard } from '../../../cards/subscriptions/conversations.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { operatorCard } from '../../../cards/operator.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { readArguments } from '../../asking/arguments.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { pauseSending, resumeSending } from '../../asking/settings/sending.ts';
import { tellAll } from '../../asking/settings/tell-all.ts';
import { webhooks } from '../../asking/settings/webhooks.ts';

/** What an operator may ask for, by the word after `operator`. Each gives undefined to anyone else. */
const PARTS: Readonly<Record<string, (ask: Ask, app: UseCases) => Promise<Card | undefined>>> = {
  health,
  conversations,
  audit: changes,
  tell: tellAll,
  pause: pauseSending,
  resume: resumeSending,
  webhook: webhooks,
  webhooks,
};

export default {
  name: 'operator',
  async run(ask, app) {
    const [part = 'health'] = ask.said.map((word) => word.toLowerCase());
    return (await (PARTS[part] ?? health)(ask, app)) ?? refusal(ask);
  },
} satisfies Command;

async function health({ reader }: Ask, app: UseCases): Promise<Card | undefined> {
  const view = await app.getOperatorView(reader);
  return view && operatorCard(view, reader);
}

async function conversations({ said, reader }: Ask, app: UseCases): Promise<Card | undefined> {
  const { page = 1 } = readArguments(said);
  const view = await app.listConversations(reader, Math.max(1, page));
  return view && conversationsCard(view, reader);
}

async function changes({ said, reader }: Ask, app: UseCases): Promise<Card | undefined> {
  const { page = 1 } = readArguments(said);
  const view = await app.getAuditTrail(reader, Math.max(1, page));
  return view && auditCard(view, reader);
}

function refusal({ reader, words }: Ask): Card {
  const { title, text } = words.operator.refused;
  return noticeCard({
    tone: 'warning',
    title,
    text: text(reader.userObjectId),
    buttons: [{ title: words.operator.buttons.help, ask: 'help' }],
  });
}
