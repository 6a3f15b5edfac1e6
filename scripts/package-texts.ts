/** The texts of the app package: one file a language in `appPackage/`, as Teams shows them in its store and while someone types. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { helpEntries } from '../bot/asking/help-entries.ts';
import type { Command } from '../bot/asking/command.ts';
import { wordsFor } from '../words/index.ts';

const DEFAULT_LANGUAGE = 'en';

/** Teams lists at most 12 commands. Older clients cut titles at 32 characters and descriptions at 128. */
const COMMANDS = 12;
const LIMITS = { title: 32, description: 128 };

const text = (most: number) => z.string().trim().min(1, 'is empty').max(most, `has more than ${most} characters`);
/** What each language must bring, within the limits of Microsoft's schema. */
const textsSchema = z.strictObject({
  $schema: z.string(),
  'name.short': text(30),
  'name.full': text(100),
  'description.short': text(80),
  'description.full': text(4_000),
});
type Texts = z.infer<typeof textsSchema>;

export interface LanguageTexts {
  /** `en`, `ko`: the name of its file without the ending. */
  readonly tag: string;
  readonly texts: Texts;
}

/**
 * The texts of every language, English first: it is the default. To add a language, add its file.
 * @throws Error naming each text that is missing, unknown, or too long.
 */
export function readTexts(folder: string): readonly [LanguageTexts, ...LanguageTexts[]] {
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

/** What the manifest says about its languages. */
export function localizationInfo([english, ...others]: readonly [LanguageTexts, ...LanguageTexts[]]): object {
  return {
    defaultLanguageTag: english.tag,
    defaultLanguageFile: `${english.tag}.json`,
    ...(others.length > 0 && {
      additionalLanguages: others.map(({ tag }) => ({ languageTag: tag, file: `${tag}.json` })),
    }),
  };
}

/** The commands that Teams suggests while someone types, in the words of a language. */
export function manifestCommands(listed: readonly Command[], tag: string): { title: string; description: string }[] {
  return helpEntries(listed, wordsFor(tag))
    .slice(0, COMMANDS)
    .map(({ name, summary }) => ({
      title: name.slice(0, LIMITS.title),
      description: summary.slice(0, LIMITS.description),
    }));
}

/** A language's file in the package: it keys each text by its path in the manifest. `name` replaces the short name. */
export function languageFile({ tag, texts }: LanguageTexts, listed: readonly Command[], name?: string): object {
  return { ...texts, ...(name !== undefined && { 'name.short': name }), ...commandTexts(listed, tag) };
}

function commandTexts(listed: readonly Command[], tag: string): Record<string, string> {
  return Object.fromEntries(
    manifestCommands(listed, tag).flatMap(({ title, description }, index) => {
      const place = `bots[0].commandLists[0].commands[${index}]`;
      return [
        [`${place}.title`, title],
        [`${place}.description`, description],
      ];
    }),
  );
}
