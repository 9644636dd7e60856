/**
 * One spelling for every plain value, so that two states can be compared and hashed without trusting a library's snapshot
 * format. Only JSON values are allowed; anything else is a bug in the simulation and throws.
 */
import type { AnyMachineSnapshot } from 'xstate';

/** JSON with keys in code-unit order, no spaces, `-0` written as `0`, undefined members left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${String(value)} is not a JSON number`);
    return JSON.stringify(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`canonicalJson: a ${typeof value} is not JSON`);
}

/** A machine snapshot as text: status, state value and context; equal texts mean equal states. */
export function canonicalState(snapshot: AnyMachineSnapshot): string {
  return canonicalJson({
    status: snapshot.status,
    value: snapshot.value as unknown,
    context: snapshot.context as unknown,
  });
}
