import { x } from 'tinyexec';

/** A program of somebody else, and what it is given. No shell reads it. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Talks to the person itself, as a sign-in does. */
  readonly isTalkative?: boolean;
}

/** How a program ended. `out` may hold secrets. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export type Run = (command: Command) => Promise<Ended>;

/** The program is not on this machine, as shells number it. */
export const NOT_FOUND = 127;

/** Runs a program of this machine. On Windows that may be a `.cmd` file. */
export const runProgram: Run = async ({ program, args, isTalkative = false }) => {
  try {
    const nodeOptions = {
      stdio: isTalkative ? ('inherit' as const) : ['inherit' as const, 'pipe' as const, 'pipe' as const],
    };
    const { exitCode, stdout, stderr } = await x(program, [...args], { nodePath: false, nodeOptions });
    return { code: exitCode ?? 1, out: stdout, err: stderr };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { code: NOT_FOUND, out: '', err: '' };
    throw error;
  }
};

/** The command as people type it, on any system. */
export function typed({ program, args }: Command): string {
  return [program, ...args.map((each) => (/[\s&|<>^"']/.test(each) ? `"${each}"` : each))].join(' ');
}
