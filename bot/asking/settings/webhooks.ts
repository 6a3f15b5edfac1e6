import type { Button, Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { noticeCard, refusalCard } from '../../../cards/notice.ts';
import { webhooksCard } from '../../../cards/subscriptions/webhooks.ts';
import { makeTargetResolver } from '../../../src/domain/subscription/resolve-target.ts';
import { parseSubscribe } from '../../../src/domain/subscription/subscription-grammar.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { MOST_WEBHOOKS } from '../../../src/usecases/operating/webhooks.ts';
import type { Ask } from '../command.ts';
import { understand } from '../subscription-words.ts';

/** What is done, and to which. An address is read as it was written. */
const SAID = /^webhooks?\s*(?<part>add|remove|test|list)?\s*<?(?<which>[^\s>]*)>?\s*(?<rest>.*)$/is;

/**
 * `operator webhook [list | add <https url> [services…] | remove <n or url> | test <n or url>]`. Undefined for anyone but an
 * operator.
 */
export async function webhooks(ask: Ask, app: UseCases): Promise<Card | undefined> {
  const { part = '', which = '', rest = '' } = SAID.exec(ask.rest)?.groups ?? {};
  switch (part.toLowerCase()) {
    case 'add':
      return add(ask, app, which, rest);
    case 'remove':
      return remove(ask, app, which);
    case 'test':
      return test(ask, app, which);
    default:
      return list(ask, app);
  }
}

async function list({ reader }: Ask, app: UseCases): Promise<Card | undefined> {
  const known = await app.listWebhooks(reader);
  return known && webhooksCard(known, reader);
}

async function add(ask: Ask, app: UseCases, url: string, services: string): Promise<Card | undefined> {
  const { reader, words } = ask;
  // Whoever is no operator is told nothing of services either.
  if (!(await app.listWebhooks(reader))) return undefined;
  const listed = (await app.listSubscriptions(reader)).services;
  const said = ['webhook', 'add', url, ...services.replaceAll(',', ' , ').split(/\s+/).filter(Boolean)];
  const understood = understand({ command: 'operator', said, words }, listed, (each) =>
    parseSubscribe(each.slice(3), makeTargetResolver(listed)),
  );
  if ('answer' in understood) return understood.answer;
  const added = await app.addWebhook(reader, url, understood.meant);
  if (!added) return undefined;
  const texts = words.webhooks;
  if ('refused' in added) {
    const { refused } = added;
    const said = refused === 'too-many' ? texts.tooMany(MOST_WEBHOOKS) : texts.refused[refused];
    return refusalCard({ tone: 'warning', ...said, buttons: buttonsOf(ask) });
  }
  const { title, text } = texts.added(label(added.name, 120), added.secret);
  // The summary is what a toast shows: the secret has no place there.
  return { ...noticeCard({ tone: 'info', title, text, buttons: buttonsOf(ask, url) }), summary: title };
}

async function remove(ask: Ask, app: UseCases, which: string): Promise<Card | undefined> {
  const removed = await app.removeWebhook(ask.reader, which);
  if (!removed) return undefined;
  const { name } = removed;
  if (name === undefined) return unknown(ask);
  return noticeCard({ tone: 'info', ...ask.words.webhooks.removed(label(name, 120)), buttons: buttonsOf(ask) });
}

async function test(ask: Ask, app: UseCases, which: string): Promise<Card | undefined> {
  const tested = await app.testWebhook(ask.reader, which);
  if (!tested) return undefined;
  const { name, failed } = tested;
  if (name === undefined) return unknown(ask);
  const { webhooks: texts } = ask.words;
  const shown = label(name, 120);
  if (!failed) return noticeCard({ tone: 'info', ...texts.tested(shown), buttons: buttonsOf(ask) });
  const text = failed.status === undefined ? texts.unanswered(failed.code) : texts.answered(failed.status);
  return refusalCard({ tone: 'warning', title: texts.failed(shown), text, buttons: buttonsOf(ask, which) });
}

function unknown(ask: Ask): Card {
  return refusalCard({ tone: 'warning', ...ask.words.webhooks.unknown, buttons: buttonsOf(ask) });
}

/** To the list, and a test of one of them if one is named. */
function buttonsOf({ words }: Ask, which?: string): Button[] {
  const { buttons } = words.webhooks;
  const all = { title: buttons.all, ask: commandLine.webhooks() };
  return which === undefined ? [all] : [{ title: buttons.test, ask: commandLine.testWebhook(which) }, all];
}
