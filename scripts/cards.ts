/**
 * `npm run cards`: asks the bot everything in test/fixtures/gallery, writes the sample data of each card and the gallery
 * page, and draws every answer with the Adaptive Cards SDK in Chromium, for people to look at.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { format, resolveConfig } from 'prettier';
import { templateNames } from '../cards/kit/render.ts';
import { oneOf, someOf } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { SPOKEN } from '../words/index.ts';
import { THEMES, type Theme } from './gallery/card-host.ts';
import { CLIENTS, openCardPage, type Client } from './gallery/card-page.ts';
import { ensureFonts } from './fonts.ts';

const ROOT = path.join(import.meta.dirname, '..');
/** What is kept beside the code. Other pictures are drawn for whoever asks, where git does not look. */
const KEPT = { theme: ['light', 'dark'], width: ['320', '700'], folder: 'docs/pictures/cards' } as const;
/** What is kept as Teams draws it: what has most of its newer elements. All else is as a client of schema 1.5 draws it. */
const AS_TEAMS = ['live', 'issue', 'history', 'overview'];
const GALLERY = 'build/gallery';
const WIDTHS = ['320', '480', '700'] as const;

const CALL = {
  call: 'npm run cards',
  does: `Asks the bot everything in its gallery. Writes the sample data of each card (cards/*.sample.json) and a page with all answers in all languages, themes and widths (${GALLERY}/index.html), and draws each in Chromium: in English, light and dark, 320 and 700 pixels wide, as a client of Adaptive Cards 1.5 does, and some as Teams does, into ${KEPT.folder}/. With an option, the pictures go to ${GALLERY}/.`,
  options: {
    language: oneOf('draws in this language', SPOKEN, 'en'),
    theme: someOf('draws in these themes', 'THEME', THEMES),
    width: someOf('draws these widths', 'WIDTH', WIDTHS),
    client: someOf('draws as these clients do', 'CLIENT', CLIENTS),
  },
  operands: { name: 'EXAMPLE', help: 'draws these alone' },
  settings: { CHROMIUM_PATH: 'where Chromium is, if not in a usual place' },
};
const { options, operands: only } = readCommandLine(CALL);
// To ask the bot everything takes seconds: whoever only wants to read the help need not wait.
const { drawn, gallery } = await import('../test/fixtures/gallery/examples.ts');
const { galleryPage } = await import('./gallery/gallery-page.ts');
const { cards, texts } = await gallery();
readCommandLine({ ...CALL, operands: { ...CALL.operands, known: [...cards, ...texts].map(({ name }) => name) } });

ensureFonts();
await writeSamples();
await writePage();
await drawAll();

/** Writes `cards/<name>.sample.json` for each template, from the first answer that has it. */
async function writeSamples(): Promise<void> {
  for (const name of templateNames()) {
    const example = cards.find(({ answer }) => answer.template === name);
    if (!example) throw new Error(`No example has the template ${name}`);
    const file = path.join(ROOT, 'cards', `${name}.sample.json`);
    const style = await resolveConfig(file);
    writeFileSync(file, await format(JSON.stringify(example.answer.data), { ...style, filepath: file }));
  }
}

async function writePage(): Promise<void> {
  mkdirSync(path.join(ROOT, GALLERY), { recursive: true });
  writeFileSync(path.join(ROOT, GALLERY, 'index.html'), await galleryPage(SPOKEN));
  console.log(`${GALLERY}/index.html`);
}

async function drawAll(): Promise<void> {
  const { language, theme, width, client } = options;
  const isKept = language === 'en' && [theme, width, client].every((each) => each === undefined);
  const folder = isKept ? KEPT.folder : `${GALLERY}/${language}`;
  if (only.length === 0) rmSync(path.join(ROOT, folder), { recursive: true, force: true });
  mkdirSync(path.join(ROOT, folder), { recursive: true });
  const page = await openCardPage();
  try {
    for (const { name, message } of await messagesIn(language, isKept && only.length === 0)) {
      for (const { look, wide, as } of looksOf(name, isKept)) {
        const file = `${folder}/${[name, ...(as === 'teams' ? [as] : []), look, wide].join('-')}.png`;
        writeFileSync(path.join(ROOT, file), pack(await page.picture(message, look, Number(wide), as)));
        console.log(file);
      }
    }
  } finally {
    await page.close();
  }
  console.log(`${Math.round(bytesIn(path.join(ROOT, folder)) / 1024)} KB in all`);
}

interface Look {
  readonly look: Theme;
  readonly wide: string;
  readonly as: Client;
}

/** Everything in each theme as older clients draw it; some also as Teams does, in one theme. */
function looksOf(name: string, isKept: boolean): Look[] {
  const { theme = KEPT.theme, width = KEPT.width, client = ['older'] } = options;
  const asked = client.flatMap((as) => theme.flatMap((look) => width.map((wide) => ({ look, wide, as }))));
  const asTeams = isKept && AS_TEAMS.includes(name) ? KEPT.width : [];
  return [...asked, ...asTeams.map((wide): Look => ({ look: 'light', wide, as: 'teams' }))];
}

/** What is drawn. Of many that are alike, the pictures are not kept. */
async function messagesIn(language: string, isKept: boolean): Promise<{ name: string; message: object }[]> {
  const shown = await gallery(language);
  const wanted = ({ name, alike }: (typeof cards | typeof texts)[number]) =>
    only.length === 0 ? !(isKept && alike) : only.includes(name);
  return [
    ...shown.cards.filter(wanted).map((each) => ({ name: each.name, message: drawn(each) })),
    ...shown.texts.filter(wanted).map(({ name, text }) => ({ name, message: { text } })),
  ];
}

/** Sixteen levels of each colour are enough to judge a card by, and halve the size of the picture. */
function pack(screenshot: Buffer): Buffer {
  const picture = PNG.sync.read(screenshot);
  picture.data.forEach((level, at) => {
    picture.data[at] = Math.round(level / 17) * 17;
  });
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}
