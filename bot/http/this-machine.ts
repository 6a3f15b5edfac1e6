import type { IncomingMessage } from 'node:http';

/**
 * The headers that a plain client sends by itself: browsers, curl, Prometheus, libraries. A list of what proxies add
 * would never be complete.
 */
const PLAIN_HEADERS =
  /^(?:host|connection|keep-alive|user-agent|accept(?:-encoding|-language|-charset)?|cache-control|pragma|te|priority|dnt|cookie|referer|if-none-match|content-length|traceparent|x-prometheus-scrape-timeout-seconds|upgrade-insecure-requests|sec-[\w-]+)$/;

/** Headers that proxies, tunnels and content networks add to what they pass on. */
const FORWARDING_HEADERS =
  /^(?:(?:x-)?forwarded(?:-.*)?|via|x-(?:real|client|cluster-client|remote|originating|proxyuser)-(?:ip|addr|user)|(?:true-|wl-proxy-)?client-ip|remote-addr|x-(?:azure|arr|appgw|original|envoy|amzn?|amz|nginx|proxy|vercel|akamai|varnish|waws|forward|cdn|cloud|tunnel|goog|appengine|render|railway|sucuri|iisnode)(?:-.*)?|(?:cf|cdn|fastly|fly|akamai|incap|ngrok|proxy|disguised|was)-.*|x-(?:host|scheme|url-scheme|coming-from|ssl|cache|served-by|backside-transport))$/;

/** Whether a Host header names this machine by a loopback name or address, with or without a port. */
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a request surely comes from a program on this machine. A proxy on this machine has a loopback address too, so
 * anything that a proxy adds, changes or speaks counts against it: a header that plain clients do not send, another
 * host, a second host, HTTP/1.0 (what nginx speaks unless told otherwise), a full URL as the path.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  return (
    LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '') &&
    isForThisMachine(request) &&
    request.httpVersion !== '1.0' &&
    request.url?.startsWith('/') === true &&
    Object.keys(request.headers).every((name) => PLAIN_HEADERS.test(name))
  );
}

/**
 * Whether a request is meant for this machine and was not passed on: one host, which is this machine's, and no header
 * of a proxy. A web page whose name resolves to this machine (DNS rebinding) still sends that name as the host.
 */
export function isForThisMachine({ headers, rawHeaders }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  return (
    hosts.length === 1 &&
    LOOPBACK_HOST.test(headers.host ?? '') &&
    !Object.keys(headers).some((name) => FORWARDING_HEADERS.test(name))
  );
}
