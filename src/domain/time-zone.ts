import { IANAZone } from 'luxon';
import type { Zone } from 'luxon';

/** Since then, clocks have been changed at a quarter of an hour. The last to do so at an odd minute was that of Liberia. */
const SINCE = Date.UTC(1973, 0);
const QUARTER = 15 * 60_000;
/** Zones and times come from outside, so the number of those remembered is bounded. */
const MOST_ZONES = 1_000;
const MOST_OFFSETS = 1_000;

/** A zone that remembers how far its clock was from UTC: to look that up takes longer than all else that is done with it. */
class RememberingZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(time: number): number {
    if (!(time >= SINCE)) return super.offset(time);
    const quarter = Math.floor(time / QUARTER);
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.#offsets.size >= MOST_OFFSETS) this.#offsets.clear();
    const offset = super.offset(time);
    this.#offsets.set(quarter, offset);
    return offset;
  }
}

const UTC = new RememberingZone('UTC');
const ZONES = new Map<string, Zone>();

/** The zone of an IANA name, to compute with. An unknown one counts as UTC. */
export function zoneOf(name: string): Zone {
  const known = ZONES.get(name);
  if (known) return known;
  const made = new RememberingZone(name);
  const zone = made.isValid ? made : UTC;
  if (ZONES.size >= MOST_ZONES) ZONES.clear();
  ZONES.set(name, zone);
  return zone;
}
