import type { Style } from './lines.ts';

/** Dark enough on white for everybody: each text has a contrast of at least 7 to 1. */
export const COLORS = {
  ink: '#1b1a19',
  soft: '#484644',
  accent: '#00427a',
  line: '#c8c6c4',
  shade: '#f3f2f1',
} as const;

export const BODY: Style = { weight: 'regular', size: 9.5, leading: 13.5, color: COLORS.ink };
export const NAME: Style = { ...BODY, weight: 'bold', color: COLORS.soft };
export const SMALL: Style = { weight: 'regular', size: 8, leading: 11.5, color: COLORS.soft };
export const CELL: Style = { weight: 'regular', size: 8.5, leading: 12, color: COLORS.ink };
export const COLUMN: Style = { ...CELL, weight: 'bold' };
