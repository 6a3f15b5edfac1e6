/** Actions that only work where the bot is: Teams brings them to the bot of the conversation. */
const FOR_THE_BOT = new Set(['Action.Submit', 'Action.Execute']);

/**
 * The card without what asks the bot: somebody inserts it into any conversation, and where the bot is not, Teams would
 * say that the app cannot be reached. Links, and parts that open, stay.
 */
export function linksAlone(card: object): object {
  return Object.fromEntries(Object.entries(card).map(([name, each]) => [name, without(each)]));
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !asksBot(each) && !isEmptySet(each)).map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, each]) => !asksBot(each));
  return Object.fromEntries(kept.map(([name, each]) => [name, without(each)]));
}

function asksBot(value: unknown): boolean {
  return FOR_THE_BOT.has(typeOf(value) ?? '');
}

/** A row of buttons of which none is left. */
function isEmptySet(value: unknown): boolean {
  if (typeOf(value) !== 'ActionSet') return false;
  return Object.values(value ?? {}).some((each) => Array.isArray(each) && each.every(asksBot));
}

function typeOf(value: unknown): string | undefined {
  const hasType = typeof value === 'object' && value !== null && 'type' in value;
  return hasType && typeof value.type === 'string' ? value.type : undefined;
}
