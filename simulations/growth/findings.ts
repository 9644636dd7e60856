/** What the rubric, the hints and the debrief read off a visit. Pure; thresholds come from the facts. */
import { ageOn, daysBetween } from '../core/calendar.ts';
import { ageMonths, type Measure, type Scale } from './case.ts';
import type { Entry, GrowthContext, Plotted, Stretching, Taping, Weighing } from './context.ts';
import { ageSpan, bandOf, curveOf, isOutside, type ChartMeasure, type ChartName } from './curves.ts';
import { lastValue, metric } from './limits.ts';

export function isDue({ case: patient }: GrowthContext, what: Measure): boolean {
  return patient.due.includes(what);
}

export function monthsOld({ case: patient }: GrowthContext): number {
  return ageMonths(patient.person.born, patient.today);
}

export function yearsOld({ case: patient }: GrowthContext): number {
  return ageOn(patient.person.born, patient.today);
}

/** The last entry of its kind the record kept; null when there is none. */
export function lastEntry(context: GrowthContext, what: Measure): Entry | null {
  return context.entries.findLast((entry) => entry.what === what) ?? null;
}

/** The last entry in kg, cm or kg/m²; null when there is none. */
export function charted(context: GrowthContext, what: Measure): number | null {
  const entry = lastEntry(context, what);
  return entry === null ? null : metric(context, entry.value, entry.unit);
}

/** Length or height, whichever is due; null when neither is. */
export function statureDue(context: GrowthContext): 'length' | 'height' | null {
  return isDue(context, 'length') ? 'length' : isDue(context, 'height') ? 'height' : null;
}

/** The time on the scale a weight entry follows: without an entry the last one; null when nobody was weighed. */
export function weighingBehind(context: GrowthContext): Weighing | null {
  const entry = lastEntry(context, 'weight');
  const wanted = entry?.follows ?? null;
  return context.scaleReadings.find(({ number }) => number === wanted) ?? context.scaleReadings.at(-1) ?? null;
}

/** The reading behind the entry of length or height; null when nothing was read. */
export function stretchingBehind(context: GrowthContext): Stretching | null {
  const what = statureDue(context);
  const wanted = what === null ? null : (lastEntry(context, what)?.follows ?? null);
  return context.edgeReadings.find(({ number }) => number === wanted) ?? context.edgeReadings.at(-1) ?? null;
}

/** Placements of the tape that lay right. */
export function goodTapeReadings({ tapeReadings }: GrowthContext): readonly Taping[] {
  return tapeReadings.filter(({ at, fit, overHair }) => at === 'widest' && fit === 'snug' && !overHair);
}

/** Scales that suit this person, of those in the room. */
export function suits(context: GrowthContext, scale: Scale): boolean {
  switch (context.case.stance) {
    case 'lies':
      return scale === 'infant';
    case 'wheelchair':
      return scale === 'wheelchair';
    case 'steady':
    case 'needs-hand':
      return scale !== 'infant';
  }
}

/** BMI of two metric numbers, kg/m². */
export function bmiOf(kg: number, cm: number): number {
  return kg / ((cm / 100) * (cm / 100));
}

/** The truth in kg, cm or kg/m²; null when the case has none of it. Never for a view. */
export function trueValue({ truth }: GrowthContext, what: Measure): number | null {
  switch (what) {
    case 'weight':
      return truth.weightG / 1000;
    case 'length':
    case 'height':
      return truth.statureMm === null ? null : truth.statureMm / 10;
    case 'head':
      return truth.headMm === null ? null : truth.headMm / 10;
    case 'bmi':
      return truth.statureMm === null ? null : bmiOf(truth.weightG / 1000, truth.statureMm / 10);
  }
}

/** The chart that belongs to this patient for a measure; null for adults. */
export function rightChart(context: GrowthContext, measure: ChartMeasure): ChartName | null {
  const { chartSex } = context.case;
  if (chartSex === null) return null;
  return { set: yearsOld(context) < context.facts.chartAgeYears ? 'who' : 'cdc', sex: chartSex, measure };
}

/** Age on the axis of a chart, tenths of a month or of a year. */
export function ageTenths(context: GrowthContext, set: ChartName['set']): number {
  const months = monthsOld(context);
  return Math.round((set === 'who' ? months : months / 12) * 10);
}

/** The last point put for a measure; null when there is none. */
export function plottedFor(context: GrowthContext, measure: ChartMeasure): Plotted | null {
  return context.plotted.findLast((point) => point.measure === measure) ?? null;
}

/** The band a plotted point truly lies in on its chart; null for a chart that is not printed. */
export function bandOfPoint(point: Plotted): number | null {
  const curve = curveOf(point);
  const months = point.set === 'who' ? point.ageTenths / 10 : (point.ageTenths / 10) * 12;
  return curve === null ? null : bandOf(curve, months, point.valueTenths / 10);
}

export type ReportNeed = 'none' | 'gain' | 'crossed-lines' | 'outside-lines';

/** How many lines of a chart lie between the last visit's point and a value of today. */
function linesCrossed(context: GrowthContext, measure: ChartMeasure, value: number): number {
  const name = rightChart(context, measure);
  const curve = name === null ? null : curveOf(name);
  const last = context.case.earlier.at(-1);
  const before = lastValue(context, measure);
  if (curve === null || last === undefined || before === null) return 0;
  const monthsThen = ageMonths(context.case.person.born, last.on);
  // A last visit before this chart begins was plotted on another one: lines of two charts are not compared.
  if (monthsThen < ageSpan(curve).from) return 0;
  const then = bandOf(curve, monthsThen, before);
  return Math.abs(bandOf(curve, monthsOld(context), value) - then);
}

function fastGain(context: GrowthContext, kg: number): boolean {
  const { case: patient, facts } = context;
  const last = patient.earlier.at(-1);
  if (!patient.heartFailure || last === undefined) return false;
  const days = daysBetween(last.on, patient.today);
  const gainLb = (kg - last.weightG / 1000) * facts.poundsPerKg;
  return (days <= 7 && gainLb >= facts.heartFailureWeekLb) || (days <= 1 && gainLb >= facts.heartFailureDayLb);
}

/** What has to be told, by values of a kind: the truth for the score, the charted ones for a hint. */
export function reportNeed(
  context: GrowthContext,
  valueOf: (what: Measure) => number | null = (what) => trueValue(context, what),
): ReportNeed {
  const kg = valueOf('weight');
  if (kg !== null && fastGain(context, kg)) return 'gain';
  const needs = context.case.plots.map((measure): ReportNeed => {
    const value = valueOf(measure);
    const name = rightChart(context, measure);
    const curve = name === null ? null : curveOf(name);
    if (value === null || curve === null) return 'none';
    // CDC's charts end at the 5th and 95th line: there only BMI has its limits at the outermost lines.
    const flagged = curve.set === 'who' || measure === 'bmi';
    if (flagged && isOutside(curve, bandOf(curve, monthsOld(context), value))) return 'outside-lines';
    return linesCrossed(context, measure, value) >= context.facts.crossedLines ? 'crossed-lines' : 'none';
  });
  return needs.find((need) => need !== 'none') ?? 'none';
}

/** The same by what stands on the chart, as the learner can know it. */
export function chartedNeed(context: GrowthContext): ReportNeed {
  return reportNeed(context, (what) => charted(context, what));
}

export function toldTheTeam({ did }: GrowthContext): boolean {
  return did.reports.some(({ to }) => to === 'provider' || to === 'nurse');
}
