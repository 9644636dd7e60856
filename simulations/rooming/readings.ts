/**
 * Where a reading comes from. The machine asks a `ReadingSource`; today it is the clinic's instruments, which show a true
 * value when the patient is prepared and a bent one when not. A by-hand simulation embedded through core/embed.ts can take
 * its place: it hands on `Reading`s (see `CarriedReadings` of begin.ts), and nothing else here has to change.
 */
import { drawInt, drawTenths } from '../core/draw.ts';
import { isTakenOver } from './alarms.ts';
import type { Measure } from './case.ts';
import { infantWeight, routes, setupsOf, type Setup, type Vital } from './choices.ts';
import type { Reading, RoomingContext } from './context.ts';
import type { Unit } from './events.ts';
import type { PressureFault, RoomingFacts } from './facts.ts';

export interface ReadingSource {
  /** One measurement, prepared as `prepared` says. Pure. */
  readonly take: (context: RoomingContext, what: Vital, prepared: readonly Setup[]) => Reading;
}

/** Effects of carelessness that no study sizes: assumptions, told in model.md. */
const clothesLb = { low: 2, high: 5 } as const;
const clothesIn = { low: 0.8, high: 1.2 } as const;
const slouchIn = { low: 0.5, high: 1 } as const;
const tapeCm = { low: 0.3, high: 0.9 } as const;
const diaperKg = { low: 0.2, high: 0.5 } as const;
const watchedBreaths = { low: 2, high: 5 } as const;
const shortCount = { low: -6, high: 6 } as const;
const wrongRouteF = { low: -1.4, high: -0.6 } as const;
/** Readings of one vital sign differ by this much either way. */
const jitter: Readonly<Partial<Record<Measure, number>>> = { pulse: 2, systolic: 3, diastolic: 2, respiration: 1 };

export const isBaby = ({ case: { person } }: Pick<RoomingContext, 'case'>): boolean =>
  person.ageMonths !== null && person.ageMonths < 24;

/** Everything to see to, a route or a scale included. */
export function neededFor(context: Pick<RoomingContext, 'case'>, what: Vital): readonly Setup[] {
  return what === 'weight' && isBaby(context) ? infantWeight : setupsOf[what];
}

export function unitOf(context: Pick<RoomingContext, 'case'>, what: Vital): Unit {
  const metric = context.case.vitals.unit === 'kg-cm';
  switch (what) {
    case 'temperature':
      return '°F';
    case 'pulse':
    case 'respiration':
      return '/min';
    case 'blood-pressure':
      return 'mmHg';
    case 'oxygen':
      return '%';
    case 'weight':
      return metric ? 'kg' : 'lb';
    case 'height':
    case 'length':
      return metric ? 'cm' : 'in';
    case 'head':
      return 'cm';
    case 'pain':
      return 'points';
  }
}

/** Minutes since anybody spoke. */
export function quietMinutes({ nowMs, lastSpokenAtMs }: RoomingContext): number {
  return Math.max(0, nowMs - lastSpokenAtMs) / 60_000;
}

