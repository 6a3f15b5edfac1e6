/** Teams' colours, sizes and spacing in its three themes, close enough to judge cards by. */

/** `contrast` is Teams' high contrast. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

interface Palette {
  readonly background: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly accent: string;
  readonly surfaces: Readonly<Record<'emphasis' | 'good' | 'warning' | 'attention' | 'accent', string>>;
  readonly card: string;
  /** Text on a button that is what the card is for, whose ground is `brand`. */
  readonly onBrand: string;
  readonly brand: string;
  /** Text on a button that takes something away. */
  readonly destructive: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#f5f5f5',
    border: '#d1d1d1',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    accent: '#5b5fc7',
    brand: '#5b5fc7',
    destructive: '#bc2f32',
    onBrand: '#ffffff',
    surfaces: { emphasis: '#f0f0f0', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6', accent: '#e9eaf6' },
  },
  dark: {
    background: '#1f1f1f',
    border: '#525252',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    accent: '#9299f7',
    brand: '#4f52b2',
    destructive: '#e37d80',
    onBrand: '#ffffff',
    surfaces: { emphasis: '#3d3d3d', good: '#0d2e0d', warning: '#463100', attention: '#3e1f25', accent: '#2f2f4a' },
  },
  // White on black, with links in yellow and no coloured grounds: text and symbols must do without them.
  contrast: {
    background: '#000000',
    border: '#ffffff',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    accent: '#ffff01',
    brand: '#ffffff',
    destructive: '#f9526b',
    onBrand: '#000000',
    surfaces: { emphasis: '#000000', good: '#000000', warning: '#000000', attention: '#000000', accent: '#000000' },
  },
};

/** Letters of the same widths on Linux, Windows and macOS, and symbols. */
const LATIN = "'Liberation Sans', Arial, 'DejaVu Sans'";
const KOREAN = "'Noto Sans CJK KR', 'Malgun Gothic', 'Apple SD Gothic Neo'";
const JAPANESE = "'Noto Sans CJK JP', 'Yu Gothic', 'Hiragino Sans'";

/** The fonts of the language around: Korean and Japanese write the same characters in other shapes. */
export const FONTS = 'var(--fonts)';
export const FONT_STYLE = `:root{--fonts:${LATIN}, ${KOREAN}, sans-serif}:lang(ja){--fonts:${LATIN}, ${JAPANESE}, sans-serif}`;

function hostConfig(palette: Palette): object {
  const pair = (color: string): object => ({ default: color, subtle: palette.subtle });
  const foregroundColors = {
    default: pair(palette.text),
    light: pair(palette.subtle),
    dark: pair(palette.text),
    accent: pair(palette.accent),
    good: pair(palette.good),
    warning: pair(palette.warning),
    attention: pair(palette.attention),
  };
  const style = (backgroundColor: string): object => ({ backgroundColor, foregroundColors });
  const { surfaces } = palette;
  return {
    fontFamily: FONTS,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.border },
    containerStyles: {
      default: style(palette.card),
      emphasis: style(surfaces.emphasis),
      good: style(surfaces.good),
      warning: style(surfaces.warning),
      attention: style(surfaces.attention),
      accent: style(surfaces.accent),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 110 }, value: { wrap: true }, spacing: 12 },
    textBlock: { headingLevel: 2 },
  };
}

/** What a page needs to draw cards in a theme: the SDK's configuration, and the colours of what is around it. */
interface Host extends Pick<
  Palette,
  'background' | 'border' | 'card' | 'text' | 'accent' | 'destructive' | 'brand' | 'onBrand'
> {
  readonly config: object;
}

export const HOSTS: Readonly<Record<Theme, Host>> = {
  light: { ...PALETTES.light, config: hostConfig(PALETTES.light) },
  dark: { ...PALETTES.dark, config: hostConfig(PALETTES.dark) },
  contrast: { ...PALETTES.contrast, config: hostConfig(PALETTES.contrast) },
};
