/** A function of `/reports/serviceActivity`: what it counts, and of which service. */
export interface ActivityFunction {
  readonly service: string;
  /** What the token must carry. */
  readonly permission: string;
  /** The name of its number: how many, or how many of a hundred. */
  readonly field: 'value' | 'percentage';
  /** So many in five minutes of a working day's busiest hour. Of a hundred: when all is well. */
  readonly usual: number;
}

const [EXCHANGE, TEAMS, WEB, REPORTS] = [
  'ServiceActivity-Exchange.Read.All',
  'ServiceActivity-Teams.Read.All',
  'ServiceActivity-Microsoft365Web.Read.All',
  'Reports.Read.All',
] as const;

function counting(service: string, permission: string, usual: number): ActivityFunction {
  return { service, permission, field: 'value', usual };
}

const FUNCTIONS = new Map<string, ActivityFunction>([
  ['getMessageVolumeMetricsForEmailDelivery', counting('Exchange', EXCHANGE, 900)],
  ['getConnectivityMetricsForExchange', { ...counting('Exchange', EXCHANGE, 99.4), field: 'percentage' }],
  ['getMessageVolumeMetricsForTeamsChat', counting('microsoftteams', TEAMS, 1_400)],
  ['getUsageMetricsForTeamsByMeetingsJoined', counting('microsoftteams', TEAMS, 180)],
  ['getActiveUserMetricsForWordWeb', counting('officeonline', WEB, 260)],
  ['getActiveUserMetricsForExcelWeb', counting('officeonline', WEB, 310)],
  ['getMetricsForMfaSignInSuccess', counting('OrgLiveID', REPORTS, 240)],
  ['getMetricsForSamlSignInSuccess', counting('OrgLiveID', REPORTS, 520)],
]);

/** The function of this name: of Graph's, those that tell of the services' use. */
export function activityFunction(name: string): ActivityFunction | undefined {
  return FUNCTIONS.get(name);
}
