import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { WebhookFault } from '../../src/ports/index.ts';

/** Which addresses a webhook may have. */
export interface AddressRules {
  /** Whether it may be this machine, without TLS too: only where the whole bot is on one for somebody to try it. */
  readonly allowsThisMachine: boolean;
  /** Finds the addresses of a name. Tests find others. */
  readonly lookUp?: LookUp;
}

type LookUp = (
  name: string,
  options: LookupOptions & { readonly all: true },
  found: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const LONGEST_URL = 2_000;

/** Public by its number, but the host of a virtual machine in Azure: it gives away secrets of that machine. */
const HOST_OF_AZURE = '168.63.129.16';

/**
 * Whether an address is out on the internet. Everything else is refused: this machine, private networks, links, the
 * services that tell a machine its secrets, and IPv6 addresses that stand for IPv4 ones.
 */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // All of IPv6 that was ever given out to the public is 2000::/3.
  const isGivenOut = parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
  return parsed.range() === 'unicast' && isGivenOut && parsed.toString() !== HOST_OF_AZURE;
}

/** Whether a webhook may be at this address. */
function isAllowed(address: string, { allowsThisMachine }: AddressRules): boolean {
  const isHere = ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
  return isPublic(address) || (allowsThisMachine && isHere);
}

/** The address as it is used, or what is wrong with it as it is written. Looks nothing up. */
export function readAddress(text: string, rules: AddressRules): URL | WebhookFault {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'user-info';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url, rules))) return 'not-https';
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isAllowed(host, rules)) return 'private';
  url.hash = '';
  return url;
}

function isThisMachine(url: URL, { allowsThisMachine }: AddressRules): boolean {
  const host = hostOf(url);
  return allowsThisMachine && (host === 'localhost' || (isIP(host) !== 0 && ipaddr.parse(host).range() === 'loopback'));
}

/** The host without the brackets of IPv6. */
function hostOf({ hostname }: URL): string {
  return hostname.replaceAll(/[[\]]/g, '');
}

/** A name leads to an address that no webhook may have. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
  readonly code = 'EPRIVATE';
}

/**
 * A look-up for one connection. The connection is made to the addresses that were checked here: a name that leads elsewhere
 * a moment later changes nothing. One forbidden address among them is enough to refuse them all.
 */
export function guardedLookUp(rules: AddressRules): LookupFunction {
  const { lookUp: find = lookUp } = rules;
  return (name, options, found) => {
    find(name, { ...options, all: true }, (error, addresses) => {
      const checked = checkedOf(error, addresses, rules);
      if (checked instanceof Error) found(checked, '');
      else if (options.all) found(null, [...checked]);
      else found(null, checked[0].address, checked[0].family);
    });
  };
}

type Addresses = readonly [LookupAddress, ...LookupAddress[]];

/** The addresses that were found, if all of them are allowed. Node gives none with an error, whatever its types say. */
function checkedOf(
  error: Error | null,
  addresses: readonly LookupAddress[] | undefined,
  rules: AddressRules,
): Addresses | Error {
  const [first, ...others] = addresses ?? [];
  if (error || !first) return error ?? new Error('The name has no address');
  const all: Addresses = [first, ...others];
  if (all.every(({ address }) => isAllowed(address, rules))) return all;
  return new ForbiddenAddress('The name leads to a private address');
}

/** What is wrong with where a name leads now. */
export function lookAt(url: URL, rules: AddressRules): Promise<WebhookFault | undefined> {
  const host = hostOf(url);
  if (isIP(host) !== 0) return Promise.resolve(isAllowed(host, rules) ? undefined : 'private');
  return new Promise((done) => {
    guardedLookUp(rules)(host, { all: true }, (error) => {
      if (error === null) done(undefined);
      else done(error instanceof ForbiddenAddress ? 'private' : 'not-found');
    });
  });
}
