import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import { WrongValue, type Option } from './options.ts';

type Options = Readonly<Record<string, Option<unknown>>>;

/** What a program tells about itself, and what it accepts. */
interface Program<O extends Options> {
  /** As people call it: `npm run demo`. */
  readonly call: string;
  /** What it does, in a sentence or a few. */
  readonly does: string;
  readonly options?: O;
  /** What may stand beside the options, such as names of files. */
  readonly operands?: { readonly name: string; readonly help: string; readonly known?: readonly string[] };
  /** Settings that it reads from the environment, with what they mean. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What else is worth a line, at the end. */
  readonly note?: string;
}

/** What was asked for on the command line. */
interface Given<O extends Options> {
  readonly options: { readonly [Name in keyof O]: O[Name] extends Option<infer T> ? T : never };
  readonly operands: readonly string[];
}

/** A command line that the program does not take. `message` is one line that names what is wrong. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The exit code for a command line that is wrong, as the shells use it. */
const WRONG_USAGE = 2;

/**
 * Reads the command line. `--help` prints what the program does and ends the process with code 0. What is wrong is named in one
 * line on standard error, and the process ends with code 2. Nothing else has been done by then: call it first.
 */
export function readCommandLine<const O extends Options>(
  program: Program<O>,
  args: readonly string[] = process.argv.slice(2),
): Given<O> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(helpOf(program));
    process.exit(0);
  }
  try {
    return given(program, args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message} ${seeHelp(program)}\n`);
    process.exit(WRONG_USAGE);
  }
}

function seeHelp({ call }: Program<Options>): string {
  return `See: ${call} -- --help`;
}

function given<O extends Options>(program: Program<O>, args: readonly string[]): Given<O> {
  const options: Options = program.options ?? {};
  const texts = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokensOf(options, args)) {
    if (token.kind === 'positional') operands.push(operand(program, token.value));
    if (token.kind !== 'option') continue;
    const name = nameOf(options, token);
    texts.set(name, [...(texts.get(name) ?? []), valueOf(options[name], token)]);
  }
  const values = Object.entries(options).map(([name, option]) => [name, read(name, option, texts.get(name))]);
  return { options: Object.fromEntries(values) as Given<O>['options'], operands };
}

/** Not strict: what is wrong is told in our words, and by its nearest right name. */
function tokensOf(options: Options, args: readonly string[]) {
  const types = Object.entries(options).map(([name, { value }]) => {
    return [name, { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true }];
  });
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(types) as Record<string, { type: 'boolean' | 'string' }>,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The option's name. A switch can be turned off by `--no-` before it. */
function nameOf(options: Options, { name, rawName }: OptionToken): string {
  const meant = isOff(options, name) ? name.slice(OFF.length) : name;
  if (Object.hasOwn(options, meant) && rawName === `--${name}`) return meant;
  const known = [...Object.entries(options).map(([each, option]) => spelling(each, option).slice(2)), 'help'];
  const near = nearest(name, known) ?? (name.startsWith(OFF) ? nearest(name.slice(OFF.length), known) : undefined);
  throw new UsageError(`Unknown option ${rawName}${near === undefined ? '.' : `; did you mean --${near}?`}`);
}

const OFF = 'no-';

function isOff(options: Options, name: string): boolean {
  const switched = options[name.slice(OFF.length)];
  return name.startsWith(OFF) && switched !== undefined && switched.value === undefined;
}

/** How the help writes an option: as what it would change. */
function spelling(name: string, { fallback }: Option<unknown>): string {
  return fallback === true ? `--${OFF}${name}` : `--${name}`;
}

function valueOf(option: Option<unknown> | undefined, { name, value, inlineValue }: OptionToken): string {
  if (option?.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
    return String(!name.startsWith(OFF));
  }
  // `--seed --verbose`: the value was forgotten.
  if (value === undefined || value === '' || (value.startsWith('--') && !inlineValue)) {
    throw new UsageError(`--${name} needs a value: ${option.value}.`);
  }
  return value;
}

function operand({ operands }: Program<Options>, text: string): string {
  if (operands === undefined) throw new UsageError(`Unknown argument ${text}.`);
  if (operands.known === undefined || operands.known.includes(text)) return text;
  const near = nearest(text, operands.known);
  throw new UsageError(`Unknown ${operands.name} ${text}${near === undefined ? '.' : `; did you mean ${near}?`}`);
}

function read(name: string, option: Option<unknown>, texts: readonly string[] | undefined): unknown {
  if (texts === undefined) return option.fallback;
  try {
    return option.read(texts);
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    throw new UsageError(`--${name} ${error.message}${/[.?]$/.test(error.message) ? '' : '.'}`);
  }
}

function helpOf(program: Program<Options>): string {
  const { call, does, options = {}, operands, settings = {}, note } = program;
  const optionRows = Object.entries(options).map(([name, option]): Row => [written(name, option), option.help]);
  const rows: Row[] = [
    ...(operands ? [[operands.name, operands.help] satisfies Row] : []),
    ...optionRows,
    ['--help', 'shows this and does nothing else'],
  ];
  const settingRows = Object.entries(settings);
  const width = Math.max(...[...rows, ...settingRows].map(([left]) => left.length));
  const inputs = [...(optionRows.length > 0 ? ['[options]'] : []), ...(operands ? [`[${operands.name}…]`] : [])];
  return [
    inputs.length > 0 ? `${call} -- ${inputs.join(' ')}` : call,
    '',
    ...wrapped(does),
    '',
    ...table(rows, width),
    ...(settingRows.length > 0 ? ['', 'Settings, from the environment:', ...table(settingRows, width)] : []),
    ...(note === undefined ? [] : ['', ...wrapped(note)]),
    '',
  ].join('\n');
}

type Row = readonly [left: string, right: string];

function written(name: string, option: Option<unknown>): string {
  const often = option.many ? ' …' : '';
  return option.value === undefined ? spelling(name, option) : `${spelling(name, option)} ${option.value}${often}`;
}

const LINE = 100;

function table(rows: readonly Row[], width: number): string[] {
  return rows.flatMap(([left, right]) => {
    const [first = '', ...more] = wrapped(right, LINE - width - 4);
    return [`  ${left.padEnd(width)}  ${first}`, ...more.map((line) => `  ${''.padEnd(width)}  ${line}`)];
  });
}

function wrapped(text: string, width = LINE): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
