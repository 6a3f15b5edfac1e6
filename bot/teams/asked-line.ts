import { MAX_LINE } from '../asking/reading/limits.ts';

/** The command line in the data of a button or a form, with what was filled in. Undefined: none of the bot's buttons. */
export function askedLine(data: unknown): string | undefined {
  const ask = property(data, 'ask');
  return typeof ask === 'string' ? withInputs(ask, data).slice(0, MAX_LINE) : undefined;
}

/**
 * Appends a form's values to its command line: the form's button names the inputs to append (`AskButton.form`). If the
 * first input is empty, nothing has been chosen yet, whatever the others hold, so the bare line asks for the form
 * again.
 */
function withInputs(ask: string, data: unknown): string {
  const form = property(data, 'form');
  if (!Array.isArray(form)) return ask;
  // Anybody can send anything in place of a name.
  const names = form.slice(0, MAX_INPUTS).filter((name) => typeof name === 'string');
  const [first = '', ...rest] = names.map((name) => choicesOf(property(data, name)));
  return first === '' ? ask : [ask, first, ...rest].join(' ').trim();
}

/** More than the largest form has, which is the settings of a channel with 12: what is beyond would be lost in silence. */
const MAX_INPUTS = 16;

/** Several choices arrive as one text, separated by commas. */
function choicesOf(input: unknown): string {
  return typeof input === 'string' ? input.split(',').join(', ').trim() : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
