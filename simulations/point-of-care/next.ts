/** What is owed next at the bench, read by the coach: which control, which pads, which fluid. Looks only at what can be known. */
import { methodOf, padIds, type ControlLevel, type PadId } from './case.ts';
import type { Look, PocContext } from './context.ts';
import { padTimes, type InstructionLine, type PadTime, type SwabZone } from './events.ts';
import { cleanCatch, earlyS, graceS, insertOf, isCalledOff, latestRuns, owesControls, sinceS } from './findings.ts';
import { padsDue } from './pads.ts';

export const isMethod = ({ case: patient }: PocContext, method: ReturnType<typeof methodOf>): boolean =>
  methodOf(patient.test) === method;

/** The level of control to run now; null when every one has been run on this lot. */
export function nextControl(context: PocContext): ControlLevel['id'] | null {
  if (!owesControls(context)) return null;
  const run = latestRuns(context).map(({ level }) => level);
  return context.case.controls.levels.find(({ id }) => !run.includes(id))?.id ?? null;
}

export function nextInstruction(context: PocContext): InstructionLine | null {
  return cleanCatch(context.case.anatomy).find((line) => !context.said.includes(line)) ?? null;
}

const looked = ({ glances, device }: PocContext, at: PadTime): boolean =>
  padsDue(at).every((pad) => glances[pad]?.device === device?.number);

/** The group of pads that is due at this moment; null between the moments. */
export function padsDueNow(context: PocContext): PadTime | null {
  const since = sinceS(context);
  if (since === null || !isMethod(context, 'strip')) return null;
  return (
    padTimes.find((at) => {
      const due = context.facts.padDueS[at];
      return !looked(context, at) && since >= due && since <= due + graceS;
    }) ?? null
  );
}

/** Seconds until the next group of pads is due; null when every one has been looked at or missed. */
export function waitForPadsS(context: PocContext): number | null {
  const since = sinceS(context);
  if (since === null || !isMethod(context, 'strip')) return null;
  const next = padTimes.find((at) => !looked(context, at) && since < context.facts.padDueS[at] + earlyS);
  return next === undefined ? null : Math.max(0, context.facts.padDueS[next] - since);
}

/** A pad that was taken in and not matched yet. */
export function nextMatch(context: PocContext): PadId | null {
  const { glances, matches, device } = context;
  return padIds.find((pad) => glances[pad]?.device === device?.number && matches[pad] === undefined) ?? null;
}

/** The last look at the device in hand; null when it was not looked at. */
export function lookHere({ looks, device }: PocContext): Look | null {
  return looks.filter((look) => look.device === device?.number).at(-1) ?? null;
}

/** The device in hand was read and gives no result. */
export function hasFailed(context: PocContext): boolean {
  const look = lookHere(context);
  if (look === null || isMethod(context, 'strip')) return false;
  return look.display === null ? !look.hasControl : look.display.startsWith('E');
}

/** The device in hand has shown a result at its time, charted or not. */
export function hasRead(context: PocContext): boolean {
  if (isMethod(context, 'strip')) return Object.keys(context.matches).length > 0;
  const look = lookHere(context);
  return look !== null && look.sinceS >= insertOf(context).readS && !hasFailed(context);
}

/** A result stands on the chart for the device in hand. */
export const isCharted = ({ entries, device }: PocContext): boolean =>
  device !== null && entries.some((entry) => entry.device === device.number);

export function nextZone(context: PocContext): SwabZone | null {
  const wanted: readonly SwabZone[] =
    context.case.test === 'strep' ? ['right-tonsil', 'back-wall', 'left-tonsil'] : ['right-nostril', 'left-nostril'];
  return wanted.find((zone) => context.swab?.zones.includes(zone) !== true) ?? null;
}

/** Turns in the nose that are owed by now: as many for each side that was entered. */
export function owedNoseTurns({ swab, facts, case: patient }: PocContext): number {
  if (swab === null || patient.test !== 'respiratory') return 0;
  const sides = swab.zones.filter((zone) => zone === 'right-nostril' || zone === 'left-nostril').length;
  return Math.max(0, sides * facts.noseTurns - swab.turns);
}

export const nextFluid = (context: PocContext): { readonly fluid: string; readonly drops: number } | null =>
  insertOf(context).fluids[context.device?.fluids.length ?? 0] ?? null;

/** The test is to be done and its result is not on the chart. */
export const stillTests = (context: PocContext): boolean => !isCalledOff(context) && !isCharted(context);
