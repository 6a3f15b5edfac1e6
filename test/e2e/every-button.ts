import assert from 'node:assert/strict';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { textOf, elementsOf } from '../cards/reading.ts';
import type { AdaptiveCard } from '../../cards/kit/render.ts';

interface Walk {
  /** As Teams names the kinds of conversations. */
  readonly scope: 'personal' | 'groupChat' | 'channel';
  readonly locale: string;
  /** What is typed at first. */
  readonly lines: readonly string[];
}

const TENANT = '5c0f0e6a-7d3e-4d57-9a43-6f2b1c9e8d10';
/** Each answer leads to several others; so many show whether any of them is a dead end. */
const MOST = 40;

/**
 * Presses each button that shows something, of each answer to these lines, and of the answers to those, in a conversation that gets its answers
 * in the response. Gives what was wrong with each: an error, "did you mean", or an answer that is the card it was on.
 */
export async function faultsOfButtons(endpoint: string, walk: Walk): Promise<string[]> {
  const faults: string[] = [];
  const words = wordsFor(walk.locale);
  const wrong = wrongTitles(words);
  const todo: { readonly value?: object; readonly line: string; readonly from?: string }[] = walk.lines.map((line) => ({
    line,
  }));
  const seen = new Set<string>();
  for (let at = 0; at < todo.length && seen.size < MOST; at += 1) {
    const { line, value, from } = todo[at] ?? assert.fail();
    if (seen.has(line)) continue;
    seen.add(line);
    const card = await answerTo(endpoint, walk, value ? { value } : { text: line });
    const text = card ? textOf(card) : '';
    const title = wrong.find((each) => text.includes(each));
    if (text === '' || title !== undefined || text === from) faults.push(`${line}: ${title ?? text}`);
    if (card) todo.push(...buttonsOf(card, words).map((each) => ({ ...each, from: text })));
  }
  assert.ok(seen.size >= Math.min(MOST, 2 * walk.lines.length), `${seen.size} lines`);
  return faults;
}

/** In a shared place Teams is asked who may change something, which it knows of no conversation that is made up. */
const CHANGES =
  /^(?:(?:un)?(?:subscribe|follow|mute)|only|quiet|digest|timezone|language|level|old-advisories|answers|mention|remind|escalate|teamwork|affected|undo|test)\b/;

/** The buttons of a card that show something; not those that ask again what it shows, nor those of a form. */
function buttonsOf(card: AdaptiveCard, { issue, buttons }: Words): { readonly line: string; readonly value: object }[] {
  const again = new Set([buttons.refresh, issue.buttons.refresh]);
  const pressed = elementsOf([card.body, card.actions ?? []]).filter(({ title }) => !again.has(String(title)));
  return pressed.flatMap(({ data }) => {
    const value = data as { readonly ask?: string; readonly form?: readonly string[] } | undefined;
    return value?.ask === undefined || value.form || CHANGES.test(value.ask) ? [] : [{ line: value.ask, value }];
  });
}

/** The first lines of answers that lead nowhere. */
function wrongTitles({ errors, asking, undo }: Words): string[] {
  const health = Object.values(errors.health).map((say) => say({}).title);
  const subscribing = Object.values(errors.subscribing).map(({ title }) => title);
  return [...health, ...subscribing, asking.didYouMean.title, asking.notUnderstood.title, undo.tooLate.title];
}

let messages = 0;

async function answerTo(endpoint: string, { scope, locale }: Walk, what: object): Promise<AdaptiveCard | undefined> {
  const id = { personal: 'a:walk', groupChat: '19:walk@thread.v2', channel: '19:walk@thread.tacv2;messageid=1' }[scope];
  messages += 1;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ type: 'message', id: `walk-${messages}`, channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9/', locale },
      // Nobody presses so fast: the bot would ask one person to wait.
      from: { id: `29:walker-${messages}`, name: 'Mina Park' },
      recipient: { id: '28:bot', name: 'Service Health' },
      conversation: { id, conversationType: scope, tenantId: TENANT, isGroup: scope !== 'personal' },
      ...{ channelData: { tenant: { id: TENANT } }, localTimezone: 'Europe/Riga', deliveryMode: 'expectReplies' },
      ...what,
    }),
  });
  const { activities } = (await response.json()) as {
    activities: readonly { readonly attachments?: readonly { readonly content: AdaptiveCard }[] }[];
  };
  return activities.flatMap(({ attachments = [] }) => attachments).at(-1)?.content;
}
