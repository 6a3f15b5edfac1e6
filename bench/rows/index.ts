import type { Row } from '../kit/figure.ts';
import { turns } from './turns.ts';

/** All rows, in the order of the table. */
export const ROWS: readonly Row[] = [turns];
