import { IANAZone } from 'luxon';
import type { Zone } from 'luxon';
import { MINUTE } from './instant.ts';

/** Since then, no clock has been changed within a minute. The last was that of Liberia. */
const SINCE = Date.UTC(1973, 0);
/** Zones and times come from outside, so the number of those remembered is bounded. */
const MOST_ZONES = 1_000;
const MOST_OFFSETS = 1_000;

/** A zone that remembers how far its clock was from UTC: to look that up takes longer than all else that is done with it. */
class RememberingZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(time: number): number {
    if (!(time >= SINCE)) return super.offset(time);
    const minute = Math.floor(time / MINUTE);
    const known = this.#offsets.get(minute);
    if (known !== undefined) return known;
    if (this.#offsets.size >= MOST_OFFSETS) this.#offsets.clear();
    const offset = super.offset(time);
    this.#offsets.set(minute, offset);
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
