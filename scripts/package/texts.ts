/** The texts of the store: one file a language in `appPackage/`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const DEFAULT_LANGUAGE = 'en';

const text = (most: number) => z.string().trim().min(1, 'is empty').max(most, `has more than ${most} characters`);
/** What each language must bring, within the limits of Microsoft's schema. */
const textsSchema = z.strictObject({
  $schema: z.string(),
  'name.short': text(30),
  'name.full': text(100),
  'description.short': text(80),
  'description.full': text(4_000),
});
export type Texts = z.infer<typeof textsSchema>;

export interface LanguageTexts {
  /** `en`, `ko`: the name of its file without the ending. */
  readonly tag: string;
  readonly texts: Texts;
}

/** English, then the others. */
export type Languages = readonly [LanguageTexts, ...LanguageTexts[]];

/**
 * The texts of every language, English first: it is the default. To add a language, add its file.
 * @throws Error naming each text that is missing, unknown, or too long.
 */
export function readTexts(folder: string): Languages {
  const tags = readdirSync(folder).flatMap((file) => /^([a-z]{2,3}(?:-[A-Za-z\d]+)*)\.json$/.exec(file)?.[1] ?? []);
  const others = tags.filter((tag) => tag !== DEFAULT_LANGUAGE).toSorted();
  const read = [DEFAULT_LANGUAGE, ...others].map((tag) => ({ tag, ...readFileOf(folder, tag) }));
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) throw new Error(`The texts of the app package are not complete:\n${problems.join('\n')}`);
  const [english, ...more] = read.flatMap(({ tag, texts }) => (texts ? [{ tag, texts }] : []));
  if (!english) throw new Error(`${DEFAULT_LANGUAGE}.json is missing`);
  return [english, ...more];
}

function readFileOf(folder: string, tag: string): { texts?: Texts; problems: string[] } {
  const given: unknown = JSON.parse(readFileSync(path.join(folder, `${tag}.json`), 'utf8'));
  const parsed = textsSchema.safeParse(given);
  if (parsed.success) return { texts: parsed.data, problems: [] };
  return { problems: parsed.error.issues.map((issue) => `${tag}.json: ${issue.path.join('.')} ${issue.message}`) };
}
