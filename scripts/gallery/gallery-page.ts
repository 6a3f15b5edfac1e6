import { drawn, gallery } from '../../test/fixtures/gallery/examples.ts';
import { drawingParts } from './card-draw.ts';
import { FONTS, HOSTS } from './card-host.ts';
import { CLIENTS } from './card-page.ts';

const WIDTHS = [320, 480, 700];

/** A page that shows everything in the gallery, with switches for theme, width, language and client. It needs no other file. */
export async function galleryPage(languages: readonly string[]): Promise<string> {
  const { styles, scripts } = drawingParts();
  const data = { hosts: HOSTS, shown: Object.fromEntries(await Promise.all(languages.map(shownIn))) };
  const options = (name: string, values: readonly (string | number)[]) =>
    `<label>${name} <select id="of-${name}">${values.map((each) => `<option>${each}</option>`).join('')}</select></label>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Everything the bot shows</title>
<style>${styles}${PAGE_STYLE}</style></head>
<body><header><h1>Everything the bot shows</h1>
${options('theme', Object.keys(HOSTS))} ${options('width', WIDTHS)} ${options('language', languages)} ${options('client', CLIENTS)}
<label>only <input id="of-only" placeholder="part of a name"></label></header><main></main>
${scripts.map((each) => `<script>${safe(each)}</script>`).join('\n')}
<script>const data = ${safe(JSON.stringify(data))};${PAGE_SCRIPT}</script>
</body></html>
`;
}

interface Shown {
  readonly name: string;
  readonly about: string;
  readonly message: object;
}

async function shownIn(language: string): Promise<[language: string, shown: readonly Shown[]]> {
  const { cards, texts } = await gallery(language);
  const about = (line: string | undefined, summary: string) =>
    [line && `“${line}”`, summary].filter(Boolean).join(' – ');
  return [
    language,
    [
      ...cards.map((each) => ({ name: each.name, about: about(each.line, each.answer.summary), message: drawn(each) })),
      ...texts.map(({ name, text, summary }) => ({ name, about: summary, message: { text } })),
    ],
  ];
}

/** Text inside a script element must not end it. */
function safe(script: string): string {
  return script.replaceAll('</', String.raw`<\/`);
}

const PAGE_STYLE = `
body{margin:0;font:14px/20px ${FONTS}}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:16px;align-items:center;padding:8px 16px;background:#fff;border-bottom:1px solid #d1d1d1}
h1{margin:0;font-size:16px}
main{display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start;padding:16px}
h2{margin:0 0 4px;font-size:14px}
figure{margin:0}
figcaption{margin-bottom:4px;font-size:12px;color:#616161}`;

const PAGE_SCRIPT = `
const value = (id) => document.getElementById('of-' + id).value;
function show() {
  const width = Number(value('width'));
  document.querySelector('main').lang = value('language');
  const wanted = data.shown[value('language')].filter(({ name }) => name.includes(value('only')));
  document.querySelector('main').replaceChildren(...wanted.map(({ name, about, message }) => {
    const figure = document.createElement('figure');
    figure.style.width = width + 'px';
    figure.appendChild(document.createElement('h2')).textContent = name;
    figure.appendChild(document.createElement('figcaption')).textContent = about;
    drawMessages(figure.appendChild(document.createElement('div')), [message], data.hosts[value('theme')], value('client'), width);
    return figure;
  }));
}
document.querySelector('header').addEventListener('input', show);
show();`;
