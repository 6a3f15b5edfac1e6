import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** Settings by their names. */
export type Settings = Readonly<Record<string, string>>;

/** The settings in a file; none if there is none. */
export function settingsIn(file: string): Settings {
  return existsSync(file) ? definedIn(readFileSync(file, 'utf8')) : {};
}

function definedIn(text: string): Settings {
  const entries = Object.entries(parseEnv(text)).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return Object.fromEntries(entries);
}

/**
 * Sets these in a file of settings and leaves everything else as it stands, comments too. A new file begins as a copy of
 * `template`. Only its owner can read the file. It is replaced as a whole: whoever reads it meanwhile sees the old one.
 */
export function writeSettings(file: string, template: string, changes: Settings): void {
  const before = readFileSync(existsSync(file) ? file : template, 'utf8');
  const part = `${file}.part`;
  writeFileSync(part, withSettings(before, changes), { mode: 0o600 });
  chmodSync(part, 0o600);
  renameSync(part, file);
}

/** A text of settings with these changed: in their place, at their commented example, or at the end. */
export function withSettings(text: string, changes: Settings): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let result = text;
  for (const [name, value] of Object.entries(changes)) result = withSetting(result, name, value, newline);
  return result;
}

/** A value in quotes may have several lines. */
const VALUE = String.raw`(?:"[^"]*"|'[^']*'|\`[^\`]*\`)?[^\r\n]*`;

function withSetting(text: string, name: string, value: string, newline: string): string {
  const line = `${name}=${quoted(value)}`;
  const active = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*${VALUE}`, 'gm');
  // The last one counts, so the others would only mislead.
  const found = [...text.matchAll(active)];
  const last = found.at(-1);
  if (last) return `${text.slice(0, last.index)}${line}${text.slice(last.index + last[0].length)}`;
  const example = new RegExp(`^#[ \\t]*${name}=[^\\r\\n]*`, 'm').exec(text);
  if (example) return `${text.slice(0, example.index)}${line}${text.slice(example.index + example[0].length)}`;
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return `${text}${gap}${line}${newline}`;
}

/** Node.js takes a value in quotes as it is, except in double ones. */
function quoted(value: string): string {
  if (/^[\w.:/@{}+,~-]*$/.test(value)) return value;
  const quote = ["'", '`', '"'].find((each) => !value.includes(each) && !(each === '"' && /\\n/.test(value)));
  if (quote === undefined) throw new Error('the value holds every kind of quote');
  return `${quote}${value}${quote}`;
}
