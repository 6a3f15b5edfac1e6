/** What is asked, and the option of the command line that answers it. */
interface Question {
  readonly option: string;
  readonly message: string;
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface ChooseQuestion<T extends string> extends Question {
  readonly choices: readonly Choice<T>[];
  /** What stands first, and is taken where nobody can be asked. */
  readonly proposal?: T;
}

export interface TextQuestion extends Question {
  readonly proposal?: string;
  /** What is wrong with an answer. */
  readonly check: (answer: string) => string | undefined;
}

export interface ConfirmQuestion extends Question {
  readonly proposal: boolean;
  /** The answer where nobody can be asked: no, if anything would be changed. */
  readonly unasked: boolean;
}

/** Asks a person. Fails with `Cancelled` if they leave. */
export interface Prompts {
  choose<T extends string>(question: ChooseQuestion<T>): Promise<T>;
  text(question: TextQuestion): Promise<string>;
  /** Does not show what is typed. */
  secret(question: TextQuestion): Promise<string>;
  confirm(question: ConfirmQuestion): Promise<boolean>;
}

/** Where the set-up asks and tells. */
export interface Talk extends Prompts {
  /** Whether somebody answers. If not, what cannot be known is told and left. */
  readonly isInteractive: boolean;
  readonly heading: (text: string) => void;
  readonly tell: (text: string) => void;
}

/** The person left. What was done stays done. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Nobody can be asked, and an answer was not given. `message` says how to give it. */
export class MissingAnswer extends Error {
  override readonly name = 'MissingAnswer';
}

/** Answers given before anybody was asked, by their options. */
export type Answers = Readonly<Record<string, string | boolean | undefined>>;

interface TalkOptions {
  readonly answers: Answers;
  /** Absent where nobody can be asked. */
  readonly prompts?: Prompts;
  readonly heading: Talk['heading'];
  readonly tell: Talk['tell'];
}

/** Asks only what was not answered on the command line. Where nobody can be asked, proposals are taken. */
export function makeTalk({ answers, prompts, ...out }: TalkOptions): Talk {
  const given = (option: string) => answers[option];
  const text = async (question: TextQuestion, kind: 'text' | 'secret') => {
    const answer = given(question.option) ?? (prompts ? undefined : question.proposal);
    if (typeof answer !== 'string') return prompts ? prompts[kind](question) : missing(question);
    const problem = question.check(answer);
    if (problem !== undefined) throw new MissingAnswer(`--${question.option} ${problem}`);
    return answer;
  };
  return {
    ...out,
    isInteractive: prompts !== undefined,
    async choose(question) {
      const answer = given(question.option);
      const known = question.choices.find(({ value }) => value === answer)?.value;
      if (known !== undefined) return known;
      if (prompts) return prompts.choose(question);
      return question.proposal ?? missing(question, question.choices.map(({ value }) => value).join('|'));
    },
    text: (question) => text(question, 'text'),
    secret: (question) => text(question, 'secret'),
    async confirm(question) {
      const answer = given(question.option);
      if (typeof answer === 'boolean') return answer;
      return prompts ? prompts.confirm(question) : question.unasked;
    },
  };
}

function missing({ option, message }: Question, value = 'VALUE'): never {
  throw new MissingAnswer(`This is no terminal, so nobody can be asked (“${message}”): add --${option} ${value}`);
}
