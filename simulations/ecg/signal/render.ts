/**
 * A tracing as numbers: potentials of the electrodes, and the twelve leads made of them as the machine makes them. Einthoven's law
 * and the augmented leads hold because nothing else is computed. 250 samples a second, as resting machines record them.
 */
import type { EcgContext, Electrodes, Tracing } from '../context.ts';
import type { EcgCase } from '../case.ts';
import { chestWires, limbWires, type Lead, type Spot, type Wire } from '../wires.ts';
import { noiseAt, noiseOf } from './disturb.ts';
import { leadVector, type Vector } from './field.ts';
import { flutterAt, wavesOf, type Wave } from './heart.ts';
import { tracingMs, type HeartSource } from './rhythm.ts';
import { bell } from './shapes.ts';

export const sampleMs = 4;

export type Samples = Readonly<Record<Lead, readonly number[]>>;

/** A heart on the right is the left one in a mirror: so are the places that look at it. */
const otherSide = {
  'right-arm': 'left-arm',
  'left-arm': 'right-arm',
  'right-leg': 'left-leg',
  'left-leg': 'right-leg',
} as const;
function seenFrom(spot: Spot, patient: EcgCase): Spot {
  if (!patient.mirrored) return spot;
  return spot.on === 'chest' ? { ...spot, x: -spot.x } : { ...spot, on: otherSide[spot.on] };
}

/** A breast between sticker and chest wall leaves this share. */
const throughBreast = 0.62;

function lookOf(wire: Wire, electrodes: Electrodes, patient: EcgCase): Vector | null {
  const electrode = electrodes[wire];
  if (electrode === undefined || electrode.off) return null;
  const [x, y, z] = leadVector(seenFrom(electrode.spot, patient), patient.chest);
  const share = electrode.onBreast ? throughBreast : 1;
  return [x * share, y * share, z * share];
}

/** The heart vector at every sample. */
function vectors(waves: readonly Wave[], fromMs: number, count: number): Float64Array {
  const out = new Float64Array(count * 3);
  for (const { atMs, widthMs, vector } of waves) {
    const first = Math.max(0, Math.ceil((atMs - 4 * widthMs - fromMs) / sampleMs));
    const last = Math.min(count - 1, Math.floor((atMs + 4 * widthMs - fromMs) / sampleMs));
    for (let index = first; index <= last; index += 1) {
      const size = bell((fromMs + index * sampleMs - atMs) / widthMs);
      out[index * 3] = (out[index * 3] ?? 0) + size * vector[0];
      out[index * 3 + 1] = (out[index * 3 + 1] ?? 0) + size * vector[1];
      out[index * 3 + 2] = (out[index * 3 + 2] ?? 0) + size * vector[2];
    }
  }
  return out;
}

/** A filter that takes the fuzz takes the tops of the peaks as well: the mean of five samples. */
function smoothed(samples: Samples): Samples {
  // Object.fromEntries loses the keys' type; they are exactly those of the record.
  return Object.fromEntries(
    Object.entries(samples).map(([lead, line]) => [
      lead,
      line.map((value, index) => {
        const at = (step: number): number => line[index + step] ?? value;
        return (at(-2) + at(-1) + value + at(1) + at(2)) / 5;
      }),
    ]),
  ) as unknown as Samples;
}

export function sourceOf(context: Pick<EcgContext, 'case' | 'drawn' | 'seed'>, number: number): HeartSource {
  return { rhythm: context.case.rhythm, ratePerMin: context.drawn.ratePerMin, seed: context.seed, number };
}

export type Paper = Pick<Tracing, 'number' | 'electrodes' | 'disturbance' | 'filtered'>;

/** The leads of a tracing between two moments, mV. `quiet` leaves every disturbance out. */
export function render(
  context: Pick<EcgContext, 'case' | 'drawn' | 'seed'>,
  paper: Paper,
  options: { readonly fromMs?: number; readonly toMs?: number; readonly quiet?: boolean } = {},
): Samples {
  const { fromMs = 0, toMs = tracingMs, quiet = false } = options;
  const { case: patient, seed } = context;
  const count = Math.floor((toMs - fromMs) / sampleMs);
  const source = sourceOf(context, paper.number);
  const heart = vectors(wavesOf(source, patient), fromMs, count);
  if (source.rhythm === 'atrial-fibrillation')
    for (let index = 0; index < count; index += 1) {
      const [x, y, z] = flutterAt(seed + paper.number, fromMs + index * sampleMs);
      heart[index * 3] = (heart[index * 3] ?? 0) + x;
      heart[index * 3 + 1] = (heart[index * 3 + 1] ?? 0) + y;
      heart[index * 3 + 2] = (heart[index * 3 + 2] ?? 0) + z;
    }
  const potential = (wire: Wire, channel: number): readonly number[] => {
    const look = lookOf(wire, paper.electrodes, patient);
    const electrode = paper.electrodes[wire];
    const size = electrode === undefined ? null : noiseOf(paper, wire, electrode);
    return Array.from({ length: count }, (_, index) => {
      const seen =
        look === null
          ? 0
          : look[0] * (heart[index * 3] ?? 0) +
            look[1] * (heart[index * 3 + 1] ?? 0) +
            look[2] * (heart[index * 3 + 2] ?? 0);
      const own = size === null || quiet ? 0 : noiseAt(size, seed + paper.number, channel, fromMs + index * sampleMs);
      return seen + own;
    });
  };
  const [ra = [], la = [], , ll = []] = limbWires.map(potential);
  const each = (of: (r: number, l: number, f: number) => number): readonly number[] =>
    Array.from({ length: count }, (_, index) => of(ra[index] ?? 0, la[index] ?? 0, ll[index] ?? 0));
  const terminal = each((r, l, f) => (r + l + f) / 3);
  const chest = Object.fromEntries(
    chestWires.map((wire, index) => {
      if (paper.electrodes[wire] === undefined) return [wire, each(() => 0)];
      const seen = potential(wire, index + 4);
      return [wire, seen.map((value, at) => value - (terminal[at] ?? 0))];
    }),
  ) as Record<(typeof chestWires)[number], readonly number[]>;
  const all: Samples = {
    I: each((r, l) => l - r),
    II: each((r, _l, f) => f - r),
    III: each((_r, l, f) => f - l),
    aVR: each((r, l, f) => r - (l + f) / 2),
    aVL: each((r, l, f) => l - (r + f) / 2),
    aVF: each((r, l, f) => f - (r + l) / 2),
    ...chest,
  };
  return paper.filtered ? smoothed(all) : all;
}
