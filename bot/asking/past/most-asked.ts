import type { ServiceRef } from '../../../src/domain/health/service.ts';

/** What most people ask about, in this order, by id. */
const MOST_ASKED = ['Exchange', 'microsoftteams', 'SharePoint', 'OneDriveForBusiness', 'OrgLiveID'];

/** Those of the services that most people ask about, most asked first. */
export function mostAsked<S extends ServiceRef>(services: readonly S[]): readonly S[] {
  return MOST_ASKED.flatMap((id) => services.filter((service) => service.id === id));
}

/** Services to choose from: those that most people ask about first, `count` at most. */
export function mostAskedFirst<S extends ServiceRef>(services: readonly S[], count: number): readonly S[] {
  return [...new Set([...mostAsked(services), ...services])].slice(0, count);
}
