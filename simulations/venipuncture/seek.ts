/**
 * How somebody who only has a fingertip finds a vein: for personas and for whoever follows the hints, never for a page. Feels
 * across the arm, then a little to both sides of what sprang back.
 */
import type { Runner } from '../core/driver.ts';
import { armIds, views, type ArmId, type ArmView } from './case.ts';
import type { BloodContext } from './context.ts';
import { feltNow } from './describe.ts';
import { limited } from './findings.ts';
import { bandFillsAfterMs, type Felt, type Touch } from './palpation.ts';
import type { Venipuncture } from './simulation.ts';

type Run = Runner<Venipuncture>;
const seen = (run: Run): BloodContext => run.snapshot.context;

export interface Spot {
  readonly touch: Touch;
  readonly felt: Felt;
}

/** Clear enough to put a needle in. */
const usable = 0.5;

function feel(run: Run, touch: Touch, paceMs: number): Felt | null {
  run.act({ type: 'finger.placed', ...touch });
  run.pass(paceMs);
  return feltNow(seen(run));
}

/** Slanting across the hollow of the elbow: the median cubital. Then the thumb side, the body side last. */
function rank({ touch, felt }: Spot): number {
  if (touch.at === 'hand') return 0;
  if (Math.abs(felt.headingDeg ?? 0) > 25) return 0;
  return touch.x < 45 ? 1 : 2;
}

function scan(run: Run, arm: ArmId, at: ArmView, paceMs: number): readonly Spot[] {
  const [y, last] = at === 'elbow' ? [60, 90] : [45, 68];
  const spots: Spot[] = [];
  for (let x = 10; x <= last; x += 4) {
    const touch = { arm, at, x, y };
    const felt = feel(run, touch, paceMs);
    if (felt?.kind === 'spring' && felt.strength >= usable * 0.7) spots.push({ touch, felt });
  }
  return spots;
}

/** The middle of what was felt: as far to one side as to the other. */
function middle(run: Run, from: Spot, paceMs: number): Spot {
  let best: Spot = from;
  const around = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].flatMap((dx) => {
    const touch = { ...from.touch, x: from.touch.x + dx };
    const felt = feel(run, touch, paceMs);
    return felt?.kind === 'spring' && felt.headingDeg === from.felt.headingDeg ? [{ touch, felt }] : [];
  });
  const most = Math.max(...around.map(({ felt }) => felt.strength));
  const top = around.filter(({ felt }) => felt.strength >= most - 0.001);
  best = top[Math.floor(top.length / 2)] ?? from;
  feel(run, best.touch, paceMs);
  return best;
}

/** Ties, feels, releases, place after place, until a vein springs back. Null when none does. */
export function seekVein(run: Run, paceMs: number, inches: number): Spot | null {
  const tried = new Set(seen(run).sticks.map(({ aim }) => aim.arm));
  for (const at of views) {
    for (const arm of armIds) {
      const { limit, wholeArm } = seen(run).case.arms[arm];
      if (tried.has(arm) || limited(seen(run), arm, at) || (limit !== null && wholeArm)) continue;
      run.act({ type: 'band.tied', arm, inches });
      run.pass(bandFillsAfterMs + 1000);
      const spots = scan(run, arm, at, paceMs);
      const [best] = [...spots].sort((a, b) => rank(a) - rank(b) || b.felt.strength - a.felt.strength);
      const found = best === undefined ? null : middle(run, best, paceMs);
      run.act({ type: 'band.released' });
      if (found !== null && found.felt.strength >= usable) return found;
    }
  }
  return null;
}

/** Pushes the needle on until blood shows, then a little further so that its whole opening lies inside. */
export function pushToFlash(run: Run, paceMs: number): void {
  for (let mm = 2; mm <= 22; mm += 1) {
    const { needle } = seen(run);
    if (needle?.aim == null || needle.nerve) return;
    if (needle.flash) {
      run.act({ type: 'needle.advanced', mm: needle.mm + 2.5 });
      return;
    }
    run.act({ type: 'needle.advanced', mm });
    run.pass(paceMs);
  }
}
