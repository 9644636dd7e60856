/**
 * The sterilizer. The chamber follows its program as a piecewise straight line; a pack follows the chamber after a lag that its wrap,
 * its place and the air left behind make long. What kills is the time at temperature inside the pack, counted as minutes that would
 * have done as much at the reference temperature (F0 with z = 10 °C, from a table, since no power is taken here).
 * Program times come from the facts; come-up, exhaust and lags are assumptions (model.md).
 */
import type { InstrumentCase } from './case.ts';
import type { Program } from './events.ts';
import type { InstrumentFacts } from './facts.ts';

export interface Cycle {
  readonly program: Program;
  readonly dryMin: number;
  readonly fault: InstrumentCase['fault'];
  /** Whole seconds after the start at which it was stopped by hand; null when it ran to its end. */
  readonly stoppedAtS: number | null;
}

export interface ProgramTimes {
  readonly setC: number;
  readonly exposureS: number;
  readonly vacuum: boolean;
}

export type Phase = 'heating' | 'exposure' | 'exhaust' | 'drying' | 'over';

export interface Chamber {
  readonly phase: Phase;
  /** Tenths of a degree are kept. */
  readonly celsius: number;
  /** Pounds per square inch above the air outside, with one decimal. */
  readonly psi: number;
}

export const heatingS = { gravity: 600, vacuum: 480 } as const;
export const exhaustS = 300;
const startC = 60;
const exhaustedC = 100;
const dryingC = 95;
/** How far a weak heater falls behind once a third of the exposure is over, °C. */
const sagC = 6;

export function timesOf(program: Program, facts: InstrumentFacts): ProgramTimes {
  switch (program) {
    case 'wrapped-121':
      return { setC: facts.lowC, exposureS: facts.wrapped121Min * 60, vacuum: false };
    case 'wrapped-132':
      return { setC: facts.highC, exposureS: facts.wrapped132Min * 60, vacuum: false };
    case 'cloth-132':
      return { setC: facts.highC, exposureS: facts.cloth132Min * 60, vacuum: false };
    case 'vacuum-132':
      return { setC: facts.highC, exposureS: facts.vacuum132Min * 60, vacuum: true };
    case 'immediate-132':
      return { setC: facts.highC, exposureS: immediateMin * 60, vacuum: false };
  }
}

/** The unwrapped cycle of the panel, minutes: shorter than any for wrapped things. A setting of this machine. */
const immediateMin = 3;

/** Saturated steam, °C to psi above the air outside: points of the steam table, rounded. */
const steam: readonly (readonly [number, number])[] = [
  [100, 0],
  [105, 2.8],
  [110, 6.1],
  [115, 9.8],
  [121, 15],
  [126, 20],
  [132, 27],
  [135, 30.7],
];

/** Minutes at the reference temperature that one minute at this one is worth. */
const worth: readonly (readonly [number, number])[] = [
  [105, 0.025],
  [111, 0.1],
  [115, 0.25],
  [118, 0.5],
  [121, 1],
  [124, 2],
  [127, 4],
  [131, 10],
  [132, 12.6],
  [135, 25],
];

