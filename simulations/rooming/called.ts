/** What this visit calls for, and what of it stands: read by rubric, hints and debrief. Pure. */
import type { Told } from './case.ts';
import type { Vital } from './choices.ts';
import type { Entry, Reading, RoomingContext } from './context.ts';
import { isTakenOver } from './alarms.ts';
import { isRed } from './readings.ts';

/** Vital signs to take: all that are due, or what the provider asked for meanwhile. */
export function dueVitals(context: RoomingContext): readonly Vital[] {
  if (!isTakenOver(context)) return context.case.vitals.due;
  const asked = context.case.alarms.filter(({ id }) => context.alarms.some((one) => one.id === id));
  return [...new Set(asked.flatMap(({ meanwhile }) => meanwhile))];
}

export const goodReadings = (context: RoomingContext, what: Vital): readonly Reading[] =>
  context.readings.filter((reading) => reading.what === what && reading.value !== null);

/** What the provider needs to hear of this patient. */
export function neededTold(context: RoomingContext): readonly Told[] {
  return context.case.told.filter(({ needed }) => needed);
}

/** Entries that still hold: neither mended nor typed over. */
export function standing(context: RoomingContext): readonly Entry[] {
  return context.entries.filter(({ mended }) => mended === null);
}

/** Whether something that a statement or an entry rests on is known: told, seen, or measured. */
export function isKnown(context: RoomingContext, id: string): boolean {
  if (id.startsWith('look:')) return context.watched.some((look) => `look:${look}` === id);
  if (id.startsWith('vital:'))
    return context.readings.some(({ what, value }) => `vital:${what}` === id && value !== null);
  if (id.startsWith('medicine:'))
    return context.case.medicines.some(
      (one) => `medicine:${one.id}` === id && context.medicines[one.id]?.asked === true,
    );
  return context.heard.some((one) => one.id === id);
}

/** Whether a medicine is on the table: on the list, among the bottles, or told of. */
export function isOnTable(context: RoomingContext, id: string): boolean {
  const medicine = context.case.medicines.find((one) => one.id === id);
  if (medicine === undefined) return false;
  return (
    medicine.listed !== null ||
    (medicine.brought !== null && context.walkedHow !== null) ||
    context.case.told.some((told) => told.medicine === id && context.heard.some((one) => one.id === told.id))
  );
}

/** Every alarm there is in this run: the case's, and red readings. */
export function alarmsOf(context: RoomingContext): readonly string[] {
  const told = context.case.alarms.map(({ id }) => id);
  const red = context.readings
    .filter((reading) => isRed(context, context.facts, reading))
    .map(({ what }) => `vital:${what}`);
  return [...new Set([...told, ...red])];
}

/** The reading a charted value stands for: the newest of its kind before it. */
export function readingBehind(context: RoomingContext, entry: Entry): Reading | null {
  return (
    context.readings
      .filter(({ what, atMs, value }) => what === entry.of && atMs <= entry.atMs && value !== null)
      .at(-1) ?? null
  );
}

/** Whether a charted number is what the instrument showed, in whatever unit. */
export function agrees(context: RoomingContext, entry: Entry, reading: Reading): boolean {
  const { value, second, unit } = entry;
  if (value === null || reading.value === null || unit === null) return false;
  const same = unit === reading.unit;
  const { poundsPerKilogram, centimetersPerInch } = context.facts;
  const times = same
    ? 1
    : unit === 'kg' && reading.unit === 'lb'
      ? poundsPerKilogram
      : unit === 'lb' && reading.unit === 'kg'
        ? 1 / poundsPerKilogram
        : unit === 'cm' && reading.unit === 'in'
          ? 1 / centimetersPerInch
          : unit === 'in' && reading.unit === 'cm'
            ? centimetersPerInch
            : null;
  if (times === null) return false;
  const close = same ? 0.05 : 0.15;
  return Math.abs(value * times - reading.value) <= close && second === reading.second;
}
