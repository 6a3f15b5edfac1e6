/** Teams' colours, sizes and spacing in its light and dark theme, close enough to judge cards by. */

export type Theme = 'light' | 'dark';

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
    surfaces: { emphasis: '#3d3d3d', good: '#0d2e0d', warning: '#463100', attention: '#3e1f25', accent: '#2f2f4a' },
  },
};

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
    fontFamily: "'Segoe UI', 'Liberation Sans', 'DejaVu Sans', sans-serif",
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

/** What the SDK needs to draw a card in each theme. */
export const HOST_CONFIGS: Readonly<Record<Theme, { config: object; background: string; border: string }>> = {
  light: { config: hostConfig(PALETTES.light), background: PALETTES.light.background, border: PALETTES.light.border },
  dark: { config: hostConfig(PALETTES.dark), background: PALETTES.dark.background, border: PALETTES.dark.border },
};
