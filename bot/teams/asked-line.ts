import { LINE_BREAK, MAX_LINE, MAX_TEXT } from '../asking/reading/limits.ts';

/** The command line in the data of a button or a form, with what was filled in. Undefined: none of the bot's buttons. */
export function askedLine(data: unknown): string | undefined {
  const ask = property(data, 'ask');
  return typeof ask === 'string' ? withTexts(withInputs(ask, data).slice(0, MAX_LINE), data) : undefined;
}

/** Appends what people wrote in a form, a line each, under the name of its input (`AskButton.texts`). */
function withTexts(line: string, data: unknown): string {
  const texts = property(data, 'texts');
  if (!Array.isArray(texts)) return line;
  const names = texts.slice(0, MAX_TEXTS).filter((name) => typeof name === 'string' && /^[a-z]{1,20}$/.test(name));
  return [line, ...names.map((name) => `${String(name)}: ${writtenIn(property(data, String(name)))}`)].join('\n');
}

/** More than any form has. */
const MAX_TEXTS = 4;

function writtenIn(input: unknown): string {
  const text = typeof input === 'string' ? input.slice(0, MAX_TEXT) : '';
  return text.trim().replaceAll(/\r\n?|[\n\u2029]/g, LINE_BREAK);
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
