import { isPlannedMaintenance, type Announcement } from '../../src/domain/health/announcement.ts';
import type { Detail, Issue } from '../../src/domain/health/issue.ts';
import type { FeatureHealth, Service, ServiceDay, ServiceHealth } from '../../src/domain/health/service.ts';
import { isClosingStatus, type ReadStatus } from '../../src/domain/health/status.ts';

/**
 * What a source can carry of the truth: `everything` if it holds product values, otherwise what its wire format has
 * room for. `servicecomms-documented` is the shape of the reference's records, which omits more.
 */
export type Carries = 'everything' | 'servicecomms' | 'servicecomms-documented' | 'graph';

type View = Readonly<Record<string, unknown>>;

/** An issue, without what the API cannot carry. */
export function issueView(carries: Carries, issue: Issue): View {
  if (carries === 'everything') return { ...issue };
  const { origin, reportUrl: _elsewhere, posts, classification, impact, details, resolved, ...rest } = issue;
  const common = { ...rest, ...status(issue), title: issue.title.trim() };
  const seen = { classification, impact, details: named(details) };
  if (carries === 'graph') return { ...common, ...seen, origin, resolved, posts };
  const legacyPosts = posts.map(({ createdAt, body }) => ({ createdAt, content: body.content }));
  // The legacy API has no resolved flag: only its status can be compared.
  const told = isClosingStatus(issue.status) === resolved ? { resolved } : {};
  // What Graph calls a group is the name of the legacy API's feature: there is no finer one.
  const feature = issue.featureGroup ?? issue.feature;
  const documented = { ...common, ...(feature !== undefined && { feature }), ...told, posts: legacyPosts };
  return carries === 'servicecomms' ? { ...documented, ...seen } : documented;
}

/** An announcement, without what the API cannot carry. */
export function announcementView(carries: Carries, announcement: Announcement): View {
  if (carries === 'everything') return { ...announcement };
  const { progress, body, details, services, ...rest } = announcement;
  const { category, severity, majorChange, actionRequiredBy, tags, ...shown } = rest;
  const seen = { category, severity, majorChange, actionRequiredBy, tags, details: named(details), services };
  const common = { ...shown, title: shown.title.trim(), kind: kindView(carries, announcement) };
  if (carries === 'graph') return { ...common, ...seen, body };
  const ofMaintenance = announcement.kind === 'maintenance' ? { progress: progress && status(progress) } : {};
  const documented = { ...common, ...ofMaintenance, content: body.content };
  return carries === 'servicecomms' ? { ...documented, ...seen } : { ...documented, service: services[0] };
}

/** The kind, as far as it is known: Graph has none, and marks maintenance in a tag or the title. */
export function kindView(carries: Carries, { kind, tags, title }: Announcement): Announcement['kind'] {
  if (carries === 'everything') return kind;
  const told = carries === 'servicecomms-documented' ? [] : tags;
  if (kind === 'maintenance' && carries !== 'graph') return 'maintenance';
  return isPlannedMaintenance(told, title) ? 'maintenance' : 'message';
}

/** A service. The documented shape has no feature ids. */
export function serviceView(carries: Carries, { id, name, features }: Service): View {
  const names = carries === 'servicecomms-documented';
  return { id, name: name.trim(), features: names ? features.map((feature) => feature.name) : features };
}

/** How a service is or was. */
export function healthView(carries: Carries, health: ServiceHealth | ServiceDay): View {
  return {
    ...(carries === 'everything' ? { ...health } : { ...health, ...status(health) }),
    service: { id: health.service.id, name: health.service.name.trim() },
    features: health.features.map((feature) => featureView(carries, feature)),
    issueIds: health.issueIds.toSorted(),
  };
}

function featureView(carries: Carries, feature: FeatureHealth): View {
  return carries === 'everything' ? { ...feature } : { id: feature.id, name: feature.name, ...status(feature) };
}

/** The status text is compared only if the status is unknown: otherwise each API has its own words. */
function status({ status: value, statusText }: ReadStatus): View {
  return { status: value, statusText: value === 'unknown' ? statusText.trim() : undefined };
}

/** Details are looked up by name: their order means nothing, and those without a value say nothing. */
function named(details: readonly Detail[]): Detail[] {
  return details
    .filter(({ value }) => value !== '')
    .toSorted((a, b) => (`${a.name}\n${a.value}` < `${b.name}\n${b.value}` ? -1 : 1));
}
