import ts from 'typescript';

/** What works on Linux alone, or in one shell alone, and where it stands. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** Node.js knows these on Windows too: Ctrl-C, the closing of the console, and the end of a process. */
const SIGNALS_EVERYWHERE: ReadonlySet<string> = new Set(['SIGINT', 'SIGTERM', 'SIGKILL', 'SIGHUP']);
const LINUX_PATH = /^(?:~\/|\/(?:tmp|dev|proc|sys|usr|etc|bin|sbin|var|home|opt|root|run)(?:\/|$))/;
/** On Windows these are `.cmd` files, which only a shell can run. */
const SHIMS = /^(?:npm|npx|yarn|pnpm|az|teams|tsc|eslint|prettier|mocha)$/;
const SHELLS = /^(?:sh|bash|zsh|dash|cmd|cmd\.exe|powershell|pwsh)$/;
const STARTS_PROGRAM = /^(?:spawn|spawnSync|execFile|execFileSync|fork)$/;

/** What is wrong in a source text, by its syntax: words in comments count for nothing. */
export function faultsIn(where: string, text: string): Fault[] {
  const faults: Fault[] = [];
  const source = ts.createSourceFile(where, text, ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    const what = faultOf(node);
    if (what !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push({ where: `${where}:${line + 1}`, what });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return faults;
}

function faultOf(node: ts.Node): string | undefined {
  if (ts.isImportSpecifier(node) && /^exec(?:Sync)?$/.test((node.propertyName ?? node.name).text))
    return 'runs a shell';
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'shell') return 'runs a shell';
  if (ts.isCallExpression(node)) return faultOfCall(node);
  if (isFileOfUrl(node)) return 'takes a path from a URL as text: fileURLToPath does it on Windows too';
  return ts.isStringLiteralLike(node) ? faultOfText(node.text) : undefined;
}

function faultOfCall({ expression, arguments: [program] }: ts.CallExpression): string | undefined {
  const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (!STARTS_PROGRAM.test(called) || program === undefined || !ts.isStringLiteralLike(program)) return undefined;
  if (SHELLS.test(program.text)) return 'runs a shell';
  return SHIMS.test(program.text) ? `runs ${program.text}, which is no program on Windows` : undefined;
}

/** `new URL('…', import.meta.url).pathname` */
function isFileOfUrl(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'pathname' &&
    node.expression.getText().includes('import.meta.url')
  );
}

function faultOfText(text: string): string | undefined {
  if (/^SIG[A-Z\d]{3,6}$/.test(text) && !SIGNALS_EVERYWHERE.has(text)) return `needs the signal ${text}`;
  return LINUX_PATH.test(text) ? `names the path ${text}` : undefined;
}

/** What is wrong in a script of package.json: it must be one call of Node.js. */
export function faultsInScript(name: string, script: string): Fault[] {
  const isPlain = /^node (?:[\w./:=@-]+ ?)+$/.test(script);
  return isPlain ? [] : [{ where: `package.json: ${name}`, what: `is more than one call of node: ${script}` }];
}
