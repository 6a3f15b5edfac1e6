/** Loaded into the product before it starts, so that a benchmark can ask it for its memory and its processor time. */
import { ready } from '../kit/in-program.ts';

ready({ url: '' });
