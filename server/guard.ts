import { isIP } from 'node:net';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether an address to listen on keeps other machines out. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host.toLowerCase()) || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * The name in a Host header, without the port and in lower case; null when it is no such header. A page on
 * another site that has its name point at this machine ("DNS rebinding") is known by this name alone.
 */
export function hostName(header: string | undefined): string | null {
  if (header === undefined || /[\s/@?#\\]/.test(header)) return null;
  const url = parseUrl(`http://${header}`);
  return url === null || url.hostname === '' ? null : url.hostname;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Why a request may come from another site, or null. Only for requests that can change something. */
export function crossSiteFault(headers: {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
}): string | null {
  const { host, origin, site } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return `The request comes from another site (Sec-Fetch-Site: ${site}).`;
  }
  if (origin === undefined) return null;
  const url = parseUrl(origin);
  return url !== null && url.host === host?.toLowerCase()
    ? null
    : `The request comes from ${origin}, which is another site.`;
}
