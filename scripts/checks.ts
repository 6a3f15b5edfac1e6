/** A script below `node_modules` and its arguments: npm's own shims differ on Windows. */
export type Command = readonly [script: string, ...args: string[]];

/** What is checked beside the specs. Slowest first. */
export const CHECKS = {
  lint: ['eslint/bin/eslint.js', '.'],
  types: ['typescript/bin/tsc', '--noEmit'],
  architecture: [
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...['src', 'bot', 'cards', 'words', 'test', 'bench', 'scripts'],
  ],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
} as const satisfies Readonly<Record<string, Command>>;
