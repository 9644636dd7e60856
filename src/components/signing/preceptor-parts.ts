/** The parts that the page of whoever was asked loads with a request. Pure but for the letters under the device's key. */
import { describeEntry, type Described } from '#externship/signing/describe-entry.ts';
import type { AskedRow } from '#externship/signing/request.ts';
import { siteNames } from '#externship/signing/signable.ts';
import { areFarApart, sayWall } from '#externship/signing/words.ts';
import { wordsOf, type ShippedWords } from './shipped-words.ts';

export { sealOnDevice } from './letter-of-device.ts';
export { readTaken } from './read-taken.ts';
export { stamp } from './stamp.ts';
export { sayHoursOf } from '#externship/signing/describe-entry.ts';
export { readRequest, statements, writeAnswer } from '#externship/signing/request.ts';

export interface ShownRow extends AskedRow {
  readonly described: Described;
}

/** When it was asked by the clock of the student's device, and what this device's clock shows, when they are far apart. */
export interface AskedTimes {
  readonly asked: string;
  readonly here: string | null;
}

/** Each row with its words; names come from what this page brings and what the request itself holds. */
export function describeRows(rows: readonly AskedRow[], shipped: ShippedWords): readonly ShownRow[] {
  const names = { ...wordsOf(shipped, []), site: siteNames(rows.map(({ entry }) => entry)) };
  return rows.map((row) => ({ ...row, described: describeEntry(row.entry, names) }));
}

/** @param asked by the clock of the student's device @param here by the clock of this one */
export function timesOf(asked: string, here: string): AskedTimes {
  return { asked: sayWall(asked), here: areFarApart(asked, here) ? sayWall(here) : null };
}
