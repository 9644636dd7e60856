/**
 * How a packed letter travels: behind the `#` of a link, which no server is ever sent, and as QR codes that are each such a
 * link. A letter too long for one code goes in numbered parts, each with a check of the whole. Pure.
 */
import { sha256Hex } from '#canonical/sha256.ts';

/** Letters of a packed letter in one code: a code of about 90 modules a side, which a phone reads from another's screen. */
const partLength = 620;
/** More codes than this are no pleasure to anybody: then the link or the file is advised. */
export const mostParts = 12;
/** Longer links are cut off by some mail and message programs. */
export const longestLink = 6000;

/** The part of the address behind `#` for a whole letter. */
export function wholeFragment(packed: string): string {
  return `l=${packed}`;
}

/** Whether the part of an address from its `#` on brings a letter or a part of one. */
export function carriesLetter(hash: string): boolean {
  return /^#[lp]=/.test(hash);
}

/** Fragments that together carry the letter, in order; one for a short letter. */
export function partFragments(packed: string): readonly string[] {
  if (packed.length <= partLength) return [wholeFragment(packed)];
  const count = Math.ceil(packed.length / partLength);
  // Parts of even length look alike and take as long to read.
  const length = Math.ceil(packed.length / count);
  const check = checkOf(packed);
  return Array.from(
    { length: count },
    (_, i) => `p=${i + 1}.${count}.${check}.${packed.slice(i * length, (i + 1) * length)}`,
  );
}

/** What was read so far: nothing, some numbered parts, or the whole packed letter. */
export type Gathered =
  | { readonly state: 'nothing' }
  | {
      readonly state: 'some';
      readonly count: number;
      readonly check: string;
      readonly parts: ReadonlyMap<number, string>;
    }
  | { readonly state: 'whole'; readonly packed: string };

export const nothingGathered: Gathered = { state: 'nothing' };

/**
 * Adds what one code, link or fragment says. A part of another letter begins that one anew; what is no such text, and parts that
 * do not fit together, change nothing and are told as false.
 */
export function gather(before: Gathered, text: string): { readonly gathered: Gathered; readonly isTaken: boolean } {
  const fragment = text.trim().slice(text.trim().indexOf('#') + 1);
  const whole = /^l=([\w-]{2,})$/.exec(fragment)?.[1];
  if (whole !== undefined) return { gathered: { state: 'whole', packed: whole }, isTaken: true };
  const found = /^p=(\d{1,3})\.(\d{1,3})\.([0-9a-f]{8})\.([\w-]+)$/.exec(fragment);
  const [, place = '', all = '', check = '', payload = ''] = found ?? [];
  const [number, count] = [Number(place), Number(all)];
  if (found === null || number < 1 || number > count) return { gathered: before, isTaken: false };
  const isSame = before.state === 'some' && before.check === check && before.count === count;
  const parts = new Map(isSame ? before.parts : []).set(number, payload);
  if (parts.size < count) return { gathered: { state: 'some', count, check, parts }, isTaken: true };
  const packed = Array.from({ length: count }, (_, i) => parts.get(i + 1) ?? '').join('');
  if (checkOf(packed) !== check) return { gathered: nothingGathered, isTaken: false };
  return { gathered: { state: 'whole', packed }, isTaken: true };
}

/** Numbers of the parts that are still to be read. */
export function missingParts(gathered: Gathered): readonly number[] {
  if (gathered.state !== 'some') return [];
  return Array.from({ length: gathered.count }, (_, i) => i + 1).filter((n) => !gathered.parts.has(n));
}

function checkOf(packed: string): string {
  return sha256Hex(packed).slice(0, 8);
}
