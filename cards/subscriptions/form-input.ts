/** One setting of the form, with what can be chosen. */
export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** What stands on a command line, and what a person reads. */
export type Choice = readonly [line: string, title: string];

/** An input whose `current` is among the choices. */
export function input(id: string, name: string, current: string, choices: readonly Choice[]): Input {
  const unique = new Map(choices);
  const listed = [...unique].map(([line, title]) => ({ title, value: formValue(id, line) }));
  return { id, label: name, value: formValue(id, current), choices: listed };
}

/** What a form's button sends for one setting, and `settings` reads: `quiet=18:00-08:00+mon-fri_00:00-24:00+weekends`. */
function formValue(name: string, line: string): string {
  return `${name}=${line.replaceAll(', ', '_').replaceAll(' ', '+') || 'off'}`;
}
