/**
 * When the heart beats on a tracing: ten seconds and a little before and after, drawn by seed and number of the tracing, so that
 * every tracing is a stretch of its own and always the same again. Times in ms from the start of the tracing.
 */
import { drawInt } from '../../core/draw.ts';
import type { Rhythm } from '../case.ts';

export interface HeartSource {
  readonly rhythm: Rhythm;
  readonly ratePerMin: number;
  readonly seed: number;
  readonly number: number;
}

export interface Beat {
  /** The peak of the QRS. */
  readonly atMs: number;
  readonly kind: 'sinus' | 'fibrillation' | 'early' | 'escape' | 'tachycardia';
}

/** How long a tracing is, ms: dx-rhythm-strip. */
export const tracingMs = 10_000;
const before = -2000;
const after = tracingMs + 1500;
/** Breathing moves a sinus beat by this much at most, ms; it never adds up. */
const breathingMs = 10;
/** Every so many beats one comes early, after this share of the interval. */
const early = { every: 6, share: 0.62 } as const;
/** Rate of the upper chambers behind a complete block, a minute. */
const atrialPerMin = 84;

function evenly(source: HeartSource, kind: Beat['kind'], ms: number, sway: number): readonly Beat[] {
  const { seed, number } = source;
  const first = before + drawInt(seed, 'first', number, 0, Math.floor(ms));
  const beats: Beat[] = [];
  for (let index = 0; first + index * ms < after; index += 1)
    beats.push({
      atMs: Math.round(first + index * ms + drawInt(seed, `sway${String(number)}`, index, -sway, sway)),
      kind,
    });
  return beats;
}

/** Beats of the lower chambers: all that makes a QRS. */
export function beatsOf(source: HeartSource): readonly Beat[] {
  const { rhythm, ratePerMin, seed, number } = source;
  const ms = 60_000 / ratePerMin;
  switch (rhythm) {
    case 'sinus':
    case 'slow-conduction':
      return evenly(source, 'sinus', ms, breathingMs);
    case 'complete-block':
      return evenly(source, 'escape', ms, 4);
    case 'ventricular-tachycardia':
      return evenly(source, 'tachycardia', ms, 3);
    case 'extra-beats': {
      const turn = drawInt(seed, 'turn', number, 0, early.every - 1);
      return evenly(source, 'sinus', ms, breathingMs).map((beat, index) =>
        index % early.every === turn ? { atMs: Math.round(beat.atMs - ms * (1 - early.share)), kind: 'early' } : beat,
      );
    }
    case 'atrial-fibrillation': {
      const beats: Beat[] = [];
      let atMs = before + drawInt(seed, 'first', number, 0, Math.floor(ms));
      for (let index = 0; atMs < after; index += 1) {
        beats.push({ atMs, kind: 'fibrillation' });
        atMs += Math.round((ms * drawInt(seed, `gap${String(number)}`, index, 62, 138)) / 100);
      }
      return beats;
    }
  }
}

/** Peaks of the P waves; none where the upper chambers do not beat together. */
export function atrialOf(source: HeartSource, beats: readonly Beat[], prMs: number): readonly number[] {
  if (source.rhythm === 'complete-block')
    return evenly({ ...source, seed: source.seed + 1 }, 'sinus', 60_000 / atrialPerMin, 4).map(({ atMs }) => atMs);
  return beats.filter(({ kind }) => kind === 'sinus').map(({ atMs }) => atMs - prMs);
}

/** The mean rate on the paper, a minute, by the first and the last beat on it. */
export function paperRate(source: HeartSource): number {
  const on = beatsOf(source).filter(({ atMs }) => atMs >= 0 && atMs < tracingMs);
  const [first, last] = [on[0], on.at(-1)];
  if (first === undefined || last === undefined || on.length < 2) return 0;
  return ((on.length - 1) * 60_000) / (last.atMs - first.atMs);
}

/** Peaks in the first seconds of the paper. */
export function peaksIn(source: HeartSource, seconds: number): number {
  return beatsOf(source).filter(({ atMs }) => atMs >= 0 && atMs < seconds * 1000).length;
}
