/**
 * What rubric, coach and debrief read off a visit: what was wrong with an effort by the standard's limits, the set a phase has come
 * to, whether blowing is allowed. Pure; limits come from the facts.
 */
import type { Made, Phase, SpirometryContext } from './context.ts';
import type { Correction, Fault, Verdict } from './events.ts';
import type { SpirometryFacts } from './facts.ts';
import { noticed } from './perception.ts';

/** The largest start volume an effort may have, liters. */
export function startLimitL(fvcL: number, facts: SpirometryFacts): number {
  return Math.max((fvcL * facts.startSharePercent) / 100, facts.startFloorL);
}

/** What is wrong with an effort; empty when it is acceptable. */
export function faultsOf(made: Made, facts: SpirometryFacts): readonly Fault[] {
  const { printed, effort } = made;
  const saw = noticed(made);
  const list: (Fault | null)[] = [
    printed.startL > startLimitL(printed.fvcL, facts) ? 'slow-start' : null,
    saw.coughed && (effort.coughAtMs ?? 0) < facts.firstS * 1000 ? 'cough' : null,
    saw.choked ? 'throat-closed' : null,
    printed.lastSecondL >= facts.plateauL && printed.seconds < facts.longestS ? 'early-stop' : null,
    saw.hissed ? 'leak' : null,
    saw.shallow ? 'not-full' : null,
  ];
  return list.filter((fault) => fault !== null);
}

export const correctionFor: Readonly<Record<Fault, Correction>> = {
  'slow-start': 'blast-at-once',
  cough: 'water-and-rest',
  'early-stop': 'keep-squeezing',
  'throat-closed': 'chin-up-throat-open',
  leak: 'seal-lips',
  'not-full': 'fill-to-the-top',
};

/** The verdict a careful eye gives: the first fault in the order of the effort, or acceptable. */
export function rightVerdict(made: Made, facts: SpirometryFacts): Verdict {
  return faultsOf(made, facts)[0] ?? 'acceptable';
}

export function effortsOf(context: SpirometryContext, phase: Phase): readonly Made[] {
  return context.made.filter((made) => made.phase === phase);
}

export function acceptableOf(context: SpirometryContext, phase: Phase): readonly Made[] {
  return effortsOf(context, phase).filter((made) => faultsOf(made, context.facts).length === 0);
}

/** The largest and the second largest of some values; the second is null when there is only one. */
function twoLargest(values: readonly number[]): readonly [number, number | null] | null {
  const [first, second] = [...values].sort((a, b) => b - a);
  return first === undefined ? null : [first, second ?? null];
}

/** How far the two largest lie apart, liters; null with fewer than two. */
export function spread(efforts: readonly Made[], of: 'fvcL' | 'fev1L'): number | null {
  const two = twoLargest(efforts.map(({ printed }) => printed[of]));
  return two?.[1] === undefined || two[1] === null ? null : Math.round((two[0] - two[1]) * 1000) / 1000;
}

export function repeats(efforts: readonly Made[], facts: SpirometryFacts): boolean {
  const [fvc, fev1] = [spread(efforts, 'fvcL'), spread(efforts, 'fev1L')];
  return fvc !== null && fev1 !== null && fvc <= facts.repeatL && fev1 <= facts.repeatL;
}

/** Enough acceptable efforts that agree. */
export function setIsDone(context: SpirometryContext, phase: Phase): boolean {
  const good = acceptableOf(context, phase);
  return good.length >= context.facts.wanted && repeats(good, context.facts);
}

/** The largest values of the acceptable efforts, liters; of all efforts where none is acceptable; null where none was made. */
export function bestOf(
  context: SpirometryContext,
  phase: Phase,
): { readonly fvcL: number; readonly fev1L: number } | null {
  const good = acceptableOf(context, phase);
  const from = good.length > 0 ? good : effortsOf(context, phase);
  if (from.length === 0) return null;
  return {
    fvcL: Math.max(...from.map(({ printed }) => printed.fvcL)),
    fev1L: Math.max(...from.map(({ printed }) => printed.fev1L)),
  };
}

/** Nobody blows in this visit: the provider has said so, or would. */
export const isHeld = ({ case: patient }: SpirometryContext): boolean => patient.hold?.answer === 'not-today';

export const isDizzyCase = ({ case: patient }: SpirometryContext): boolean => patient.habits.dizzyAfter !== null;

/** Whether a second set after the reliever belongs to this visit. */
export const owesSecond = (context: SpirometryContext): boolean => context.case.reliever !== null && !isHeld(context);

/** Whether a device reads within the limit, by its pushes; null before the three speeds were tried. */
export function checkReads(context: SpirometryContext, device: number): boolean | null {
  const pushes = context.pushes.filter((push) => push.device === device);
  if (new Set(pushes.map(({ speed }) => speed)).size < context.facts.checkFlows) return null;
  const { syringeL, checkPercent } = context.facts;
  return pushes.every(({ readL }) => Math.abs(readL - syringeL) <= (syringeL * checkPercent) / 100 + 1e-9);
}

/** What the patient is and has told that the provider must know before the blow was asked for. */
export const toldProvider = ({ did }: SpirometryContext): boolean =>
  did.reports.some(({ to, content }) => to === 'provider' && content === 'answers-before');
