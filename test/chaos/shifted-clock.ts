/**
 * Loaded first (`--import`), it gives a process a clock of its own: the machine's plus the first number of milliseconds in
 * `CLOCK_SHIFTS`. Each SIGUSR2 goes on to the next number. Timers and `performance.now()` go on as ever, as they do when
 * somebody sets a machine's clock.
 */
const shifts = (process.env['CLOCK_SHIFTS'] ?? '0').split(',').map(Number);
const Machine = Date;

class ShiftedDate extends Machine {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(ShiftedDate.now());
    else super(...(given as [number]));
  }

  static override now(): number {
    return Machine.now() + (shifts[0] ?? 0);
  }
}

globalThis.Date = ShiftedDate as DateConstructor;

process.on('SIGUSR2', () => {
  if (shifts.length > 1) shifts.shift();
  process.stdout.write(`the clock is shifted by ${shifts[0]} ms\n`);
});
