/** What rubric and debrief read off a visit: the entry that counts, the reading behind it, and what has to be reported. */
import type { Charted, OximetryContext, Reading } from './context.ts';

/** The entry the visit ends with; null when nothing was charted. */
export function lastCharted(context: OximetryContext): Charted | null {
  return context.charted.at(-1) ?? null;
}

/** The reading the visit stands on; null when no number was on a screen. */
export function judgedReading(context: OximetryContext): Reading | null {
  return lastCharted(context)?.reading ?? context.lastReading;
}

export type ReportNeed = 'emergency' | 'at-once' | 'before-leaving' | 'none';

/** Who was exposed to carbon monoxide grows worse this long after the exposure was heard of, if nobody is told, ms: an assumption. */
export const worseAfterMs = 300_000;

/** Who has to be told, and how soon. A written target of the provider comes before the clinic's limit. */
export function reportNeed(context: OximetryContext): ReportNeed {
  const { case: patient, facts } = context;
  const percent = judgedReading(context)?.percent ?? null;
  if (patient.blueLips) return 'emergency';
  const target = patient.targetLowPercent;
  if (target === null && percent !== null && percent < facts.emergencyBelowPercent) return 'emergency';
  // Whoever struggles to breathe is told whatever the screen says, and not after it.
  if (patient.breathless || context.did.exposureHeardAtMs !== null) return 'at-once';
  if (percent !== null && percent < (target ?? facts.reportBelowPercent)) return 'before-leaving';
  return patient.carbonMonoxide ? 'before-leaving' : 'none';
}

/** When what cannot wait could first be known, ms: by the look at the person, by what they told, or by the reading. */
export function knownAtMs(context: OximetryContext): number {
  // The number says nothing of carbon monoxide: the clock runs from what was heard.
  if (context.did.exposureHeardAtMs !== null) return context.did.exposureHeardAtMs;
  const readAtMs = judgedReading(context)?.atMs ?? Infinity;
  const { case: patient, did } = context;
  const lookedAtMs = patient.blueLips || patient.breathless ? (did.lookedAtMs ?? Infinity) : Infinity;
  const first = Math.min(readAtMs, lookedAtMs);
  return first === Infinity ? 0 : first;
}

/** Reports that reached somebody who can act. */
export function reportsMade(
  context: OximetryContext,
): readonly { readonly atMs: number; readonly withLook: boolean }[] {
  return context.did.reports
    .filter(({ to }) => to === 'provider' || to === 'nurse')
    .map(({ atMs, content }) => ({ atMs, withLook: content === 'number-air-and-look' }));
}

/** The number is low enough that a careful person measures a second time before charting. */
export function recheckNeeded(context: OximetryContext): boolean {
  const entry = lastCharted(context);
  const low = context.case.targetLowPercent ?? context.facts.reportBelowPercent;
  return entry !== null && entry.percent < low && reportNeed(context) !== 'emergency';
}
