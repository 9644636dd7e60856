/**
 * The heart vector over time: a sum of bells, one for each wave, each with its place, its width and its direction in space (after
 * the idea of McSharry, Clifford and others: one Gaussian per wave; here in three dimensions and in closed form). In mV and ms.
 */
import type { EcgCase } from '../case.ts';
import { heartVector, type Vector } from './field.ts';
import { atrialOf, beatsOf, type Beat, type HeartSource } from './rhythm.ts';
import { cosine, noise, sine } from './shapes.ts';

export interface Wave {
  readonly atMs: number;
  readonly widthMs: number;
  readonly vector: Vector;
}

const directed = (mv: number, degrees: number, z: number): Vector =>
  heartVector(mv, [cosine(degrees / 360), sine(degrees / 360)], z);

/** Intervals of the generator, ms. `prMs` is from the peak of P to the peak of R; the P begins 50 ms before its peak. */
export const intervals = {
  prMs: 130,
  slowPrMs: 215,
  /** From R to the peak of T, by the interval between beats: shorter when the heart is fast. */
  tPeakMs: (rrMs: number): number => Math.round(Math.max(170, Math.min(330, 105 + rrMs * 0.19))),
} as const;

export const prOf = (patient: Pick<EcgCase, 'rhythm'>): number =>
  patient.rhythm === 'slow-conduction' ? intervals.slowPrMs : intervals.prMs;

type HeartCase = Pick<EcgCase, 'rhythm' | 'axisDegrees' | 'voltagePercent' | 'stUp' | 'paced'>;

function narrow(beat: Beat, patient: HeartCase, rrMs: number): readonly Wave[] {
  const { axisDegrees: axis } = patient;
  const size = patient.voltagePercent / 100;
  // The septum does not grow with the rest of a trained heart.
  const septal = Math.min(size, 1.3);
  const at = beat.atMs;
  const tAt = at + intervals.tPeakMs(rrMs);
  return [
    { atMs: at - 24, widthMs: 7, vector: directed(0.09 * septal, axis + 150, -0.2 * septal) },
    { atMs: at, widthMs: 11, vector: directed(1.05 * size, axis, 0.62 * size) },
    { atMs: at + 27, widthMs: 9, vector: directed(0.16 * size, axis - 150, 0.3 * size) },
    { atMs: tAt, widthMs: 40, vector: directed(0.27, 45, -0.16) },
    ...(patient.stUp
      ? [
          { atMs: at + 85, widthMs: 30, vector: directed(0.26, 105, 0.02) },
          { atMs: at + 160, widthMs: 50, vector: directed(0.3, 105, 0.02) },
        ]
      : []),
  ];
}

/** Wide beats that come from below: early ones, the slow ones of a block, the fast ones of a tachycardia. */
function wide(beat: Beat, rrMs: number): readonly Wave[] {
  const at = beat.atMs;
  if (beat.kind === 'tachycardia')
    return [
      { atMs: at, widthMs: 40, vector: directed(1.2, -100, -0.2) },
      { atMs: at + rrMs * 0.46, widthMs: 52, vector: directed(0.75, 80, 0.15) },
    ];
  const [mv, degrees, z] = beat.kind === 'early' ? [1.35, 105, 0.55] : [0.95, -40, 0.6];
  return [
    { atMs: at - 8, widthMs: 26, vector: directed(mv, degrees, z) },
    { atMs: at + 34, widthMs: 22, vector: directed(mv * 0.35, degrees + 40, z * 0.5) },
    { atMs: at + 250, widthMs: 55, vector: directed(mv * 0.4, degrees + 180, -z * 0.45) },
  ];
}

/** Every wave on a tracing. */
export function wavesOf(source: HeartSource, patient: HeartCase): readonly Wave[] {
  const beats = beatsOf(source);
  const rrMs = 60_000 / source.ratePerMin;
  const waves = beats.flatMap((beat) =>
    beat.kind === 'sinus' || beat.kind === 'fibrillation' ? narrow(beat, patient, rrMs) : wide(beat, rrMs),
  );
  const upper = atrialOf(source, beats, prOf(patient)).map((atMs): Wave => ({
    atMs,
    widthMs: 21,
    vector: directed(0.13, 55, -0.085),
  }));
  const spikes = patient.paced
    ? beats.map(({ atMs }): Wave => ({ atMs: atMs - prOf(patient) - 52, widthMs: 2, vector: directed(0.7, -70, 0.1) }))
    : [];
  return [...upper, ...waves, ...spikes];
}

/** The small waves of fibrillating upper chambers, mV at a moment. */
export function flutterAt(seed: number, tMs: number): Vector {
  const size = 0.05 * noise(seed, 71, tMs, 6.5);
  return [0.3 * size, 0.8 * size, -1.4 * size];
}
