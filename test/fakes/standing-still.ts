/**
 * Whether this system has the signals that stop a process in its tracks, let it go on, or tell it something. Windows has none of
 * them: what needs them is left out there.
 */
export const HAS_SIGNALS = process.platform !== 'win32';

/** The process stands still, with its sockets open, until `thaw`. */
export function freeze(pid: number): void {
  process.kill(pid, 'SIGSTOP');
}

/** The process goes on. */
export function thaw(pid: number): void {
  process.kill(pid, 'SIGCONT');
}
