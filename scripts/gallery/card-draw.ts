import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT_STYLE, FONTS } from './card-host.ts';
import { TEAMS_ELEMENTS, TEAMS_STYLE } from './teams-elements.ts';

const require = createRequire(import.meta.url);
const contentOf = (module: string): string => readFileSync(require.resolve(module), 'utf8');

/** What a page needs to draw cards and messages: styles and scripts, as text. */
export function drawingParts(): { readonly styles: string; readonly scripts: readonly string[] } {
  const libraries = ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/browser'].map(contentOf);
  return {
    styles: `${contentOf('adaptivecards/dist/adaptivecards.css')}\n${STYLE}${TEAMS_STYLE}`,
    scripts: [...libraries, TEAMS_ELEMENTS, DRAW],
  };
}

/** As Teams draws buttons and inputs. */
const STYLE = `${FONT_STYLE}
.message{padding:8px;font:14px/20px ${FONTS}}
.message>div{border:1px solid var(--border);border-radius:6px;overflow:hidden;background:var(--card);color:var(--text)}
.message>.text{border:0;padding:0 8px}
.message a,.message a.ac-anchor:link,.message a.ac-anchor:visited{color:var(--accent)}
.ac-actionSet{flex-wrap:wrap!important;gap:8px}
.ac-actionSet>div{display:none}
.ac-actionSet>*{flex:0 0 auto!important;max-width:100%}
.ac-pushButton{font:600 14px ${FONTS};padding:5px 12px;border-radius:4px;background:transparent;color:inherit;border:1px solid var(--border);cursor:pointer}
.ac-pushButton.expandable:after{font-family:inherit;content:" ▾"}
.ac-pushButton.expandable.expanded:after{content:" ▴"}
.ac-pushButton.style-positive{background:var(--brand);color:var(--on-brand);border-color:var(--brand)}
.ac-pushButton.style-destructive{background:transparent;color:var(--destructive);border-color:var(--destructive)}
.ac-input,.ac-input select{font:14px ${FONTS};background:var(--card);color:var(--text)}
.ac-input.ac-textInput,.ac-input.ac-multichoiceInput,.ac-input.ac-timeInput{border:1px solid var(--border);border-radius:4px;padding:5px 8px}
.message textarea.ac-input.ac-textInput{field-sizing:content;height:auto!important;min-height:0!important;resize:none;font:14px/20px ${FONTS}}
.ac-textInput::placeholder{color:inherit;opacity:.75}
p{margin:0 0 8px}p:last-child{margin:0}
ul,ol{margin:0 0 8px;padding-left:20px;box-sizing:border-box}ul:last-child,ol:last-child{margin:0}`;

/** Runs in the page, where the SDK and the Markdown library are globals. Markdown is as Teams reads it: without HTML. */
const DRAW = `
// Teams draws these choices as one line to type in, with what is chosen; the SDK as a line to tick for each.
function asTeamsDraws(element) {
  if (Array.isArray(element)) return element.map(asTeamsDraws);
  if (typeof element !== 'object' || element === null) return element;
  const { type, style, isMultiSelect, choices, value = '', id, label, placeholder } = element;
  if (type === 'Input.ChoiceSet' && style === 'filtered' && isMultiSelect) {
    const chosen = choices.filter((choice) => value.split(',').includes(choice.value)).map(({ title }) => title);
    return { type: 'Input.Text', id, label, placeholder, value: chosen.join(', '), isMultiline: chosen.length > 1 };
  }
  return Object.fromEntries(Object.entries(element).map(([name, inside]) => [name, asTeamsDraws(inside)]));
}
// As Teams draws it, or as a client does that knows schema 1.5 alone.
function parsed(message, client, pixels) {
  const shown = new AdaptiveCards.AdaptiveCard();
  const asked = asTeamsDraws(message);
  if (client === 'teams') shown.parse(atWidth(asked, pixels), teamsContext());
  else shown.parse(asked);
  return shown;
}
function drawMessages(place, messages, host, client, width) {
  const markdown = window.markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  for (const name of ['border', 'card', 'text', 'accent', 'destructive', 'brand']) place.style.setProperty('--' + name, host[name]);
  place.style.setProperty('--on-brand', host.onBrand);
  place.style.background = host.background;
  place.replaceChildren(...messages.map((message) => {
    const outer = document.createElement('div');
    outer.className = 'message';
    outer.lang = message.lang ?? '';
    const inner = outer.appendChild(document.createElement('div'));
    if ('text' in message) {
      inner.className = 'text';
      inner.innerHTML = markdown.render(message.text);
      return outer;
    }
    const shown = parsed(message, client, width - 18);
    shown.hostConfig = new AdaptiveCards.HostConfig(host.config);
    inner.appendChild(shown.render());
    return outer;
  }));
  return Promise.all([...place.querySelectorAll('img')].map((image) => image.decode()));
}`;
