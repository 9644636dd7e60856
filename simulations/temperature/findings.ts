/**
 * What rubric and debrief read off a visit: the take that counts, how far the charted number is from the display and from the
 * truth, and what has to be reported. Pure; thresholds come from the facts.
 */
import type { Charted, Take, TemperatureContext } from './context.ts';
import { asTenthsF, trueTenths } from './sensing.ts';

/** The entry the visit ends with; null when nothing was charted. */
export function lastCharted(context: TemperatureContext): Charted | null {
  return context.charted.at(-1) ?? null;
}

/** The take the visit stands on: the one behind the last entry, else the last one taken out; null without any. */
export function judgedTake(context: TemperatureContext): Take | null {
  const entry = lastCharted(context);
  return context.takes.find(({ number }) => number === entry?.take) ?? context.takes.at(-1) ?? null;
}

/** What the display stood at, tenths °F; null for a take still at the site. */
export function shownTenthsF(context: TemperatureContext, take: Take): number | null {
  if (take.shownTenths === null) return null;
  return take.device === 'column' ? take.shownTenths : asTenthsF(take.shownTenths / 10, context.case.unit);
}

/** Charted minus shown, tenths °F; null when there is nothing to compare. */
export function chartedOffShown(context: TemperatureContext): number | null {
  const entry = lastCharted(context);
  const take = judgedTake(context);
  const shown = take === null ? null : shownTenthsF(context, take);
  return (entry?.take ?? null) === null || entry === null || shown === null
    ? null
    : asTenthsF(entry.value, entry.unit) - shown;
}

/** Charted minus what a perfect measurement by that route would have shown, tenths °F. */
export function chartedOffTruth(context: TemperatureContext): number | null {
  const entry = lastCharted(context);
  const take = judgedTake(context);
  return (entry?.take ?? null) === null || entry === null || take === null
    ? null
    : asTenthsF(entry.value, entry.unit) - trueTenths(context, take.placement.route);
}

export type ReportNeed = 'now' | 'before-leaving' | 'none';

/** Who has to be told of what the display showed, and how soon. */
export function reportNeed(context: TemperatureContext): ReportNeed {
  const { case: patient, facts } = context;
  const take = judgedTake(context);
  const tenths = take === null ? null : shownTenthsF(context, take);
  // New confusion is a red flag whatever the number.
  if (patient.newConfusion) return 'now';
  if (tenths !== null) {
    // Rounded to a tenth, so that a display in °C is judged as it reads.
    const shownF = Math.round(tenths) / 10;
    if (shownF < facts.hypothermiaBelowF || shownF >= facts.reportHighF) return 'now';
    if (patient.person.ageMonths < facts.youngBabyUnderMonths && shownF >= facts.youngBabyFeverF) return 'now';
    if (patient.chemotherapy && shownF >= facts.chemoFeverF) return 'now';
    if (shownF >= facts.feverF) return 'before-leaving';
  }
  // Feeling ill during chemotherapy is told even when the route used reads below the limit.
  return patient.chemotherapy ? 'before-leaving' : 'none';
}

/** Told to somebody who can act, after a reading. */
export function reportsMade(
  context: TemperatureContext,
): readonly { readonly atMs: number; readonly withLook: boolean }[] {
  return context.did.reports
    .filter(({ to, takes }) => (to === 'provider' || to === 'nurse') && takes > 0)
    .map(({ atMs, content }) => ({ atMs, withLook: content === 'number-route-and-look' }));
}
