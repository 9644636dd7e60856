/**
 * The site's one own Trusted Types policy: it lets through the addresses of this site's own workers and nothing else.
 * Every page enforces Trusted Types, so `new Worker` and service-worker registration must go through here.
 */

/** Stands in for the policy in browsers without Trusted Types. */
interface AddressPolicy {
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): AddressPolicy;
}

/** The name allowed by `trusted-types` in astro.config.mjs. */
const policyName = 'exam-room-workers';

/** The address as it came when it points at a script of this site; anything else throws. */
export function ownScriptAddress(address: string, base: string): string {
  const url = new URL(address, base);
  // A blob's origin is the site's own, but what is in it may have come from anywhere.
  const isOwn = url.origin === new URL(base).origin && /^https?:$/.test(url.protocol);
  if (!isOwn || !/\.m?js$/.test(url.pathname)) {
    throw new TypeError(`Not a script of this site: ${address}`);
  }
  return url.href;
}

let policy: AddressPolicy | undefined;

/**
 * The address of a worker script, blessed. Typed as a string for `Worker` and `register`, whose types do not know the
 * blessed object that browsers with Trusted Types want.
 */
export function trustedScriptAddress(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const createScriptURL = (given: string) => ownScriptAddress(given, location.href);
  policy ??= factory?.createPolicy(policyName, { createScriptURL }) ?? { createScriptURL };
  return policy.createScriptURL(address) as string;
}
