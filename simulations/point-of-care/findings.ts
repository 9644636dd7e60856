/**
 * What bench, log and rubric are read by: whether a bottle is good, what the controls say, how fresh the specimen is, what a
 * charted result asks for. Pure; limits come from the facts, the inserts and the case.
 */
import { methodOf, takesUrine, type Lot, type PocCase } from './case.ts';
import type { ControlRun, Entry, PocContext, Standing } from './context.ts';
import { broken, daysBefore, printedRange, zBefore, type Rule } from './controls.ts';
import type { Flag, InstructionLine } from './events.ts';
import type { Insert } from './facts.ts';

/** A cold specimen has come to room temperature after this time on the bench, ms: an assumption. */
export const specimenWarmsMs = 20 * 60_000;

export const insertOf = ({ facts, case: patient }: PocContext): Insert => facts.inserts[patient.test];
export const lotInHand = ({ case: patient, lot }: PocContext): Lot => patient.lots[lot];

/** A bottle that may not be used any more: open, out of date, or open for too long. */
export function isSpoiled(lot: Lot, today: string): boolean {
  return lot.cap === 'off' || today > lot.expires || (lot.discardAfter !== null && today > lot.discardAfter);
}

export function lotIsCold(context: PocContext): boolean {
  if (!lotInHand(context).cold) return false;
  const { lotSetOutAtMs, nowMs } = context;
  return lotSetOutAtMs === null || nowMs - lotSetOutAtMs < insertOf(context).warmMin * 60_000;
}

export function specimenIsCold({ specimen, nowMs }: PocContext): boolean {
  if (specimen?.chilledAtMs == null) return false;
  return specimen.setOutAtMs === null || nowMs - specimen.setOutAtMs < specimenWarmsMs;
}

/** Minutes since it was passed. */
export const specimenAgeMin = ({ specimen, nowMs }: PocContext): number =>
  specimen === null ? 0 : Math.floor((nowMs - specimen.passedAtMs) / 60_000);

/** Too old to be tested: longer than the fact allows and never cooled. */
export function specimenIsOld(context: PocContext): boolean {
  const { specimen, facts } = context;
  if (specimen === null) return false;
  return !specimen.isFresh || (specimen.chilledAtMs === null && specimenAgeMin(context) > facts.freshMin);
}

/** In or out as the log asks it: the value shown against the range printed for the lot. */
export function isIn(run: ControlRun, context: PocContext): boolean {
  const numeric = context.case.controls.levels.find(({ id }) => id === run.level)?.numeric ?? null;
  if (numeric === null || typeof run.shown !== 'number') return run.shown === run.level;
  const { low, high } = printedRange(numeric);
  return run.shown >= low && run.shown <= high;
}

/** The newest run of each level on the lot in hand. */
export function latestRuns({ controls, case: patient, lot }: PocContext): readonly ControlRun[] {
  return patient.controls.levels.flatMap(
    ({ id }) => controls.filter((run) => run.level === id && run.lot === lot).at(-1) ?? [],
  );
}

/** z of a level as it stands on the chart of the lot in hand, oldest first: the days before and today's newest run. */
export function series(context: PocContext, level: ControlRun['level']): readonly number[] {
  const { seed, case: patient, controls, lot } = context;
  const before = lot === 0 ? Array.from({ length: daysBefore }, (_, day) => zBefore(seed, patient, level, day)) : [];
  const today = controls.filter((run) => run.level === level && run.lot === lot).at(-1)?.z ?? null;
  return today === null ? before : [...before, today];
}

export function brokenRules(context: PocContext): readonly Rule[] {
  const levels = context.case.controls.levels.filter(({ numeric }) => numeric !== null);
  return [...new Set(levels.flatMap(({ id }) => broken(series(context, id), context.facts)))];
}

/** What the controls say about testing a patient now. */
export function standing(context: PocContext): Standing {
  const { case: patient, lot } = context;
  const { levels, doneToday } = patient.controls;
  const runs = latestRuns(context);
  if (runs.some((run) => !isIn(run, context))) return 'out';
  if (runs.length < levels.length && !(doneToday && lot === 0)) return 'not-run';
  const rejecting = brokenRules(context).filter((rule) => rule === 'two-two' || rule === 'ten');
  return runs.length > 0 && rejecting.length > 0 ? 'pattern' : 'in';
}

/** Whether controls were to be run by the learner at all. */
export function owesControls({ case: patient, lot }: PocContext): boolean {
  const { levels, doneToday } = patient.controls;
  return levels.length > 0 && !(doneToday && lot === 0);
}

