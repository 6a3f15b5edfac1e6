/** Names of families after "servicios de", by id. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['collaboration', 'colaboración'],
  ['productivity', 'productividad'],
  ['security', 'seguridad'],
  ['devices', 'dispositivos'],
  ['power platform', 'Power Platform'],
  ['business', 'empresa'],
]);

/** `seguridad`: the family with this id. */
export function familyName(id: string): string {
  return FAMILIES.get(id) ?? id;
}
