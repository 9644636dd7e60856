/**
 * The heart: when it beats, which beats reach the wrist, and how haste and crying raise its rate. Pure functions of seed, index
 * and time, so that a beat is the same whoever asks. Constants without a citation are named in model.md.
 */
import { drawInt } from '../core/draw.ts';
import type { Rhythm } from './case.ts';
import type { Heart, PulseContext } from './context.ts';
import type { Site } from './events.ts';

/** What decides the beats: the context has all of it. */
export type HeartLaw = Pick<PulseContext, 'seed' | 'case' | 'drawn' | 'facts' | 'seatedAtMs' | 'comfortedAtMs'>;

/** A crying child is calm this long after it was comforted, ms. */
export const calmAfterMs = 60_000;

/** What haste or crying still adds to the rate, beats a minute: falls fast at first, then slowly, while there is rest or comfort. */
export function raisedPerMin(law: HeartLaw, atMs: number): number {
  const { raisedPerMin: most } = law.drawn;
  const from = law.case.arrives === 'crying' ? law.comfortedAtMs : law.seatedAtMs;
  if (most === 0 || from === null) return most;
  const within = law.case.arrives === 'crying' ? calmAfterMs : law.facts.restMin * 60_000;
  const left = Math.max(0, Math.min(1, 1 - (atMs - from) / within));
  return most * left * left;
}

function thousandths(seed: number, label: string, index: number, low: number, high: number): number {
  return drawInt(seed, label, index, low, high) / 1000;
}

const isEarly = (seed: number, index: number): boolean => drawInt(seed, 'extra-beat', index, 1, 8) === 1;

/** Share of the mean interval that the stretch after beat `index` has. */
export function intervalShare(seed: number, rhythm: Rhythm, index: number): number {
  switch (rhythm) {
    case 'regular':
      return thousandths(seed, 'interval', index, 975, 1025);
    case 'atrial-fibrillation':
      return thousandths(seed, 'interval', index, 520, 1480);
    case 'extra-beats':
      // An early beat, then a pause that makes up for it.
      if (isEarly(seed, index)) return thousandths(seed, 'interval', index, 540, 600);
      return isEarly(seed, index - 1)
        ? thousandths(seed, 'interval', index, 1400, 1460)
        : thousandths(seed, 'interval', index, 975, 1025);
  }
}

/** The heart after its next beat. */
export function beaten(law: HeartLaw, heart: Heart): Heart {
  const index = heart.index + 1;
  const rate = law.drawn.ratePerMin + raisedPerMin(law, heart.nextAtMs);
  const interval = Math.max(200, Math.round((60_000 / rate) * intervalShare(law.seed, law.case.rhythm, index)));
  return { index, lastAtMs: heart.nextAtMs, nextAtMs: heart.nextAtMs + interval };
}

/** A beat that comes before this share of the mean interval has filled the heart too little to be felt at an artery. */
const reachesFrom = 0.66;

/** How well beat number `index` (the one before it came one interval earlier) reaches an artery, 0 to 1. */
export function reaches(law: HeartLaw, index: number): number {
  if (law.case.rhythm === 'regular') return 1;
  const filling = intervalShare(law.seed, law.case.rhythm, index - 1);
  return filling < reachesFrom ? 0 : Math.min(1, 0.7 + (filling - reachesFrom) * 0.7);
}

/** Times of the beats from a heart on, until before `untilMs`, with whether each reaches the arteries. */
export function beatsFrom(
  law: HeartLaw,
  from: Heart,
  untilMs: number,
): readonly { readonly atMs: number; readonly reaches: boolean }[] {
  const beats: { readonly atMs: number; readonly reaches: boolean }[] = [];
  let heart = from;
  while (heart.nextAtMs < untilMs) {
    heart = beaten(law, heart);
    beats.push({ atMs: heart.lastAtMs, reaches: reaches(law, heart.index) > 0 });
  }
  return beats;
}

/** Beats at a site in a stretch from a heart on. */
export function beatsAt(law: HeartLaw, site: Site, from: Heart, ms: number, startMs: number): number {
  return beatsFrom(law, from, startMs + ms).filter((beat) => site === 'apical' || beat.reaches).length;
}
