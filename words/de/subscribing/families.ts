const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['collaboration', 'Dienste für Zusammenarbeit'],
  ['productivity', 'Dienste für Produktivität'],
  ['security', 'Dienste für Sicherheit'],
  ['devices', 'Dienste für Geräte'],
  ['power platform', 'Power Platform-Dienste'],
  ['business', 'Geschäftsanwendungen'],
]);

/** The services of a family, by its id: `Dienste für Sicherheit`. */
export function familyServices(id: string): string {
  return FAMILIES.get(id) ?? `${id}-Dienste`;
}
