/** Expert runs to start from and ways to spoil them, for the tests of rubric, debrief and replay. */
import { Driver } from '#simulations/core/driver.ts';
import type { Scored } from '#simulations/core/rubric.ts';
import { score } from '#simulations/core/rubric.ts';
import type { TimedEvent } from '#simulations/core/simulation.ts';
import type { BpLearnerEvent } from '#simulations/blood-pressure/events.ts';
import { expertHabits, work, type Habits } from '#simulations/blood-pressure/personas.ts';
import { bloodPressure, startOf, type BloodPressure } from '#simulations/blood-pressure/simulation.ts';
import { bpCase, bpFacts } from './blood-pressure-content.ts';

export type Log = readonly TimedEvent<BpLearnerEvent>[];
export type BpDriver = Driver<BloodPressure>;

export function fresh(caseId: string, seed: number): BpDriver {
  return new Driver(bloodPressure, startOf(bpCase(caseId), bpFacts, seed, 'check-off'));
}

const kept = new Map<string, BpDriver>();

/** A finished run by somebody with these habits; worked once per case, seed and habits. */
export function worked(caseId: string, seed: number, habits: Habits = expertHabits): BpDriver {
  const key = JSON.stringify([caseId, seed, habits]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const driver = fresh(caseId, seed);
  work(driver, habits);
  kept.set(key, driver);
  return driver;
}

/** Plays a log live: what has become impossible is left out, as a screen would. */
export function play(caseId: string, seed: number, log: Log): BpDriver {
  const driver = fresh(caseId, seed);
  for (const { atMs, event } of log) {
    driver.pass(Math.max(0, atMs - driver.nowMs));
    driver.act(event);
  }
  return driver;
}

export function scored(driver: BpDriver): Scored {
  const result = score(bloodPressure.rubric, bloodPressure.evidence(driver.snapshot), {
    finished: driver.ended,
    passShare: bloodPressure.passShare,
  });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  return result;
}

/** One criterion's line of a finished run. */
export function line(
  driver: BpDriver,
  id: string,
): { readonly because: string; readonly share: number | null; readonly met: boolean } {
  const result = scored(driver).criteria.find((one) => one.id === id);
  if (result === undefined) throw new Error(`no criterion ${id}`);
  return { because: result.finding.because, share: result.finding.share, met: result.met };
}

type Type = BpLearnerEvent['type'];
type Of<K extends Type> = Extract<BpLearnerEvent, { readonly type: K }>;
export type Spoil = (log: Log) => Log;

function is<K extends Type>(event: BpLearnerEvent, type: K): event is Of<K> {
  return event.type === type;
}

/** Leaves out events of a type, those that match. */
export function drop<K extends Type>(type: K, which: (event: Of<K>, nth: number) => boolean = () => true): Spoil {
  return (log) => {
    let nth = -1;
    return log.filter(({ event }) => {
      if (!is(event, type)) return true;
      nth += 1;
      return !which(event, nth);
    });
  };
}

/** Changes events of a type. */
export function change<K extends Type>(type: K, to: (event: Of<K>, nth: number) => BpLearnerEvent): Spoil {
  return (log) => {
    let nth = -1;
    return log.map((timed) => {
      if (!is(timed.event, type)) return timed;
      nth += 1;
      return { ...timed, event: to(timed.event, nth) };
    });
  };
}

function indexOf(log: Log, type: Type, nth: number): number {
  const at = log.flatMap(({ event }, index) => (event.type === type ? [index] : [])).at(nth);
  if (at === undefined) throw new Error(`no event ${type} number ${String(nth)}`);
  return at;
}

/** Puts events right after the n-th event of a type (negative n counts from the end). */
export function insertAfter(type: Type, nth: number, events: readonly BpLearnerEvent[]): Spoil {
  return (log) => {
    const at = indexOf(log, type, nth);
    const atMs = log[at]?.atMs ?? 0;
    return [...log.slice(0, at + 1), ...events.map((event) => ({ atMs, event })), ...log.slice(at + 1)];
  };
}

/** Moves all events of a type to right after the n-th event of another. */
export function moveAfter(type: Type, after: Type, nth: number): Spoil {
  return (log) => {
    const moved = log.filter(({ event }) => event.type === type).map(({ event }) => event);
    return insertAfter(after, nth, moved)(drop(type)(log));
  };
}

/** Shortens skipped waits of exactly `ms` to `toMs`; what follows moves up. */
export function hurry(ms: number, toMs: number): Spoil {
  return (log) => {
    let saved = 0;
    return log.map(({ atMs, event }) => {
      const moved = { atMs: atMs - saved, event };
      if (event.type !== 'time.skipped' || event.ms !== ms) return moved;
      saved += ms - toMs;
      return { ...moved, event: { type: 'time.skipped', ms: toMs } satisfies BpLearnerEvent };
    });
  };
}

export function all(...spoils: readonly Spoil[]): Spoil {
  return (log) => spoils.reduce((so, spoil) => spoil(so), log);
}
