/** Teams' host in the public cloud, which is the first to have what is new. */
const PUBLIC_HOST = 'smba.trafficmanager.net';

/**
 * Hosts of Teams' connector in its clouds: public, GCC, GCC High, DoD (`TeamsProactiveServiceEndpoints` of the Agents
 * SDK). Every host that receives a request also receives the bot's token, so the list holds whole hosts, never
 * suffixes.
 */
const TEAMS_SERVICE_HOSTS: readonly string[] = [
  PUBLIC_HOST,
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

/** Serves tenants of the GCC cloud; the public host refuses them with `InvalidBotApiHost`. */
export const GCC_SERVICE_URL = 'https://smba.infra.gcc.teams.microsoft.com/teams';

/**
 * Matches the text itself, not a parsed URL. It allows no credentials, port, trailing dot or query, and no letters that
 * a parser would turn into ASCII.
 */
const HTTPS_URL = /^https:\/\/([a-z0-9.-]{1,253})(?:\/[\w.~%/-]*)?$/i;
const LOOPBACK_URL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:\/[\w.~%/-]*)?$/i;

/** Whether the bot's token and messages may go to this service URL. */
export type ServiceUrlCheck = (serviceUrl: string) => boolean;

/** The check for production: https, and exactly one of `hosts`. */
export function teamsServiceUrls(hosts: readonly string[] = TEAMS_SERVICE_HOSTS): ServiceUrlCheck {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()));
  return (serviceUrl) => {
    const host = HTTPS_URL.exec(serviceUrl)?.[1];
    return host !== undefined && allowed.has(host.toLowerCase());
  };
}

/** Whether a service URL is of the public cloud. */
export function isPublicTeams(serviceUrl: string): boolean {
  return HTTPS_URL.exec(serviceUrl)?.[1]?.toLowerCase() === PUBLIC_HOST;
}

/** The check for local mode: only connectors on this machine (Emulator, Playground). */
export function loopbackServiceUrls(): ServiceUrlCheck {
  return (serviceUrl) => LOOPBACK_URL.test(serviceUrl);
}
