/**
 * What the rubric and the debrief read off a visit: which count stands behind which entry, the error against the truth, and what
 * has to be reported. Pure; limits come from the facts.
 */
import type { BreathContext, Count, Entry } from './context.ts';
import { breathsFrom } from './lungs.ts';
import { isSmallChild } from './sight.ts';

/** An entry with the count it stands for. */
export interface Charted {
  readonly entry: Entry;
  readonly count: Count;
}

export function mainEntry(context: BreathContext): Entry | null {
  return context.entries.at(-1) ?? null;
}

export function countOf(context: BreathContext, entry: Entry): Count | null {
  return context.counts.find(({ number }) => number === entry.count) ?? null;
}

/** The last entry with its count; null when it was charted out of nothing. */
export function mainCharted(context: BreathContext): Charted | null {
  const entry = mainEntry(context);
  const count = entry === null ? null : countOf(context, entry);
  return entry === null || count === null ? null : { entry, count };
}

/** Breaths of the full minute from the start of a count, unwatched. */
export function trueMinute(context: BreathContext, count: Count): number {
  return breathsFrom({ ...context, awareFromMs: null }, count.lungs, count.startedAtMs + 60_000).length;
}

/** The rate the entry should have come to, at rest and unwatched, breaths a minute. */
export function truthFor(context: BreathContext, entry: Entry): number {
  if (context.case.pattern === 'even') return context.drawn.ratePerMin;
  const count = countOf(context, entry);
  return count === null ? context.drawn.ratePerMin : trueMinute(context, count);
}

/** Charted rate minus truth, breaths a minute. A remark about haste or crying excuses the raise it explains. */
export function rateError(context: BreathContext, entry: Entry): number {
  const off = entry.ratePerMin - truthFor(context, entry);
  const noted = entry.notes.includes('just-active') || entry.notes.includes('crying');
  return noted && off > 0 ? Math.max(0, off - (countOf(context, entry)?.raisedPerMin ?? 0)) : off;
}

/** Whether a full minute is owed, and why. */
export function fullMinuteReason(context: BreathContext): 'small-child' | 'uneven' | null {
  if (isSmallChild(context.case.ageGroup)) return 'small-child';
  return context.case.pattern === 'even' ? null : 'uneven';
}

export type ReportNeed = 'emergency' | 'now' | 'before-leaving' | 'none';

/** Whether a rate has to be told by its height alone. */
export function isOutOfLimits({ case: patient, facts }: BreathContext, ratePerMin: number): boolean {
  if (patient.ageGroup === 'adult') return ratePerMin < facts.reportBelowPerMin || ratePerMin > facts.reportAbovePerMin;
  const { low, high } = facts.rangePerMin[patient.ageGroup];
  return ratePerMin < low || ratePerMin > high;
}

const perMinute = (breaths: number, { windowS }: Count): number => breaths * (60 / windowS);

/** What has to be told to the provider, and how soon, as far as the learner can know: from what was charted alone. */
export function knownNeed(context: BreathContext): ReportNeed {
  return needAt(context, [mainEntry(context)?.ratePerMin ?? context.drawn.ratePerMin]);
}

/**
 * What has to be told, and how soon: from what was charted and from the breaths there were while it was counted, so that a
 * miscount does not do away with the report.
 */
export function reportNeed(context: BreathContext): ReportNeed {
  const entry = mainEntry(context);
  const count = entry === null ? null : countOf(context, entry);
  const there = count === null ? context.drawn.ratePerMin : perMinute(count.there, count);
  return needAt(context, [entry?.ratePerMin ?? there, there]);
}

/** When the first entered count, or the first entry, came to a rate outside the limits, ms; null when none did. */
export function alarmAtMs(context: BreathContext): number | null {
  const times = [
    ...context.counts
      .filter((count) => count.entered !== null && isOutOfLimits(context, perMinute(count.entered, count)))
      .map(({ endedAtMs, startedAtMs }) => endedAtMs ?? startedAtMs),
    ...context.entries.filter(({ ratePerMin }) => isOutOfLimits(context, ratePerMin)).map(({ atMs }) => atMs),
  ];
  return times.length === 0 ? null : Math.min(...times);
}

/** When the number that ends the visit was known: its count was over, or it was charted out of nothing; null without one. */
export function knownAtMs(context: BreathContext): number | null {
  const entry = mainEntry(context);
  return entry === null ? null : (countOf(context, entry)?.endedAtMs ?? entry.atMs);
}

function needAt(context: BreathContext, ratesPerMin: readonly number[]): ReportNeed {
  const { case: patient } = context;
  if (patient.emergencySigns.length > 0) return 'emergency';
  if (ratesPerMin.some((ratePerMin) => isOutOfLimits(context, ratePerMin))) return 'now';
  const newPattern = patient.pattern !== 'even' && !patient.patternKnown;
  return newPattern || patient.effort.length > 0 ? 'before-leaving' : 'none';
}
