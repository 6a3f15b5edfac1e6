import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** How `npm start` calls Node.js. */
export function startFlags(): string[] {
  const file = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(file) as { readonly scripts: { readonly start: string } };
  const [, ...args] = scripts.start.split(' ').slice(0, -1);
  return args.map((arg) => (arg.startsWith('./') ? path.join(ROOT, arg) : arg));
}
