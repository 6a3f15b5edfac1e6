import { perObject } from '../derived.ts';
import type { Issue } from '../health/issue.ts';
import { togetherIn, type Together } from './together.ts';
import { twinsOf } from './twins.ts';

/** Another id of the same outage. */
export interface Twin {
  readonly id: string;
  readonly service: string;
}

/** What other issues have to do with one. Kept with its snapshot, so that a card is drawn from that alone. */
export interface Related {
  /** The other ids of the same outage. Absent: none. */
  readonly twins?: readonly Twin[];
  /** The incidents of three or more services that began together with it. Absent: fewer. */
  readonly together?: Together;
}

/** What each of a tenant's issues has to do with the others, by id. Those that stand alone are left out. */
export const relatedIn = perObject((issues: readonly Issue[]): ReadonlyMap<string, Related> => {
  const services = new Map(issues.map(({ id, service }) => [id, service.name]));
  const twins = twinsOf(issues);
  const together = new Map(togetherIn(issues).flatMap((group) => group.map(({ id }) => [id, group] as const)));
  const ids = new Set([...twins.keys(), ...together.keys()]);
  return new Map(
    [...ids].map((id) => {
      const own = (twins.get(id) ?? []).map((other) => ({ id: other, service: services.get(other) ?? '' }));
      const group = together.get(id);
      return [id, { ...(own.length > 0 && { twins: own }), ...(group && { together: group }) }];
    }),
  );
});
