import type { Row } from '../kit/figure.ts';
import { measureTurns, type Question } from './turns.ts';

/** The longest answers: an issue with 30 posts (40,000 characters), 35 services, 90 days. */
const QUESTIONS: readonly Question[] = [
  ['incident EX1388004', 'EX1388004'],
  ['incident EX1388004 all', 'EX1388004'],
  ['status', 'Exchange Online'],
  ['history exchange 90d', 'Exchange Online'],
];

export const longest: Row = {
  number: 2,
  name: 'the longest answers over HTTP',
  floor: 'a bare botbuilder echo behind restify',
  run: (bench) => measureTurns(bench, QUESTIONS, () => 0.6),
};
