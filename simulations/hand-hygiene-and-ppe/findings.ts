/** What a visit comes to: read off the context for the rubric, the coach and the debrief. Numbers and lists only, no words. */
import { careActs, isAirborne, neededBySign, neededInAll, serves } from './care.ts';
import { owesSoap } from './cleaning.ts';
import type { Cleaned, HygieneContext, Taken } from './context.ts';
import type { Piece } from './events.ts';
import { touchLoad, type Surface } from './surfaces.ts';

/** The respirator on the shelf is not the learner's: the right thing is to stay out. */
export const mustStayOut = ({ case: scenario }: HygieneContext): boolean =>
  isAirborne(scenario) && !scenario.fitTest.holds;

export const wentIn = ({ did }: HygieneContext): boolean => did.entries.length > 0;

/** The visit was left to somebody else, as it should be: nothing else is judged. */
export const stayedOut = (context: HygieneContext): boolean => mustStayOut(context) && !wentIn(context);

/** Cleanings that touched skin with a product. */
export const realCleanings = ({ did }: HygieneContext): readonly Cleaned[] =>
  did.cleaned.filter(({ product, gloved, rubbedMs }) => product !== null && !gloved && rubbedMs > 0);

/** When the patient's side was first reached or gear was first put on, whichever came first; null before. */
export function firstStepMs({ did }: HygieneContext): number | null {
  const all = [did.put[0]?.atMs, did.cares[0]?.atMs, did.entries[0]?.atMs].filter((atMs) => atMs !== undefined);
  return all.length === 0 ? null : Math.min(...all);
}

/** Pieces the sign asks for that were not worn: at the door, or at anything done inside. */
export function missingBySign(context: HygieneContext): readonly Piece[] {
  const needed = neededBySign(context.case);
  const moments = [...context.did.entries, ...context.did.cares.filter(({ inside }) => inside)];
  return needed.filter((piece) => moments.some(({ worn }) => !serves(worn, piece)));
}

/** Pieces a task called for that were not worn at it. */
export function missingByTask({ did }: HygieneContext): readonly Piece[] {
  const missing = did.cares.flatMap(({ care, worn }) => careActs[care].needs.filter((piece) => !serves(worn, piece)));
  return [...new Set(missing)];
}

/** Pieces put on that neither sign nor task asks for, nor a careful person may add. */
export function wornForNothing(context: HygieneContext): readonly Piece[] {
  const needed = [...neededInAll(context.case), ...context.case.cares.flatMap((care) => careActs[care].may)];
  // Gloves put on for the wiping come after the last thing done: they are no mistake.
  const last = context.did.cares.at(-1)?.atMs ?? 0;
  const worn = new Set(context.did.put.filter(({ atMs }) => atMs <= last).map(({ piece }) => piece));
  if (needed.includes('mask')) worn.delete('respirator');
  return [...worn].filter((piece) => !serves(needed, piece) && !needed.includes(piece));
}

/** The gear taken off after the last thing was done, in its order. */
export function lastTaken({ did }: HygieneContext): readonly Taken[] {
  const last = did.cares.at(-1)?.atMs ?? Number.MAX_SAFE_INTEGER;
  return did.taken.filter(({ atMs, afterCare }) => afterCare && atMs >= last);
}

export const isCover = (piece: Piece): boolean => piece === 'mask' || piece === 'respirator';

/** Whether the last cleaning came after the last piece of gear, the last touch, and left the hands clean. */
export function endsClean(context: HygieneContext): boolean {
  const { did, germs } = context;
  const last = realCleanings(context).at(-1);
  const after = Math.max(did.taken.at(-1)?.atMs ?? 0, did.cares.at(-1)?.atMs ?? 0);
  return last !== undefined && last.atMs >= after && last.beganAtMs >= after && touchLoad(germs.hands) === 0;
}

/** A cleaning of the hands is owed now, as the coach sees it: he looks at what was done, not at the lamp. */
export function owesCleaning(context: HygieneContext): boolean {
  const last = realCleanings(context)
    .filter(({ meanPercent }) => meanPercent >= 60)
    .at(-1);
  const since = Math.max(
    context.did.taken.at(-1)?.atMs ?? -1,
    ...context.did.cares.filter(({ worn }) => !worn.includes('gloves')).map(({ atMs }) => atMs),
  );
  return owesSoap(context) || last === undefined || last.beganAtMs < since;
}

/** Bare hands were on the patient and have not been cleaned since. */
export function bareTouchSince(context: HygieneContext): boolean {
  const bare = context.did.cares.filter(({ worn }) => !worn.includes('gloves')).at(-1)?.atMs;
  const last = realCleanings(context).at(-1);
  return bare !== undefined && (last === undefined || last.beganAtMs < bare);
}

/** Surfaces of one's own body and clothes, and of the hall, that must stay clean. */
export const ownSurfaces: readonly Surface[] = ['own-face', 'neck', 'uniform'];
export const hallSurfaces: readonly Surface[] = ['knob-outside', 'keyboard', 'phone'];

export const glowing = ({ germs }: HygieneContext, among: readonly Surface[]): readonly Surface[] =>
  among.filter((surface) => germs.loads[surface] > 0);
