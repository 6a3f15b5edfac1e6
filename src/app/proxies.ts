import http from 'node:http';

/** Proxies for the requests that leave this machine. */
export interface Proxies {
  readonly https?: string;
  readonly http?: string;
  /** Hosts that are reached directly, with commas between them. */
  readonly except?: string;
}

/** Never through a proxy: it would ask itself. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]', '::1'];

/**
 * Sends every HTTP request of this process through the proxies: `fetch` and both global agents, so the health APIs, the
 * sign-in, the keys of Teams and its connectors. Redis is no HTTP. Returns what undoes it.
 */
export function useProxies(proxies: Proxies): () => void {
  const except = [...(proxies.except === undefined ? [] : [proxies.except]), ...THIS_MACHINE].join(',');
  return http.setGlobalProxyFromEnv({ https_proxy: proxies.https, http_proxy: proxies.http, no_proxy: except });
}

/** The passwords in the proxies' addresses, which must not reach the log. */
export function proxySecrets({ https, http: plain }: Proxies): string[] {
  return [https, plain].flatMap((url) => (url === undefined ? [] : [decodeURIComponent(new URL(url).password)]));
}
