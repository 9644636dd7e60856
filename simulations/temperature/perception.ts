/**
 * What eyes and ears get: the only window views, words and personas need. Nothing here shows the true temperature and nothing
 * decides a score.
 */
import type { Unit } from './case.ts';
import type { Take, TemperatureContext } from './context.ts';
import { fullMs, inUnit, reachedTenths } from './sensing.ts';

export type Display =
  /** Nothing in the hand, or switched on and waiting. */
  | { readonly kind: 'off' }
  | { readonly kind: 'ready'; readonly unit: Unit }
  /** Infrared: nothing to see until the signal. */
  | { readonly kind: 'working'; readonly unit: Unit }
  | { readonly kind: 'number'; readonly text: string; readonly unit: Unit; readonly steady: boolean }
  /** Height of the column, degrees Fahrenheit, not rounded: the learner reads it. */
  | { readonly kind: 'column'; readonly degreesF: number }
  /** The column is at the site and cannot be read there. */
  | { readonly kind: 'hidden' };

function number(tenths: number, unit: Unit, steady: boolean): Display {
  return { kind: 'number', text: (tenths / 10).toFixed(1), unit, steady };
}

/** The take whose number still stands on the instrument in the hand; null when there is none. */
export function lastShown(context: TemperatureContext): Take | null {
  const last = context.takes.at(-1);
  return last?.device === context.device && context.coverOn?.state !== 'new' ? last : null;
}

/** What the instrument in the hand shows. */
export function displayOf(context: TemperatureContext): Display {
  const { device, take, case: patient } = context;
  if (device === null) return { kind: 'off' };
  if (device === 'column')
    return take === null ? { kind: 'column', degreesF: context.columnTenthsF / 10 } : { kind: 'hidden' };
  if (take !== null) {
    if (!take.complete && (device === 'ear' || device === 'forehead')) return { kind: 'working', unit: patient.unit };
    return number(inUnit(reachedTenths(context, take, context.nowMs), patient.unit), patient.unit, take.complete);
  }
  const last = lastShown(context);
  return last?.shownTenths == null
    ? { kind: 'ready', unit: patient.unit }
    : number(last.shownTenths, patient.unit, last.complete);
}

/** The mark of the column's scale nearest to a height, degrees Fahrenheit: what a careful eye reads. */
export function nearestMark(degreesF: number, markF: number): number {
  return Math.round(Math.round(degreesF / markF) * markF * 10) / 10;
}

/** The height in words for whoever cannot see the column: the two marks it stands between and the nearer one. */
export function columnWords(degreesF: number, markF: number): string {
  const below = Math.round(Math.floor(degreesF / markF + 1e-9) * markF * 10) / 10;
  const above = Math.round((below + markF) * 10) / 10;
  const between = degreesF - below;
  if (between < markF * 0.1) return `The column ends at the mark ${below.toFixed(1)}.`;
  const nearer = between < markF / 2 ? 'lower' : 'upper';
  return `The column ends between the marks ${below.toFixed(1)} and ${above.toFixed(1)}, closer to the ${nearer} one.`;
}

/** How long the leaflet of the instrument in the hand asks for at this site, ms. */
export function leafletMs(take: Take): number {
  return fullMs[take.device][take.placement.route];
}
