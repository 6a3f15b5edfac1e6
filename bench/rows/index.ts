import type { Row } from '../kit/figure.ts';
import { aMillion } from './a-million.ts';
import { alerting } from './alerting.ts';
import { apiCalls } from './api-calls.ts';
import { atTheLimit } from './at-the-limit.ts';
import { fanOut } from './fan-out.ts';
import { firstCard } from './first-card.ts';
import { growth } from './growth.ts';
import { longest } from './longest.ts';
import { rendering } from './rendering.ts';
import { scaleRun } from './scale-run.ts';
import { served } from './served.ts';
import { soak } from './soak.ts';
import { startAndMemory } from './start-and-memory.ts';
import { turns } from './turns.ts';
import { twoProcesses } from './two-processes.ts';
import { unchangedPoll } from './unchanged-poll.ts';
import { understanding } from './understanding.ts';

/** All rows, in the order of the table. */
export const ROWS: readonly Row[] = [
  turns,
  longest,
  rendering,
  understanding,
  alerting,
  atTheLimit,
  firstCard,
  fanOut,
  aMillion,
  unchangedPoll,
  startAndMemory,
  apiCalls,
  twoProcesses,
  served,
  growth,
  scaleRun,
  soak,
];
