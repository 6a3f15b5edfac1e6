/**
 * Runs in the page. What Teams' own client knows beyond the SDK: badges, icons, charts, layouts, and elements for some
 * widths alone. Close enough to Fluent to judge a card by; icons are the symbols that their fallbacks show.
 */
export const TEAMS_ELEMENTS = `
// Microsoft's breakpoints, in pixels of the card.
const CARD_WIDTHS = [['verynarrow', 216], ['narrow', 345], ['standard', 500], ['wide', Infinity]];

function isForWidth(target, pixels) {
  if (target === undefined) return true;
  const names = CARD_WIDTHS.map(([name]) => name);
  const at = CARD_WIDTHS.findIndex(([, most]) => pixels <= most);
  const [, bound, name] = /^(?:(atleast|atmost):)?(.*)$/.exec(target.toLowerCase());
  const named = names.indexOf(name);
  return bound === 'atleast' ? at >= named : bound === 'atmost' ? at <= named : at === named;
}

// The card at one width: without the elements and layouts that are for others.
function atWidth(element, pixels) {
  if (Array.isArray(element)) {
    return element.filter((each) => isForWidth(each?.targetWidth, pixels)).map((each) => atWidth(each, pixels));
  }
  if (typeof element !== 'object' || element === null) return element;
  const { layouts = [], ...rest } = element;
  const drawn = Object.fromEntries(Object.entries(rest).map(([name, inside]) => [name, atWidth(inside, pixels)]));
  const layout = layouts.find(({ targetWidth }) => isForWidth(targetWidth, pixels));
  return layout ? { ...drawn, items: [{ type: 'LaidOut', layout, items: drawn.items }] } : drawn;
}

function drawnBy(draw) {
  return class extends AdaptiveCards.CardElement {
    getJsonTypeName() { return this.source?.type ?? 'Badge'; }
    parse(source, context) { super.parse(source, context); this.source = source; }
    internalRender() { return draw(this.source); }
  };
}

const tag = (className, content = '', style = '') => {
  const drawn = document.createElement('div');
  drawn.className = className;
  drawn.style.cssText = style;
  drawn.innerHTML = content;
  return drawn;
};
const plain = (text) => Object.assign(document.createElement('i'), { textContent: text }).innerHTML;

function drawBadge({ text, icon, style = 'Default', size = 'Medium', shape, fallback }) {
  const symbol = icon ? '<span aria-hidden="true">' + plain(fallback.text[0] === '\\\\' ? fallback.text[1] : fallback.text[0]) + '</span>' : '';
  const badge = tag('badge', symbol + (text ? '<span>' + plain(text) + '</span>' : ''));
  badge.classList.add(style.toLowerCase(), size.toLowerCase(), text ? 'worded' : 'bare');
  return badge;
}

const drawIcon = ({ color = 'Default', fallback }) => tag('icon ' + color.toLowerCase(), '<span aria-hidden="true">' + plain(fallback.text) + '</span>');

const CHART_COLORS = { good: '#13a10e', warning: '#e8a31d', attention: '#d13438', neutral: '#8a8886' };

function drawBars({ title = '', data, yAxisTitle = '' }) {
  const most = Math.max(...data.map(({ y }) => y), 1);
  const bars = data.map(({ x, y, color }) =>
    '<div class="bar"><b>' + y + '</b><i style="height:' + Math.round(y / most * 90) + 'px;background:' + (CHART_COLORS[color] ?? '#8a8886') + '"></i><span>' + plain(String(x)) + '</span></div>');
  return tag('chart', '<p>' + plain(title || yAxisTitle) + '</p><div class="bars">' + bars.join('') + '</div>');
}

function drawGauge({ value, min = 0, max = 100, segments = [], subLabel = '' }) {
  const length = Math.PI * 50;
  const share = (value - min) / (max - min);
  const arc = (part, color) => '<path d="M10 60 A50 50 0 0 1 110 60" fill="none" stroke="' + color + '" stroke-width="12" stroke-dasharray="' + part * length + ' ' + length + '"/>';
  const [own, other] = segments.map(({ color }) => CHART_COLORS[color] ?? '#8a8886');
  return tag('chart gauge', '<svg viewBox="0 0 120 66" width="130" aria-hidden="true">' + arc(1, other) + arc(share, own) + '</svg><b>' + Math.round(share * 10000) / 100 + '%</b><span>' + plain(subLabel) + '</span>');
}

class LaidOut extends AdaptiveCards.Container {
  getJsonTypeName() { return 'LaidOut'; }
  parse(source, context) { super.parse(source, context); this.layout = source.layout; this.areas = source.items; }
  internalRender() {
    const drawn = super.internalRender();
    if (!drawn) return drawn;
    const { type, columns = [] } = this.layout;
    drawn.classList.add(type === 'Layout.Flow' ? 'flow' : 'areas');
    if (type === 'Layout.AreaGrid') drawn.style.gridTemplateColumns = columns.map((each) => each + 'fr').join(' ') + ' auto';
    return drawn;
  }
}

// The SDK with what Teams knows besides.
function teamsContext() {
  const registry = new AdaptiveCards.CardObjectRegistry();
  AdaptiveCards.GlobalRegistry.populateWithDefaultElements(registry);
  const known = { Badge: drawnBy(drawBadge), Icon: drawnBy(drawIcon), 'Chart.VerticalBar': drawnBy(drawBars), 'Chart.Gauge': drawnBy(drawGauge), LaidOut };
  for (const [name, drawn] of Object.entries(known)) registry.register(name, drawn);
  const context = new AdaptiveCards.SerializationContext();
  context.setElementRegistry(registry);
  return context;
}
`;

/** How they look. */
export const TEAMS_STYLE = `
.badge{display:inline-flex!important;align-items:center;gap:4px;align-self:flex-start;flex:0 0 auto!important;max-width:100%;overflow:hidden;white-space:nowrap;box-sizing:border-box;border-radius:10px;padding:0 6px;font:600 12px/20px var(--fonts);background:#616161;color:#fff}
.badge.large{border-radius:12px;padding:0 8px;font-size:12px;line-height:24px}
.badge.bare{width:20px;justify-content:center;padding:0}
.badge.attention{background:#c50f1f}.badge.warning{background:#f7630c;color:#000}.badge.good{background:#0f7b0f}.badge.accent{background:#5b5fc7}
.badge.informative{background:#e0e0e0;color:#424242}.badge.subtle{background:#fff;color:#424242}
.icon{font-size:18px;line-height:20px;color:inherit}.icon.accent{color:var(--accent)}
.flow{display:flex!important;flex-flow:row wrap!important;column-gap:16px;align-items:baseline}
.flow>*{flex:0 1 auto!important;max-width:100%}
.flow>.ac-horizontal-separator,.areas>.ac-horizontal-separator{display:none!important}
.areas{display:grid!important;column-gap:16px;align-items:end}
.chart p{margin:0 0 4px;font-size:12px}
.bars{display:flex;gap:8px;align-items:flex-end}
.bar{flex:1;display:flex;flex-direction:column;align-items:center;font-size:11px;line-height:14px;min-width:0}
.bar b{font-weight:400}.bar i{width:70%;min-height:1px}.bar span{white-space:nowrap}
.gauge{display:flex;flex-direction:column;align-items:center;width:130px;font-size:12px}.gauge b{margin-top:-20px;font-size:16px}`;
