const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['collaboration', 'de collaboration'],
  ['productivity', 'de productivité'],
  ['security', 'de sécurité'],
  ['devices', 'de gestion des appareils'],
  ['business', 'métier'],
  ['power platform', 'Power Platform'],
]);

/** A family of services by its id, after the word for services: `de collaboration`. */
export function familyName(id: string): string {
  return FAMILIES.get(id) ?? id;
}
