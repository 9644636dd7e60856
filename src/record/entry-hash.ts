/**
 * The hash of an entry, which its successor and its signature carry, and a quick check that a value has an entry's
 * envelope. The check is hand-written because it runs on every read; files from outside go through the zod schemas.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { sha256Hex } from '#canonical/sha256.ts';
import type { Envelope } from '../schema/entry.ts';

/** An entry before it is signed. */
export type Unsigned = Omit<Envelope, 'signature'>;

/** SHA-256 over the canonical text of the entry without its signature, in lower-case hex. */
export function hashEntry(entry: Unsigned & { readonly signature?: string | null }): string {
  const { signature: _, ...unsigned } = entry;
  return sha256Hex(canonicalJson(unsigned));
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const hashPattern = /^[0-9a-f]{64}$/;

/** Whether the value has an entry's envelope; its data is not looked at. */
export function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<keyof Envelope, unknown>>;
  return (
    isId(entry.id) &&
    isId(entry.device) &&
    isCount(entry.v) &&
    isCount(entry.seq) &&
    isCount(entry.tick) &&
    isCount(entry.monotonicMs) &&
    typeof entry.at === 'string' &&
    typeof entry.boot === 'string' &&
    typeof entry.kind === 'string' &&
    'data' in entry &&
    (entry.previous === null || (typeof entry.previous === 'string' && hashPattern.test(entry.previous))) &&
    (entry.signature === null || typeof entry.signature === 'string')
  );
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && uuidPattern.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
