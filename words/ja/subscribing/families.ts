const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['collaboration', '共同作業'],
  ['productivity', '生産性'],
  ['security', 'セキュリティ'],
  ['devices', 'デバイス'],
  ['power platform', 'Power Platform'],
  ['business', 'ビジネス'],
]);

/** What a family of services is called, by its id. */
export function familyName(id: string): string {
  return FAMILIES.get(id) ?? id;
}
