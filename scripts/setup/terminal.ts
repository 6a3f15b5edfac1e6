import { confirm, isCancel, password, select, text } from '@clack/prompts';
import { Cancelled, type ChooseQuestion, type Prompts, type TextQuestion } from './ask.ts';

/** Asks on the terminal. */
export const terminal: Prompts = {
  choose: askToChoose,
  text: async ({ message, proposal, check }) => {
    const initial = proposal === undefined ? {} : { initialValue: proposal };
    return answered(await text({ message, validate: problemIn(check), ...initial })).trim();
  },
  secret: async ({ message, check }) => answered(await password({ message, validate: problemIn(check) })).trim(),
  confirm: async ({ message, proposal }) => answered(await confirm({ message, initialValue: proposal })),
};

async function askToChoose<T extends string>({ message, choices, proposal }: ChooseQuestion<T>): Promise<T> {
  const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) }));
  const initial = proposal === undefined ? {} : { initialValue: proposal };
  const answer = answered(await select<string>({ message, options, ...initial }));
  const chosen = choices.find(({ value }) => value === answer);
  if (!chosen) throw new Cancelled();
  return chosen.value;
}

function problemIn(check: TextQuestion['check']) {
  return (answer: string | undefined) => check((answer ?? '').trim());
}

/** Ctrl-C and Escape give a symbol. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}
