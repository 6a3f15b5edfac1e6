/**
 * `npm run cards`: writes the sample data of each card from the examples in test/fixtures/cards.ts. It also draws every
 * example with the Adaptive Cards SDK in Chromium, in light and dark, 320 and 700 pixels wide, for people to look at.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { format, resolveConfig } from 'prettier';
import { makeRenderer, templateNames } from '../cards/kit/render.ts';
import type { AdaptiveCard } from '../cards/kit/render.ts';
import { examples } from '../test/fixtures/cards.ts';
import { HOST_CONFIGS } from './card-host.ts';
import type { Theme } from './card-host.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './system.ts';

const WIDTHS = [320, 700];
const CARDS = new URL('../cards/', import.meta.url);
const PICTURES = fileURLToPath(new URL('../docs/pictures/cards/', import.meta.url));
const require = createRequire(import.meta.url);

/** Writes `cards/<name>.sample.json` for each template. */
async function writeSamples(): Promise<void> {
  const names = new Set(templateNames());
  for (const { name, answer } of examples().filter((example) => names.has(example.name))) {
    const file = fileURLToPath(new URL(`${name}.sample.json`, CARDS));
    const options = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(answer.data), { ...options, filepath: file }));
  }
}

/** A page with the SDK, and with Markdown as Teams reads it: without HTML. */
async function openPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent('<!doctype html><html><body></body></html>');
  for (const script of ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/browser']) {
    await page.addScriptTag({ path: require.resolve(script) });
  }
  await page.addScriptTag({ content: DRAW });
  await page.addStyleTag({ path: require.resolve('adaptivecards/dist/adaptivecards.css') });
  await page.addStyleTag({
    content:
      '.ac-actionSet{flex-wrap:wrap!important;gap:8px}.ac-actionSet>div{display:none}.ac-actionSet>*{flex:0 0 auto!important;max-width:100%}p{margin:0 0 8px}p:last-child{margin:0}ul{margin:0 0 8px;padding-left:20px}ul:last-child{margin:0}',
  });
  return { page, close: () => browser.close() };
}

async function draw(page: Page, card: AdaptiveCard, theme: Theme, width: number): Promise<Buffer> {
  const { config, background, border } = HOST_CONFIGS[theme];
  await page.setViewportSize({ width, height: 400 });
  await page.evaluate(`draw(${JSON.stringify({ card, config, background, border })})`);
  return pack(await page.locator('#card').screenshot({ type: 'png' }));
}

/** Sixteen levels of each colour are enough to judge a card by, and halve the size of the picture. */
function pack(screenshot: Buffer): Buffer {
  const picture = PNG.sync.read(screenshot);
  picture.data.forEach((level, at) => {
    picture.data[at] = Math.round(level / 17) * 17;
  });
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** Runs in the page, where the SDK and the Markdown library are globals. */
const DRAW = `function draw({ card, config, background, border }) {
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
}`;

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  await writeSamples();
  const render = makeRenderer();
  if (only.length === 0) rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const { page, close } = await openPage();
  try {
    for (const { name, answer } of examples().filter((each) => only.length === 0 || only.includes(each.name))) {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of WIDTHS) {
          const file = `${name}-${theme}-${width}.png`;
          writeFileSync(`${PICTURES}${file}`, await draw(page, render(answer), theme, width));
          console.log(`docs/pictures/cards/${file}`);
        }
      }
    }
  } finally {
    await close();
  }
  const bytes = readdirSync(PICTURES).reduce((sum, file) => sum + statSync(`${PICTURES}${file}`).size, 0);
  console.log(`${Math.round(bytes / 1024)} KB in all`);
}

await main();
