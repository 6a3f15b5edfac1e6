declare module 'linebreak' {
  /** Where a line may be broken, and where it must be: before the character at `position`. */
  interface Break {
    readonly position: number;
    readonly required: boolean;
  }

  /** Finds where a text may be broken into lines, as Unicode says (UAX 14). */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
