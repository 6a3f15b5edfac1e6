import type { TelemetryMetric, TelemetrySeries } from '../../domain/impact/telemetry.ts';

/** How Graph counts one thing of a service, and the permission that it asks for. */
export interface GraphMetric {
  readonly metric: TelemetryMetric;
  readonly unit: TelemetrySeries['unit'];
  /** The function of `/reports/serviceActivity`. */
  readonly operation: string;
  readonly permission: string;
}

const [EXCHANGE, TEAMS, WEB, REPORTS] = [
  'ServiceActivity-Exchange.Read.All',
  'ServiceActivity-Teams.Read.All',
  'ServiceActivity-Microsoft365Web.Read.All',
  'Reports.Read.All',
] as const;

function counted(metric: TelemetryMetric, operation: string, permission: string): GraphMetric {
  return { metric, unit: 'count', operation, permission };
}

/**
 * What Graph counts of each service, by the service's id: two things at most, as each costs two requests. SharePoint and
 * OneDrive have no function, though there is a permission for OneDrive.
 */
const METRICS: Readonly<Record<string, readonly GraphMetric[]>> = {
  Exchange: [
    counted('mail-delivered', 'getMessageVolumeMetricsForEmailDelivery', EXCHANGE),
    {
      ...counted('exchange-connections', 'getConnectivityMetricsForExchange', EXCHANGE),
      unit: 'percent',
    },
  ],
  microsoftteams: [
    counted('teams-chat', 'getMessageVolumeMetricsForTeamsChat', TEAMS),
    counted('teams-meetings', 'getUsageMetricsForTeamsByMeetingsJoined', TEAMS),
  ],
  officeonline: [
    counted('word-web', 'getActiveUserMetricsForWordWeb', WEB),
    counted('excel-web', 'getActiveUserMetricsForExcelWeb', WEB),
  ],
  OrgLiveID: [
    counted('mfa-sign-ins', 'getMetricsForMfaSignInSuccess', REPORTS),
    counted('saml-sign-ins', 'getMetricsForSamlSignInSuccess', REPORTS),
  ],
};

/** The permissions that all of it asks for. Each may be missing: its service then has no telemetry. */
export const TELEMETRY_PERMISSIONS: readonly string[] = [EXCHANGE, TEAMS, WEB, REPORTS];

/** What is counted of a service; nothing of most. */
export function metricsOf(serviceId: string): readonly GraphMetric[] {
  return Object.hasOwn(METRICS, serviceId) ? (METRICS[serviceId] ?? []) : [];
}
