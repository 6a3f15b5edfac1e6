/**
 * `npm run cards`: writes the sample data of each card from the examples in test/fixtures/cards.ts. It also draws every
 * example with the Adaptive Cards SDK in Chromium, in light and dark, 320 and 700 pixels wide, for people to look at.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { format, resolveConfig } from 'prettier';
import { makeRenderer, templateNames } from '../cards/kit/render.ts';
import { examples } from '../test/fixtures/cards.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { openCardPage } from './card-page.ts';

const WIDTHS = [320, 700];
const CARDS = new URL('../cards/', import.meta.url);
const PICTURES = fileURLToPath(new URL('../docs/pictures/cards/', import.meta.url));

/** Writes `cards/<name>.sample.json` for each template. */
async function writeSamples(): Promise<void> {
  const names = new Set(templateNames());
  for (const { name, answer } of examples().filter((example) => names.has(example.name))) {
    const file = fileURLToPath(new URL(`${name}.sample.json`, CARDS));
    const options = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(answer.data), { ...options, filepath: file }));
  }
}

/** Sixteen levels of each colour are enough to judge a card by, and halve the size of the picture. */
function pack(screenshot: Buffer): Buffer {
  const picture = PNG.sync.read(screenshot);
  picture.data.forEach((level, at) => {
    picture.data[at] = Math.round(level / 17) * 17;
  });
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

async function main(): Promise<void> {
  const { operands: only } = readCommandLine({
    call: 'npm run cards',
    does: 'Writes the sample data of each card (cards/*.sample.json) and draws every example in Chromium, in light and dark, 320 and 700 pixels wide, into docs/pictures/cards/.',
    operands: { name: 'EXAMPLE', help: 'draws these alone', known: examples().map(({ name }) => name) },
    settings: { CHROMIUM_PATH: 'where Chromium is, if not in a usual place' },
  });
  await writeSamples();
  const render = makeRenderer();
  if (only.length === 0) rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const page = await openCardPage();
  try {
    for (const { name, answer } of examples().filter((each) => only.length === 0 || only.includes(each.name))) {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of WIDTHS) {
          const file = `${name}-${theme}-${width}.png`;
          writeFileSync(`${PICTURES}${file}`, pack(await page.picture(render(answer), theme, width)));
          console.log(`docs/pictures/cards/${file}`);
        }
      }
    }
  } finally {
    await page.close();
  }
  const bytes = readdirSync(PICTURES).reduce((sum, file) => sum + statSync(`${PICTURES}${file}`).size, 0);
  console.log(`${Math.round(bytes / 1024)} KB in all`);
}

await main();
