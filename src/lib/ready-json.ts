/** JSON that is written already. It stands in other JSON as the value that it is the text of. */
export class ReadyJson {
  readonly text: string;

  constructor(value: object) {
    this.text = JSON.stringify(value);
  }

  /** The value again, for those who write the JSON around it by themselves. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The JSON text of `value`: like `JSON.stringify`, but what is ready in it is not written again. */
export function writtenJson(value: unknown): string {
  return partOf(value) ?? 'null';
}

/** Undefined for what JSON leaves out. */
function partOf(value: unknown): string | undefined {
  if (value instanceof ReadyJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(writtenJson).join(',')}]`;
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const text = partOf(field);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${fields.join(',')}}`;
}
