/**
 * What a program prints when its settings are wrong: how many, where they are explained, and a line for each.
 * @param where what to look at, as in “see .env.example”.
 */
export function wrongSettings(problems: readonly string[], where: string, lines: readonly string[] = problems): string {
  const what =
    problems.length === 1 ? '1 setting is wrong or missing' : `${problems.length} settings are wrong or missing`;
  return `${[`${what}; see ${where}.`, ...lines].join('\n')}\n`;
}
