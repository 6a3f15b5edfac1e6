/**
 * A drawn card as a dialog takes it. What is pressed there comes as `task/submit` with the button's data, and its answer
 * takes the place of the card for whoever pressed: so a dialog needs neither Execute, which it does not know, nor
 * `msteams`, with which buttons in dialogs do nothing (MicrosoftDocs/msteams-docs #1639).
 */
export function inDialog(card: unknown): unknown {
  return everywhere(card, (element) => (element['type'] === 'Action.Execute' ? submitOf(element) : element));
}

type Element = Readonly<Record<string, unknown>>;

function submitOf({ verb: _verb, fallback: _fallback, ...action }: Element): Element {
  return { ...action, type: 'Action.Submit' };
}

/** What `change` makes of each element of the card, inside and out. */
function everywhere(value: unknown, change: (element: Element) => Element): unknown {
  if (Array.isArray(value)) return value.map((each) => everywhere(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(change(value as Element)).filter(([name]) => name !== 'msteams');
  return Object.fromEntries(fields.map(([name, field]) => [name, everywhere(field, change)]));
}
