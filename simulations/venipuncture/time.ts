/**
 * Time going by at the chair: a tube fills, blood leaks under the skin, a drop forms, somebody grows faint, a bare needle stays
 * bare. In ticks of 100 ms, so that a stretch may be cut in any way.
 */
import { breaksWhileFilling, bandOnMs, collapses, takesUl, tieOn, ulPerTick } from './blood.ts';
import type { BloodContext, Happening } from './context.ts';
import { policy } from './policy.ts';
import { hangsUl, oozesUl } from './skin.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 100;
/** From the first warning to a faint of somebody who still sits, ms; and until they come to lying flat. Assumptions. */
const faintsAfterMs = 15_000;
const comesToAfterMs = 40_000;

type Moving = { -readonly [K in keyof BloodContext]: BloodContext[K] };

function tell(moving: Moving, what: Happening['what']): void {
  moving.happened = { atMs: moving.nowMs, what, question: null, words: null };
}

function fills(moving: Moving): void {
  const { needle, inHolder } = moving;
  if (needle?.aim == null || inHolder === null || needle.flow === 0) return;
  const index = moving.tubes.findIndex(({ id }) => id === inHolder);
  const tube = moving.tubes[index];
  if (tube === undefined || tube.removedAtMs !== null) return;
  const room = takesUl(tube) - tube.ul;
  if (room <= 0) return;
  const falls = collapses(moving, needle, tube.size) ? 0.12 : 1;
  const share = tieOn(moving.ties) === null ? 0.85 : 1;
  const step = Math.max(1, Math.round(ulPerTick[needle.kind] * needle.flow * falls * share));
  const air = Math.min(needle.airUl, step);
  if (air > 0) moving.needle = { ...needle, airUl: needle.airUl - air };
  // Air takes the place of blood: it uses up vacuum without filling the tube.
  if (air > 0) moving.tubes = moving.tubes.with(index, { ...tube, airUl: tube.airUl + air });
  const ul = Math.min(room - air, step - air);
  if (ul <= 0) return;
  const first = tube.firstAtMs === null;
  const next = {
    ...tube,
    ul: tube.ul + ul,
    airUl: tube.airUl + air,
    firstAtMs: tube.firstAtMs ?? moving.nowMs,
    lastAtMs: moving.nowMs,
    bandMs: Math.max(tube.bandMs, bandOnMs(moving)),
    fist: tube.fist || moving.fist === 'pumping',
    carry: first ? moving.residue : tube.carry,
    hemolysis: first ? tube.hemolysis + breaksWhileFilling(moving, needle, tube) : tube.hemolysis,
  };
  moving.tubes = moving.tubes.with(index, next);
  if (first) {
    const stick = moving.sticks.at(-1);
    if (stick !== undefined) moving.sticks = [...moving.sticks.slice(0, -1), { ...stick, gotBlood: true }];
    tell(moving, needle.lie === 'artery' ? 'bright-red' : 'flows');
  }
  if (next.ul >= takesUl(next)) tell(moving, 'tube-full');
}

/** Blood that leaks beside the needle or out of the hole afterwards, hundredths of a milliliter in a tick. */
function leaks(moving: Moving): void {
  const { needle, pressing, sticks } = moving;
  const before = moving.hematoma;
  if (before >= 1500) return;
  const isIn = needle?.aim != null;
  const bandOn = tieOn(moving.ties) !== null;
  if (isIn) {
    if (needle.lie === 'artery') moving.hematoma += 2;
    else if (needle.lie === 'through') moving.hematoma += bandOn ? 2 : 1;
    else if (needle.lie === 'partly') moving.hematoma += bandOn ? 1 : 0;
  } else if (sticks.some(({ vein, lie }) => vein !== null || lie === 'artery')) {
    const stillBleeds = moving.pressedMs < moving.drawn.bleedsMs;
    if (pressing !== null && moving.nowMs > pressing.sinceMs) {
      if (moving.pressedMs < 4 * 3_600_000) moving.pressedMs += tickMs;
      if (pressing.elbow === 'bent' && moving.bentMs < 4 * 3_600_000) moving.bentMs += tickMs;
      if (pressing.elbow === 'bent' && stillBleeds && moving.nowMs % 500 === 0) moving.hematoma += 1;
    } else if (stillBleeds && moving.nowMs % 500 === 0) moving.hematoma += bandOn ? 5 : 1;
  }
  if (before < policy.bruiseFrom && moving.hematoma >= policy.bruiseFrom) tell(moving, 'swells');
}

function skinPresses(moving: Moving): void {
  const { pressing } = moving;
  if (moving.lancings.length === 0 || pressing === null || moving.nowMs <= pressing.sinceMs) return;
  if (moving.pressedMs < 4 * 3_600_000) moving.pressedMs += tickMs;
}

function faints(moving: Moving): void {
  const { case: patient, posture, faint, nowMs } = moving;
  if (faint.stage === 'over') return;
  if (faint.stage === 'none') {
    const entered = moving.sticks.at(-1)?.atMs;
    const isIn = moving.needle?.aim != null;
    if (patient.faints === 'never' || posture === 'lying' || entered === undefined || !isIn) return;
    if (nowMs - entered < moving.drawn.faintAfterMs) return;
    moving.faint = { stage: 'warned', sinceMs: nowMs };
    moving.did = { ...moving.did, warnedAtMs: nowMs };
    tell(moving, 'feels-faint');
  } else if (faint.stage === 'warned') {
    if (posture === 'lying') {
      if (nowMs - faint.sinceMs < comesToAfterMs) return;
      moving.faint = { stage: 'over', sinceMs: nowMs };
      tell(moving, 'comes-to');
    } else if (nowMs - faint.sinceMs >= faintsAfterMs) {
      moving.faint = { stage: 'out', sinceMs: nowMs };
      tell(moving, 'fainted');
    }
  } else if (posture === 'lying' && nowMs - faint.sinceMs >= comesToAfterMs) {
    moving.faint = { stage: 'over', sinceMs: nowMs };
    tell(moving, 'comes-to');
  }
}

/** Nothing moves on its own any more until somebody acts. */
function isStill(moving: Moving): boolean {
  return (
    moving.needle?.aim == null &&
    moving.pressing === null &&
    (moving.sticks.length === 0 || moving.pressedMs >= moving.drawn.bleedsMs) &&
    (moving.faint.stage === 'none' || moving.faint.stage === 'over') &&
    (moving.lancings.length === 0 || moving.dropUl >= hangsUl)
  );
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: BloodContext, ms: number): BloodContext {
  const moving: Moving = { ...context };
  const untilMs = context.nowMs + ms;
  while (moving.nowMs < untilMs) {
    if (isStill(moving)) {
      moving.nowMs = untilMs;
      break;
    }
    moving.nowMs += tickMs;
    fills(moving);
    leaks(moving);
    skinPresses(moving);
    faints(moving);
    if (moving.lancings.length > 0 && moving.pressing === null && moving.dropUl < hangsUl)
      moving.dropUl = Math.min(hangsUl, moving.dropUl + oozesUl(moving));
  }
  const since = moving.did.bareSinceMs;
  if (since !== null) {
    const longestBareMs = Math.max(moving.did.longestBareMs, moving.nowMs - since);
    if (longestBareMs !== moving.did.longestBareMs) moving.did = { ...moving.did, longestBareMs };
  }
  return moving;
}
