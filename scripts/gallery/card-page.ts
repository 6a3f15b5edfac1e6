import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { drawingParts } from './card-draw.ts';
import { HOSTS } from './card-host.ts';
import type { Theme } from './card-host.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../system.ts';

/** What is drawn: a card, or the Markdown of a message without one. */
export type Message = object | { readonly text: string };

/** What axe found wrong with one of several messages. */
export interface Finding {
  /** Which of them. */
  readonly index: number;
  /** axe's name of the rule. */
  readonly rule: string;
  /** What is wrong, and the start of the element's HTML. */
  readonly about: string;
}

/** `older` knows schema 1.5 alone, as the Playground and the Emulator do; `teams` also what Teams has besides. */
export const CLIENTS = ['older', 'teams'] as const;
export type Client = (typeof CLIENTS)[number];

/** A page in Chromium that draws cards with the Adaptive Cards SDK, as Teams would, in messages `width` pixels wide. */
export interface CardPage {
  /** A PNG. */
  picture(message: Message, theme: Theme, width: number, client?: Client): Promise<Buffer>;
  /** The height in pixels of each card alone. */
  heights(messages: readonly Message[], width: number, theme?: Theme): Promise<number[]>;
  /** The width in pixels that each needs: more than it has, if something sticks out. */
  widths(messages: readonly Message[], width: number): Promise<number[]>;
  /** What is cut, sticks out or lies over something else. */
  faults(messages: readonly Message[], width: number, client?: Client): Promise<Omit<Finding, 'rule'>[]>;
  /** What axe finds wrong. */
  check(messages: readonly Message[], theme: Theme, width: number, language: string): Promise<Finding[]>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Opens such a page. */
export async function openCardPage(): Promise<CardPage> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const { styles, scripts } = drawingParts();
  await page.setContent(
    '<!doctype html><html lang="en"><head><title>Cards</title></head><body style="margin:0"><main></main></body></html>',
  );
  for (const content of scripts) await page.addScriptTag({ content });
  await page.addStyleTag({ content: styles });
  const measured = async (what: string, messages: readonly Message[], width: number, theme: Theme = 'light') => {
    await draw(page, messages, theme, width);
    return page.evaluate<number[]>(`[...document.querySelectorAll('.message>div')].map((each) => each.${what})`);
  };
  return {
    picture: async (message, theme, width, client) => {
      await draw(page, [message], theme, width, client);
      return page.locator('.message').screenshot({ type: 'png' });
    },
    heights: (messages, width, theme) => measured('getBoundingClientRect().height', messages, width, theme),
    widths: (messages, width) => measured('scrollWidth', messages, width),
    faults: async (messages, width, client) => {
      await draw(page, messages, 'light', width, client);
      return page.evaluate<Omit<Finding, 'rule'>[]>(`(${FAULTS})()`);
    },
    check: async (messages, theme, width, language) => {
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
      await draw(page, messages, theme, width);
      return page.evaluate<Finding[]>(`(${CHECK})(${JSON.stringify(language)})`);
    },
    close: () => browser.close(),
  };
}

async function draw(
  page: Page,
  messages: readonly Message[],
  theme: Theme,
  width: number,
  client: Client = 'older',
): Promise<void> {
  await page.setViewportSize({ width, height: 400 });
  const drawn = [messages, HOSTS[theme], client, width].map((each) => JSON.stringify(each));
  // The last row of a picture may be half the message and half what is below.
  await page.evaluate(`document.body.style.background = ${JSON.stringify(HOSTS[theme].background)}`);
  await page.evaluate(`drawMessages(document.querySelector('main'), ${drawn.join(', ')})`);
}

/**
 * Runs in the page. What axe asks of whole pages (a heading of level one, landmarks) is Teams' own matter, and so is how a
 * link looks.
 */
const CHECK = `async (language) => {
  document.documentElement.lang = language;
  const notOurs = ['page-has-heading-one', 'region', 'link-in-text-block'].map((rule) => [rule, { enabled: false }]);
  const { violations } = await axe.run('main', { resultTypes: ['violations'], rules: Object.fromEntries(notOurs) });
  const messages = [...document.querySelectorAll('.message')];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => ({
      rule: id,
      index: messages.findIndex((each) => each.contains(document.querySelector(target[0]))),
      about: failureSummary.split('\\n').slice(1).join(' ').trim() + ' ' + html.slice(0, 160),
    })),
  );
}`;

/**
 * Runs in the page. A text is cut if what it holds is larger than it is, or if it ends in dots of the browser's. Names of
 * facts stand in a column that is squeezed where their values are long; a list made of a text that is none is a date.
 */
const FAULTS = `() => {
  const messages = [...document.querySelectorAll('.message')];
  const found = [];
  const say = (element, what) => found.push({
    index: messages.findIndex((each) => each.contains(element)),
    about: what + ': ' + (element.value ?? element.textContent).trim().slice(0, 80),
  });
  const boxOf = (element) => element.getBoundingClientRect();
  for (const each of document.querySelectorAll('.message .ac-textBlock, .message .badge, .message .ac-pushButton, .message .text, .message input, .message textarea, .message li')) {
    if (each.scrollWidth > each.clientWidth + 1) say(each, 'is too wide');
    if (each.scrollHeight > each.clientHeight + 4 && each.tagName !== 'BUTTON') say(each, 'is too high');
  }
  for (const each of document.querySelectorAll('.message ol')) say(each, 'became a list');
  for (const each of document.querySelectorAll('.message .ac-factset td:first-child .ac-textBlock')) {
    if (boxOf(each).height > 24) say(each, 'a name breaks');
  }
  for (const each of document.querySelectorAll('.message .ac-pushButton')) {
    if (boxOf(each).height > 44) say(each, 'a button breaks');
  }
  for (const message of messages) {
    const shown = [...message.querySelectorAll('.ac-textBlock, .ac-pushButton, .ac-input, img')].filter((each) => boxOf(each).height > 0);
    shown.forEach((one, at) => {
      const next = shown[at + 1];
      if (!next || one.contains(next)) return;
      const [a, b] = [boxOf(one), boxOf(next)];
      const [across, down] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
      if (across > 1 && down > 1) say(next, 'lies over another');
    });
  }
  return found;
}`;