/** Runs of the old lot that stopped the testing. */
export function hadTrouble(context: PocContext): boolean {
  const { controls, case: patient } = context;
  return (
    controls.some((run) => run.lot === 0 && !isIn(run, context)) ||
    (patient.controls.pattern === 'shift' && controls.some(({ lot }) => lot === 0))
  );
}

/** The clean catch in the order in which it is done, for an anatomy. */
export function cleanCatch(anatomy: PocCase['anatomy']): readonly InstructionLine[] {
  return [
    'wash-hands',
    'open-cup',
    anatomy === 'female' ? 'part-and-wipe' : 'pull-back-and-clean',
    'start-in-toilet',
    'catch-middle',
    'finish-in-toilet',
    'lid-and-hands',
  ];
}

export const wrongLines: readonly InstructionLine[] = ['wipe-back-to-front', 'first-drops', 'rinse-cup', 'one-wipe'];

/** Whether a specimen is still to be collected in this visit. */
export const collects = ({ case: patient, did }: PocContext): boolean =>
  takesUrine(patient.test) && (patient.brought === null || did.refused);

/** Whether the provider has to hear something before the test is done at all. */
export const isOnHold = ({ case: patient, did }: PocContext): boolean =>
  patient.holdFor !== null && !did.reports.some(({ to, content }) => to === 'provider' && content === 'before-testing');
/** The provider has heard it and wants no test today. */
export const isCalledOff = ({ case: patient, did }: PocContext): boolean =>
  patient.holdFor !== null && did.reports.some(({ to, content }) => to === 'provider' && content === 'before-testing');

/** Strip levels that are expected; the others are told. */
export function isExpectedBlock(pad: string, block: number): boolean {
  if (pad === 'gravity') return block >= 1;
  if (pad === 'ph') return block <= 5;
  if (pad === 'protein') return block <= 1;
  if (pad === 'urobilinogen') return block <= 1;
  return block === 0;
}

/** The entry that stands: the last one. */
export const mainEntry = ({ entries }: PocContext): Entry | null => entries.at(-1) ?? null;

/** The flag an entry's own value asks for. */
export function flagFor(context: PocContext, entry: Entry): readonly Flag[] {
  const { case: patient, matches } = context;
  const urgent = patient.urgentSigns.length > 0;
  if (entry.value === 'invalid') return ['invalid'];
  if (entry.value === 'negative') return ['in-range'];
  if (entry.value === 'positive') return urgent ? ['out-of-range', 'critical'] : ['out-of-range'];
  if (entry.value === 'pads') {
    const odd = Object.entries(matches).some(([pad, block]) => !isExpectedBlock(pad, block));
    return odd ? (urgent ? ['out-of-range', 'critical'] : ['out-of-range']) : ['in-range'];
  }
  const { callList, expected } = patient;
  if (callList !== null && (entry.value < callList.below || entry.value > callList.above)) return ['critical'];
  if (expected === null) return ['in-range', 'out-of-range'];
  return entry.value < expected.low || entry.value > expected.high ? ['out-of-range'] : ['in-range'];
}

export type ReportNeed = 'now' | 'before-leaving' | 'none';

/** How soon the result has to be told: by its own value and by the signs that come with it. */
export function reportNeed(context: PocContext): ReportNeed {
  const entry = mainEntry(context);
  if (entry === null || entry.value === 'invalid') return 'none';
  const [flag] = flagFor(context, entry);
  if (flag === 'critical') return 'now';
  if (flag !== 'out-of-range') return 'none';
  return context.case.urgentSigns.length > 0 ? 'now' : 'before-leaving';
}

/** How long the device has run, seconds; null when nothing is on it. */
export function sinceS({ device, nowMs }: PocContext): number | null {
  return device?.startedAtMs === null || device === null ? null : (nowMs - device.startedAtMs) / 1000;
}

/** Where the device stands in its own time. A display has no too late; a strip has no single moment. */
export function phase(context: PocContext): 'empty' | 'running' | 'due' | 'late' {
  const since = sinceS(context);
  if (since === null) return 'empty';
  const insert = insertOf(context);
  if (methodOf(context.case.test) === 'strip') {
    const { padDueS } = context.facts;
    if (since < padDueS['at-30'] - earlyS) return 'running';
    return since <= padDueS['at-120'] + graceS ? 'due' : 'late';
  }
  if (since < insert.readS) return 'running';
  return insert.untilS === 0 || since <= insert.untilS ? 'due' : 'late';
}

/** A pad may be taken in so much before and after its moment, seconds: assumptions, as eyes and hands need them. */
export const earlyS = 2;
export const graceS = 12;
