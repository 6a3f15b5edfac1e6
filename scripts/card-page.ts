import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { HOST_CONFIGS } from './card-host.ts';
import type { Theme } from './card-host.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './system.ts';

const require = createRequire(import.meta.url);

/** A page in Chromium that draws cards with the Adaptive Cards SDK, as Teams would. */
export interface CardPage {
  /** A PNG of the card in a message `width` pixels wide. */
  picture(card: object, theme: Theme, width: number): Promise<Buffer>;
  /** The height in pixels of the card alone, in a message `width` pixels wide. */
  height(card: object, width: number): Promise<number>;
  close(): Promise<void>;
}

/** Opens a page with the SDK, and with Markdown as Teams reads it: without HTML. */
export async function openCardPage(): Promise<CardPage> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent('<!doctype html><html><body></body></html>');
  for (const script of ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/browser']) {
    await page.addScriptTag({ path: require.resolve(script) });
  }
  await page.addScriptTag({ content: DRAW });
  await page.addStyleTag({ path: require.resolve('adaptivecards/dist/adaptivecards.css') });
  await page.addStyleTag({ content: STYLE });
  return {
    picture: async (card, theme, width) => {
      await draw(page, card, theme, width);
      return page.locator('#card').screenshot({ type: 'png' });
    },
    height: async (card, width) => {
      await draw(page, card, 'light', width);
      return (await page.locator('#in').boundingBox())?.height ?? 0;
    },
    close: () => browser.close(),
  };
}

async function draw(page: Page, card: object, theme: Theme, width: number): Promise<void> {
  const { config, background, border } = HOST_CONFIGS[theme];
  await page.setViewportSize({ width, height: 400 });
  await page.evaluate(`draw(${JSON.stringify({ card, config, background, border })})`);
}

const STYLE =
  '.ac-actionSet{flex-wrap:wrap!important;gap:8px}.ac-actionSet>div{display:none}.ac-actionSet>*{flex:0 0 auto!important;max-width:100%}p{margin:0 0 8px}p:last-child{margin:0}ul{margin:0 0 8px;padding-left:20px}ul:last-child{margin:0}';

/** Runs in the page, where the SDK and the Markdown library are globals. */
const DRAW = `async function draw({ card, config, background, border }) {
  const markdown = window.markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = new AdaptiveCards.HostConfig(config);
  shown.parse(card);
  document.body.style.cssText = 'margin:0;background:' + background;
  document.body.innerHTML = '<div id="card" style="padding:8px;background:' + background + '"><div id="in" style="border-radius:6px;overflow:hidden;border:1px solid ' + border + '"></div></div>';
  document.getElementById('in').appendChild(shown.render());
  for (const button of document.querySelectorAll('.ac-pushButton')) {
    button.style.cssText += ';font:600 14px Segoe UI,Liberation Sans,sans-serif;padding:5px 12px;border-radius:4px;background:transparent;color:inherit;border:1px solid ' + border;
  }
  for (const link of document.querySelectorAll('a')) link.style.color = config.containerStyles.default.foregroundColors.accent.default;
  document.getElementById('in').style.color = config.containerStyles.default.foregroundColors.default.default;
  await Promise.all([...document.images].map((image) => image.decode()));
}`;
