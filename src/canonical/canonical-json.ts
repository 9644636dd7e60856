/**
 * One spelling for each JSON value: keys sorted by code unit, no spaces, numbers as JSON writes them (RFC 8785). Hashes,
 * signatures and exported files rest on it. It refuses what JSON cannot carry instead of dropping it silently.
 */

/** Deeper data than any entry has is refused, so that hostile files cannot exhaust the stack. */
export const deepestNesting = 32;

/** Thrown for a value that has no JSON spelling: a bug in the caller, or hostile input at a parsing edge. */
export class NotJsonError extends Error {
  override readonly name = 'NotJsonError';
}

/** The canonical text of a value. Properties that are `undefined` are left out, as `JSON.stringify` does. */
export function canonicalJson(value: unknown): string {
  // What was read from canonical text, as every entry of a file was, is in order already: the engine spells it several times faster.
  return isInOrder(value, 0) ? JSON.stringify(value) : spell(value, 0);
}

/** Whether `JSON.stringify` gives the canonical text. False too for what has none: `spell` then says why. */
function isInOrder(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= deepestNesting) return false;
  if (Array.isArray(value)) return value.every((part) => isInOrder(part, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const parts = value as Readonly<Record<string, unknown>>;
  let before: string | null = null;
  for (const key of Object.keys(parts)) {
    if ((before !== null && key < before) || key === '__proto__' || !isInOrder(parts[key], depth + 1)) return false;
    before = key;
  }
  return true;
}

function spell(value: unknown, depth: number): string {
  if (depth > deepestNesting) throw new NotJsonError(`nested deeper than ${String(deepestNesting)} levels`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJsonError(`${String(value)} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((part: unknown) => spell(part, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new NotJsonError(`${typeof value} is not a JSON value`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotJsonError('only plain objects are JSON values');
  const parts = value as Readonly<Record<string, unknown>>;
  let text = '';
  // The default order is by code unit, as the canonical form asks.
  for (const key of Object.keys(value).sort()) {
    // A key that would reach the prototype in a careless copy is never ours.
    if (key === '__proto__') throw new NotJsonError('a key named __proto__ is refused');
    const part = parts[key];
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${spell(part, depth + 1)}`;
  }
  return `{${text}}`;
}