/** What was not seen to, as codes for the debrief. */
function faultsOf(context: RoomingContext, what: Vital, prepared: readonly Setup[]): readonly string[] {
  const { routes: good, scale } = context.case.vitals;
  const missing: string[] = neededFor(context, what).filter((setup) => !prepared.includes(setup));
  if (what === 'temperature') {
    const route = prepared.find((setup) => routes.includes(setup));
    if (route === undefined || !good.includes(route)) missing.push('route');
  }
  if (what === 'pain' && !prepared.includes(scale)) missing.push('scale');
  // In an emergency nobody waits for a rest.
  if (what === 'blood-pressure' && !isTakenOver(context) && quietMinutes(context) < context.facts.restMin)
    missing.push('rest');
  return missing;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function measure(context: RoomingContext, what: Measure, index: number): number {
  const wide = jitter[what] ?? 0;
  return (context.truth[what] ?? 0) + drawInt(context.seed, `again:${what}`, index, -wide, wide);
}

function drawn(context: RoomingContext, label: string, span: { readonly low: number; readonly high: number }): number {
  return drawTenths(context.seed, label, span.low, span.high);
}

/** How much a badly prepared arm adds to the systolic: the largest fault in full, the others not. */
function addedMmHg(context: RoomingContext, faults: readonly string[]): number {
  const spans = context.facts.pressureFaults;
  const sizes = faults.map((fault) => {
    // Faults of a blood pressure are named like the keys of the facts.
    const span = spans[fault as PressureFault];
    return drawn(context, `fault:${fault}`, span);
  });
  return Math.round(Math.max(0, ...sizes));
}

function valuesOf(
  context: RoomingContext,
  what: Vital,
  faults: readonly string[],
  index: number,
): readonly [value: number | null, second: number | null] {
  const has = (fault: string) => faults.includes(fault);
  const metric = context.case.vitals.unit === 'kg-cm';
  const inches = metric ? context.facts.centimetersPerInch : 1;
  const pounds = metric ? 1 / context.facts.poundsPerKilogram : 1;
  switch (what) {
    case 'temperature':
      return [tenths(measure(context, what, index) + (has('route') ? drawn(context, 'route', wrongRouteF) : 0)), null];
    case 'pulse':
      return [
        measure(context, what, index) +
          (has('full-minute') ? drawInt(context.seed, 'short', index, shortCount.low, shortCount.high) : 0),
        null,
      ];
    case 'respiration':
      return [
        measure(context, what, index) +
          (has('unannounced') ? drawInt(context.seed, 'watched', index, watchedBreaths.low, watchedBreaths.high) : 0),
        null,
      ];
    case 'blood-pressure': {
      const more = addedMmHg(context, faults);
      return [measure(context, 'systolic', index) + more, measure(context, 'diastolic', index) + Math.round(more / 2)];
    }
    case 'oxygen':
      return [has('warm-finger') || has('steady-wave') ? null : measure(context, what, index), null];
    case 'weight':
      if (isBaby(context))
        return [
          tenths(measure(context, what, index) + (has('undressed') ? drawn(context, 'diaper', diaperKg) : 0)),
          null,
        ];
      return [
        tenths(
          measure(context, what, index) +
            (has('shoes-and-coat-off') ? drawn(context, 'clothes', clothesLb) * pounds : 0),
        ),
        null,
      ];
    case 'height':
    case 'length': {
      const up = has('shoes-and-coat-off') ? drawn(context, 'shoes', clothesIn) * inches : 0;
      const down = ['heels-and-head-to-wall', 'eyes-level', 'two-people', 'legs-straight'].some(has)
        ? drawn(context, 'slouch', slouchIn) * inches
        : 0;
      return [tenths(measure(context, 'height', index) + up - down), null];
    }
    case 'head':
      return [tenths(measure(context, what, index) - (has('above-brows') ? drawn(context, 'tape', tapeCm) : 0)), null];
    case 'pain':
      return [measure(context, what, index), null];
  }
}

export const instruments: ReadingSource = {
  take: (context, what, prepared) => {
    const faults = faultsOf(context, what, prepared);
    const index = context.readings.filter((reading) => reading.what === what).length;
    const [value, second] = valuesOf(context, what, faults, index);
    return {
      atMs: context.nowMs,
      what,
      value,
      second,
      unit: unitOf(context, what),
      faults,
      with: [...new Set(prepared)].sort(),
    };
  },
};

/** Whether a reading is beyond the limit at which it is told at once. */
export function isRed(
  { case: { person, vitals } }: Pick<RoomingContext, 'case'>,
  facts: RoomingFacts,
  { what, value, second }: Pick<Reading, 'what' | 'value' | 'second'>,
): boolean {
  if (value === null) return false;
  const isAdult = person.age >= facts.adultAge;
  const isOnAir = vitals.due.includes('oxygen');
  switch (what) {
    case 'blood-pressure': {
      if (!isAdult) return false;
      const high = person.pregnant ? facts.pregnancyReport : facts.reportHigh;
      return value >= high.systolic || (second ?? 0) >= high.diastolic || value < facts.reportLowSystolic;
    }
    case 'temperature':
      return (
        (person.ageMonths !== null && person.ageMonths < 3 && value >= facts.feverYoungBabyF) ||
        (isAdult && value >= facts.feverAdultF) ||
        value < facts.hypothermiaF
      );
    case 'oxygen':
      return isAdult && isOnAir && value <= facts.oxygenLow;
    case 'respiration':
      return isAdult && (value > facts.breathsHigh || value < facts.breathsLow);
    case 'pulse':
      return isAdult && (value > facts.pulseHigh || value < facts.pulseLow);
    default:
      return false;
  }
}

/** Whether a first reading calls for a second: red, or high for the first time. */
export function callsForSecond(context: RoomingContext, reading: Reading): boolean {
  if (reading.value === null) return false;
  if (isRed(context, context.facts, reading)) return reading.what === 'blood-pressure';
  return (
    reading.what === 'blood-pressure' &&
    context.case.person.age >= context.facts.adultAge &&
    (reading.value >= context.facts.stage2.systolic || (reading.second ?? 0) >= context.facts.stage2.diastolic)
  );
}