function between(table: readonly (readonly [number, number])[], x: number): number {
  const after = table.findIndex(([at]) => at >= x);
  if (after === 0) return table[0]?.[0] === x ? table[0][1] : 0;
  const [x1, y1] = table[after < 0 ? table.length - 2 : after - 1] ?? [0, 0];
  const [x2, y2] = table[after < 0 ? table.length - 1 : after] ?? [1, 1];
  return y1 + ((x - x1) * (y2 - y1)) / (x2 - x1);
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

export const psiAt = (celsius: number): number => oneDecimal(Math.max(0, between(steam, celsius)));
export const worthAt = (celsius: number): number => Math.max(0, between(worth, celsius));

/** Whole length of a cycle, seconds. */
export function lengthS(cycle: Cycle, facts: InstrumentFacts): number {
  const { exposureS, vacuum } = timesOf(cycle.program, facts);
  if (cycle.stoppedAtS !== null) return cycle.stoppedAtS + exhaustS;
  return (vacuum ? heatingS.vacuum : heatingS.gravity) + exposureS + exhaustS + cycle.dryMin * 60;
}

/** The chamber so many whole seconds after the start. */
export function chamberAt(cycle: Cycle, atS: number, facts: InstrumentFacts): Chamber {
  const { setC, exposureS, vacuum } = timesOf(cycle.program, facts);
  const heat = vacuum ? heatingS.vacuum : heatingS.gravity;
  const exposureEnd = heat + exposureS;
  const held = (s: number): number => {
    if (s < heat) return startC + ((setC - startC) * s) / heat;
    const weak = cycle.fault === 'weak-heater' && s - heat > exposureS / 3;
    return weak ? setC - sagC : setC;
  };
  const end = Math.min(cycle.stoppedAtS ?? exposureEnd, exposureEnd);
  const stopped = cycle.stoppedAtS !== null;
  if (atS < end) {
    const celsius = oneDecimal(held(atS));
    return { phase: atS < heat ? 'heating' : 'exposure', celsius, psi: psiAt(celsius) };
  }
  const exhaustFrom = stopped ? cycle.stoppedAtS : exposureEnd;
  if (atS < exhaustFrom + exhaustS) {
    const from = held(Math.max(0, end - 1));
    const celsius = oneDecimal(
      Math.max(from - ((from - exhaustedC) * (atS - exhaustFrom)) / exhaustS, Math.min(from, exhaustedC)),
    );
    return { phase: 'exhaust', celsius, psi: psiAt(celsius) };
  }
  if (atS < lengthS(cycle, facts)) return { phase: 'drying', celsius: dryingC, psi: 0 };
  return { phase: 'over', celsius: dryingC, psi: 0 };
}

/** Where a thing lies and in what: what the lag depends on. */
export interface Lying {
  readonly wrap: 'pouch' | 'double-wrap' | 'cloth' | 'spores';
  readonly flat: boolean;
  /** Another pack lies in the same place. */
  readonly stacked: boolean;
  /** More packs than places. */
  readonly overloaded: boolean;
}

/** Seconds after which steam stands inside a thing in a gravity chamber: assumptions. */
const lagS: Readonly<Record<Lying['wrap'], number>> = { pouch: 90, 'double-wrap': 240, cloth: 860, spores: 120 };
const flatTimes = 2;
const stackedTimes = 8;
const overloadedTimes = 4;
/** A pump that draws the air out first leaves a sixth of the lag. */
const vacuumDivides = 6;
const leakTimes = 14;

export function lagOf(lying: Lying, vacuum: boolean, fault: InstrumentCase['fault']): number {
  const times =
    (lying.flat ? flatTimes : 1) * (lying.stacked ? stackedTimes : 1) * (lying.overloaded ? overloadedTimes : 1);
  return Math.round((lagS[lying.wrap] * times * (fault === 'air-leak' ? leakTimes : 1)) / (vacuum ? vacuumDivides : 1));
}

const stepS = 10;

/** Minutes worth at the reference temperature that reached the inside, with one decimal. */
export function killingMin(cycle: Cycle, lying: Lying, facts: InstrumentFacts): number {
  const { exposureS, vacuum } = timesOf(cycle.program, facts);
  const heat = vacuum ? heatingS.vacuum : heatingS.gravity;
  const from = heat + lagOf(lying, vacuum, cycle.fault);
  const to = Math.min(heat + exposureS, cycle.stoppedAtS ?? Number.MAX_SAFE_INTEGER);
  let minutes = 0;
  for (let s = from; s < to; s += stepS)
    minutes += (worthAt(chamberAt(cycle, s, facts).celsius) * Math.min(stepS, to - s)) / 60;
  return oneDecimal(minutes);
}

/** What turns and what dies: minutes at the reference temperature. Assumptions near what makers state. */
export const turnsAt = { strip: 6, integrator: 15, sporesDie: 12 } as const;
/** Tape turns with any steam at all: this long in exposure, seconds. */
const tapeTurnsAfterS = 60;

export function tapeTurned(cycle: Cycle, facts: InstrumentFacts): boolean {
  const { vacuum } = timesOf(cycle.program, facts);
  const heat = vacuum ? heatingS.vacuum : heatingS.gravity;
  return (cycle.stoppedAtS ?? Number.MAX_SAFE_INTEGER) >= heat + tapeTurnsAfterS;
}

export interface Printout {
  readonly setC: number;
  readonly lowestC: number;
  readonly exposureMin: number;
  readonly rows: readonly {
    readonly atS: number;
    readonly phase: Phase;
    readonly celsius: number;
    readonly psi: number;
  }[];
}

/** The strip of paper: a row each five minutes and at each change of phase; lowest temperature and minutes of exposure. */
export function printoutOf(cycle: Cycle, facts: InstrumentFacts): Printout {
  const { setC } = timesOf(cycle.program, facts);
  const end = lengthS(cycle, facts);
  const rows: Printout['rows'][number][] = [];
  let lowest = setC;
  let exposure = 0;
  let before: Phase | null = null;
  for (let s = 0; s <= end; s += stepS) {
    const { phase, celsius, psi } = chamberAt(cycle, s, facts);
    if (phase === 'exposure') {
      exposure += stepS;
      lowest = Math.min(lowest, celsius);
    }
    if (phase !== before || s % 300 === 0) rows.push({ atS: s, phase, celsius, psi });
    before = phase;
  }
  return { setC, lowestC: lowest, exposureMin: oneDecimal(exposure / 60), rows: rows.slice(0, 40) };
}
