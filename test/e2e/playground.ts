import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type ConsoleMessage, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/system.ts';
import { withoutJoins } from '../cards/reading.ts';

/** Where people talk in the Playground, as `.m365agentsplayground.yml` names it. */
export type Place = 'Personal Chat' | 'Help desk' | 'IT operations - General' | 'IT operations - Announcements';

const CARD = '.ac-adaptiveCard';
const FRAME = '.ac-preview-panel';

/** How long an answer may take on a slow, busy machine. */
const MS_TO_ANSWER = 15_000;

/** The chat window of the Agents Playground in a browser, as a person uses it. */
export interface Chat {
  readonly page: Page;
  open(place: Place): Promise<void>;
  /** The first card of a place: where the bot is new it greets by itself, and a question shall wait for that. */
  greeting(): Promise<Locator>;
  /** Types and sends; the newest card after it is the answer. */
  ask(text: string): Promise<Locator>;
  /** Mentions the bot first, as channels and group chats need it. */
  mentionAndAsk(text: string): Promise<Locator>;
  /** Clicks a button whose answer is a new message, and gives that. */
  clickForAnswer(card: Locator, button: string | RegExp): Promise<Locator>;
  /** Clicks a button whose answer takes the card's place: waits until the card holds the words. */
  clickToReplace(card: Locator, button: string, words: RegExp): Promise<void>;
  cards(): Locator;
  /** What the page complained of in its console since the last call. */
  complaints(): string[];
  close(): Promise<void>;
}

/** Opens the Playground at this address in a new browser. */
export async function openChat(url: string, viewport = { width: 1280, height: 900 }): Promise<Chat> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const page = await openPage(browser, viewport);
    const complaints = gatherComplaints(page);
    await page.goto(url);
    await messageBox(page).waitFor();
    return chatOn(page, complaints, () => browser.close());
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function chatOn(page: Page, complaints: string[], close: () => Promise<void>): Chat {
  const cards = () => page.locator(CARD);
  const send = (text: string, mention: boolean) => answerOf(page, () => typeAndSend(page, text, mention));
  return {
    page,
    cards,
    close,
    complaints: () => complaints.splice(0),
    open: async (place) => {
      await page.getByRole('treeitem', { name: place, exact: true }).click();
      await untilSelected(page, place);
    },
    greeting: async () => {
      const greeting = cards().first();
      await greeting.waitFor();
      return greeting;
    },
    ask: (text) => send(text, false),
    mentionAndAsk: (text) => send(text, true),
    clickForAnswer: (card, button) =>
      answerOf(page, () => card.getByRole('button', { name: button, exact: true }).first().click()),
    clickToReplace: async (card, button, words) => {
      const before = await cards().count();
      await card.getByRole('button', { name: button, exact: true }).click();
      await waitUntil(`the card says ${words}`, async () => words.test(await textOf(card)));
      assert.equal(await cards().count(), before, 'the answer took the place of the card');
    },
  };
}

/**
 * The card that was not there before. New posts stand first in a channel and last elsewhere, so cards are told apart by a
 * mark on their frame, which stays when a card is replaced.
 */
async function answerOf(page: Page, act: () => Promise<void>): Promise<Locator> {
  const round = await markCards(page);
  await act();
  const unmarked = page.locator(`${FRAME}:not([data-round])`).filter({ has: page.locator(CARD) });
  await unmarked.first().waitFor({ timeout: MS_TO_ANSWER });
  await markCards(page);
  // An alert may come at the same moment; it is never the first to be drawn, since it waits for its turn.
  const answer = page
    .locator(`${FRAME}[data-round="${round + 1}"]`)
    .locator(CARD)
    .first();
  await answer.scrollIntoViewIfNeeded();
  return answer;
}

/** What is used of an element in the page; the project's types know no browser. */
interface PageElement {
  readonly dataset: Record<string, string | undefined>;
  readonly classList: { readonly length: number };
  getAttribute(name: string): string | null;
}

/** Marks the frames that have no mark with the number of a new round; gives the last round that marked any. */
function markCards(page: Page): Promise<number> {
  return page.locator(FRAME).evaluateAll((frames: PageElement[]) => {
    const last = Math.max(0, ...frames.map(({ dataset }) => Number(dataset['round'] ?? 0)));
    const fresh = frames.filter(({ dataset }) => dataset['round'] === undefined);
    for (const { dataset } of fresh) dataset['round'] = String(last + 1);
    return fresh.length > 0 ? last + 1 : last;
  });
}

/** In a channel the first box starts a new post and is sent with a button; elsewhere Enter sends. */
async function typeAndSend(page: Page, text: string, mention: boolean): Promise<void> {
  await messageBox(page).click();
  if (mention) {
    await page.keyboard.type('@');
    await page.locator('#typeahead-menu').getByRole('menuitem', { name: 'Service Health' }).click();
    await page.keyboard.type(' ');
  }
  await page.keyboard.type(text);
  const post = page.getByRole('button', { name: 'Post', exact: true });
  if (await post.isVisible()) await post.click();
  else await page.keyboard.press('Enter');
}

/** The chosen place differs from the others in nothing but one class name more. */
async function untilSelected(page: Page, place: Place): Promise<void> {
  await waitUntil(`${place} is open`, async () => {
    const chosen = await page.getByRole('treeitem').evaluateAll((items: PageElement[]) => {
      return items.toSorted((a, b) => b.classList.length - a.classList.length)[0]?.getAttribute('aria-label');
    });
    return chosen === place;
  });
}

/** What a person reads of a card, without what keeps its lines from breaking. */
export async function textOf(card: Locator): Promise<string> {
  return withoutJoins(await card.innerText());
}

/** Asks again and again until it is so. Fails with what was waited for. */
export async function waitUntil(what: string, holds: () => Promise<boolean>, ms = MS_TO_ANSWER): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) assert.fail(`Not within ${ms / 1000} s: ${what}`);
    await delay(50);
  }
}

function messageBox(page: Page): Locator {
  return page.locator('[data-lexical-editor=true]').first();
}

async function openPage(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(MS_TO_ANSWER);
  // The Playground asks a content network for fonts and a decoration. The tests need no network, so these come back empty.
  await page.route(
    (address) => address.hostname !== 'localhost',
    (route) => route.fulfill({ status: 200, contentType: contentTypeOf(route.request().url()), body: '' }),
  );
  return page;
}

function contentTypeOf(url: string): string {
  return new URL(url).pathname.endsWith('.js') ? 'text/javascript' : 'font/woff2';
}

function gatherComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOwnIcon(message) && !isOwnChart(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** The Playground ships no favicon, and its page asks for one. */
function isOwnIcon(message: ConsoleMessage): boolean {
  return new URL(message.location().url || 'about:blank').pathname === '/favicon.ico';
}

/** The Playground's charts write their labels once before they know how wide they are. */
function isOwnChart(message: ConsoleMessage): boolean {
  return /^Error: <foreignObject> attribute width: A negative value is not valid/.test(message.text());
}
