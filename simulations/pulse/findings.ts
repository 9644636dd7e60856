/**
 * What the rubric and the debrief read off a visit: which count stands behind which entry, the value that counts, the error
 * against the truth, and what has to be reported. Pure; limits come from the facts and the case's written order.
 */
import type { FactRange } from '../core/fact-reader.ts';
import type { Count, Entry, PulseContext } from './context.ts';
import type { Site } from './events.ts';
import { beatsAt } from './heart.ts';

/** An entry with the count it stands for. */
export interface Charted {
  readonly entry: Entry;
  readonly count: Count;
}

/** Entries that a count stands behind, in order. Numbers charted out of nothing are left out. */
export function charted(context: PulseContext): readonly Charted[] {
  return context.entries.flatMap((entry) => {
    const count = context.counts.find(({ number }) => number === entry.count);
    return count === undefined ? [] : [{ entry, count }];
  });
}

/** The entry the visit is judged by: the last apical one, else the last; null when nothing was charted. */
export function mainEntry(context: PulseContext): Entry | null {
  return context.entries.filter(({ site }) => site === 'apical').at(-1) ?? context.entries.at(-1) ?? null;
}

export function mainCharted(context: PulseContext): Charted | null {
  const entry = mainEntry(context);
  return charted(context).find((one) => one.entry === entry) ?? null;
}

/** Beats at the place of a count, during its window, whatever the hand took in. */
export function trueInWindow(context: PulseContext, count: Count, site: Site): number {
  return beatsAt(context, site, count.heart, count.windowS * 1000, count.startedAtMs);
}

/** Beats at a site in the full minute from the start of a count. */
export function trueMinute(context: PulseContext, count: Count, site: Site): number {
  return beatsAt(context, site, count.heart, 60_000, count.startedAtMs);
}

/** The resting rate an entry should have come to, beats a minute. */
export function truthFor(context: PulseContext, entry: Entry): number {
  if (context.case.rhythm === 'regular') return context.drawn.ratePerMin;
  const count = context.counts.find(({ number }) => number === entry.count);
  return count === undefined ? context.drawn.ratePerMin : trueMinute(context, count, entry.site);
}

/** Charted rate minus truth, beats a minute. A remark about haste or crying excuses the raise it explains. */
export function rateError(context: PulseContext, entry: Entry): number {
  const off = entry.ratePerMin - truthFor(context, entry);
  const count = context.counts.find(({ number }) => number === entry.count);
  const noted = entry.notes.includes('just-active') || entry.notes.includes('crying');
  return noted && off > 0 ? Math.max(0, off - (count?.raisedPerMin ?? 0)) : off;
}

export const isSmallChild = ({ case: patient }: PulseContext): boolean => patient.ageGroup !== 'adult';

/** Whether a full minute is owed, and why. */
export function fullMinuteReason(context: PulseContext): 'small-child' | 'irregular' | 'ordered' | 'apical' | null {
  const { case: patient } = context;
  if (isSmallChild(context)) return 'small-child';
  if (patient.order.kind === 'apical-before-medicine') return 'ordered';
  if (patient.rhythm !== 'regular') return 'irregular';
  return mainEntry(context)?.site === 'apical' ? 'apical' : null;
}

/** Sites that are right for this patient and order. */
export function rightSites(context: PulseContext): readonly Site[] {
  const { case: patient } = context;
  if (patient.order.kind === 'apical-before-medicine') return ['apical'];
  if (patient.ageGroup === 'infant') return ['apical', 'brachial'];
  if (patient.ageGroup === 'toddler') return ['apical'];
  // A pulse that is hard to feel or uneven may be counted at the heart.
  return patient.rhythm === 'regular' && patient.fullness !== 'thready' ? ['radial'] : ['radial', 'apical'];
}

/** The expected range for the patient's age, beats a minute. */
export function expectedRange({ case: patient, facts }: PulseContext): FactRange {
  return patient.ageGroup === 'infant'
    ? facts.infantPerMin
    : patient.ageGroup === 'toddler'
      ? facts.toddlerPerMin
      : facts.adultPerMin;
}

export type ReportNeed = 'emergency' | 'now' | 'before-leaving' | 'none';

/** Whether a rate has to be told by its height alone. */
export function isOutOfLimits(context: PulseContext, ratePerMin: number): boolean {
  const { case: patient, facts } = context;
  if (patient.order.kind === 'apical-before-medicine' && ratePerMin < patient.order.callBelowPerMin) return true;
  if (isSmallChild(context)) {
    const { low, high } = expectedRange(context);
    return ratePerMin < low || ratePerMin > high;
  }
  return ratePerMin < facts.reportBelowPerMin || ratePerMin > facts.reportAbovePerMin;
}

/** What has to be told to the provider, and how soon: from what was charted; without an entry, from the truth. */
export function reportNeed(context: PulseContext): ReportNeed {
  const { case: patient } = context;
  const rate = mainEntry(context)?.ratePerMin ?? context.drawn.ratePerMin;
  const { low, high } = expectedRange(context);
  if (patient.emergencySigns.length > 0 && (rate < low || rate > high)) return 'emergency';
  if (isOutOfLimits(context, rate)) return 'now';
  const newRhythm = patient.rhythm !== 'regular' && !patient.rhythmKnown;
  return newRhythm || patient.order.kind === 'deficit' || patient.fullness === 'thready' ? 'before-leaving' : 'none';
}

/** The last full minute that two people counted together and the learner entered; null without one. */
export function togetherCount(context: PulseContext): { readonly apical: number; readonly radial: number } | null {
  const count = context.counts
    .filter(
      ({ together, entered, helper, windowS, hand }) =>
        together && entered !== null && helper !== null && windowS === context.facts.fullS && hand !== null,
    )
    .at(-1);
  if (count?.helper === undefined || count.helper === null || count.entered === null) return null;
  if (count.hand?.on === 'upper-arm') return null;
  return count.helper.site === 'radial'
    ? { apical: count.entered, radial: count.helper.beats }
    : { apical: count.helper.beats, radial: count.entered };
}
