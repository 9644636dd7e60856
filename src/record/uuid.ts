/** UUIDv7 (RFC 9562) from a given time and given random bytes: sortable by creation, no clock or chance of its own. */

/** Milliseconds that fit the 48 bits of a UUIDv7; times outside are moved to the nearest end. */
const latestMs = 2 ** 48 - 1;

/**
 * @param wallMs milliseconds since 1970, integer or not
 * @param random at least 10 random bytes
 */
export function uuidv7(wallMs: number, random: Uint8Array): string {
  const ms = Math.min(Math.max(Math.floor(wallMs), 0), latestMs);
  const time = ms.toString(16).padStart(12, '0');
  const chance = toHex(random.subarray(0, 10));
  const variant = (8 + ((random[9] ?? 0) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

/** Bytes in lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
