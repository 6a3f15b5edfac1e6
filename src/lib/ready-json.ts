/** JSON that is written already. It stands in other JSON as the value that it is the text of. */
export class ReadyJson {
  /** In UTF-8, as it is sent. */
  readonly bytes: Buffer;

  constructor(value: object) {
    this.bytes = Buffer.from(JSON.stringify(value));
  }

  /** The value again, for those who write the JSON around it by themselves. */
  toJSON(): unknown {
    return JSON.parse(this.bytes.toString());
  }
}

/** The JSON of `value` in UTF-8: what `JSON.stringify` writes, but what is ready in it is not written again. */
export function jsonBytes(value: unknown): Buffer {
  const chunks: Buffer[] = [];
  let text = '';
  const write = (part: unknown): void => {
    if (part instanceof ReadyJson) {
      chunks.push(Buffer.from(text), part.bytes);
      text = '';
    } else if (Array.isArray(part)) {
      writeAll('[', part, write, ']');
    } else if (typeof part === 'object' && part !== null && !('toJSON' in part)) {
      const fields = Object.entries(part).filter(([, field]) => field !== undefined);
      writeAll('{', fields, writeField, '}');
    } else {
      text += part === undefined ? 'null' : JSON.stringify(part);
    }
  };
  const writeField = ([name, field]: readonly [string, unknown]): void => {
    text += `${JSON.stringify(name)}:`;
    write(field);
  };
  const writeAll = <T>(begin: string, parts: readonly T[], writeOne: (part: T) => void, end: string): void => {
    text += begin;
    for (const [at, part] of parts.entries()) {
      if (at > 0) text += ',';
      writeOne(part);
    }
    text += end;
  };
  write(value);
  return Buffer.concat([...chunks, Buffer.from(text)]);
}
