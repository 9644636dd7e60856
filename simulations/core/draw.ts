/**
 * Seeded draws without any state: each is named by seed, label and index, so that the order in which a simulation asks
 * never matters and nothing of a generator lives in a machine's context. Integers only.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** FNV-1a over the label's UTF-16 units, then seed and index mixed in: a 32-bit integer. */
function mix(seed: number, label: string, index: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < label.length; i += 1) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (seed | 0), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (index | 0), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** A whole number from `low` to `high`, both included. */
export function drawInt(seed: number, label: string, index: number, low: number, high: number): number {
  if (low >= high) return low;
  const generator = xoroshiro128plus(mix(seed, label, index));
  generator.next();
  return uniformInt(generator, low, high);
}

/** A number with one decimal from `low` to `high`, both included (rounded inwards to tenths). */
export function drawTenths(seed: number, label: string, low: number, high: number): number {
  return drawInt(seed, label, 0, Math.ceil(low * 10), Math.floor(high * 10)) / 10;
}
