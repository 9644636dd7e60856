/**
 * The measurements behind a debrief: where the needle went against the veins that were there, what each tube is worth to the
 * laboratory, how long tourniquet and needle were in. Found from the finished draw alone; never part of the score.
 */
import { neighborsOf, veinsOf, type Neighbor, type Path, type Vein } from './anatomy.ts';
import { fullness, filledInOrder, isDiscard, limited, troubles, type Trouble } from './findings.ts';
import type { ArmId, ArmView } from './case.ts';
import type { BloodContext, Stick, Tube } from './context.ts';
import { tipAt } from './geometry.ts';
import { siteFault } from './skin.ts';

export interface StickTrace {
  readonly number: number;
  readonly stick: Stick;
  readonly arm: ArmId;
  readonly at: ArmView;
  readonly entry: { readonly x: number; readonly y: number };
  /** Where the point was at its deepest, seen from above, mm. */
  readonly tip: { readonly x: number; readonly y: number; readonly z: number };
  /** The vein it met, or the nearest one. */
  readonly vein: Vein | null;
  readonly outcome: string;
}

export interface TubeTrace {
  readonly tube: Tube;
  readonly percent: number;
  readonly discard: boolean;
  readonly troubles: readonly Trouble[];
}

/** A stretch of time on the timeline, ms from the start of the run. */
export interface Stretch {
  readonly row: 'tourniquet' | 'needle' | 'tubes';
  readonly fromMs: number;
  readonly toMs: number;
  readonly label: string;
}

export interface BloodDebriefDetail {
  readonly sticks: readonly StickTrace[];
  readonly maps: readonly {
    readonly arm: ArmId;
    readonly at: ArmView;
    readonly veins: readonly Vein[];
    readonly neighbors: readonly Neighbor[];
    readonly forbidden: boolean;
  }[];
  readonly tubes: readonly TubeTrace[];
  readonly stretches: readonly Stretch[];
  readonly lancings: readonly {
    readonly digit: string;
    readonly x: number;
    readonly y: number;
    readonly fault: string | null;
  }[];
}

const outcomes = {
  tissue: 'beside or short of every vein',
  partly: 'only a part of the bevel in the vein: it leaked',
  inside: 'inside the vein',
  'on-the-wall': 'in the vein, the opening on its wall',
  through: 'through the far wall of the vein',
  artery: 'in the artery',
} as const;

export function bloodDebriefDetail(context: BloodContext): BloodDebriefDetail {
  const { case: patient, seed, sticks, nowMs } = context;
  const traces = sticks.map((stick, index): StickTrace => {
    const veins = veinsOf(patient, seed, stick.aim.arm).filter(({ at }) => at === stick.aim.at);
    return {
      number: index + 1,
      stick,
      arm: stick.aim.arm,
      at: stick.aim.at,
      entry: { x: stick.aim.x, y: stick.aim.y },
      tip: tipAt(stick.aim, stick.deepestMm),
      vein: veins.find(({ id }) => id === stick.vein) ?? null,
      outcome: stick.nerve
        ? 'on a nerve'
        : stick.gotBlood && stick.lie !== 'artery'
          ? outcomes.inside
          : outcomes[stick.lie],
    };
  });
  const places = [...new Map(traces.map(({ arm, at }) => [`${arm} ${at}`, { arm, at }])).values()];
  return {
    sticks: traces,
    maps: places.map(({ arm, at }) => ({
      arm,
      at,
      veins: veinsOf(patient, seed, arm).filter((vein) => vein.at === at),
      neighbors: neighborsOf(patient, seed, arm).filter((one) => one.at === at),
      forbidden: limited(context, arm, at),
    })),
    tubes: filledInOrder(context).map((tube) => ({
      tube,
      percent: Math.round(fullness(tube) * 100),
      discard: isDiscard(context, tube),
      troubles: isDiscard(context, tube) ? [] : troubles(context, tube),
    })),
    stretches: [
      ...context.ties.map(({ atMs, offAtMs, arm }): Stretch => ({
        row: 'tourniquet',
        fromMs: atMs,
        toMs: offAtMs ?? nowMs,
        label: arm,
      })),
      ...sticks.map(({ atMs, outAtMs }, index): Stretch => ({
        row: 'needle',
        fromMs: atMs,
        toMs: outAtMs ?? nowMs,
        label: `try ${String(index + 1)}`,
      })),
      ...filledInOrder(context).map(({ firstAtMs, removedAtMs, lastAtMs, color }): Stretch => ({
        row: 'tubes',
        fromMs: firstAtMs ?? 0,
        toMs: removedAtMs ?? lastAtMs ?? nowMs,
        label: color,
      })),
    ],
    lancings: context.lancings.map((one) => ({
      digit: one.digit,
      x: one.x,
      y: one.y,
      fault: siteFault(one, patient.method),
    })),
  };
}

/** A path as an SVG line, `scale` units to the millimeter. */
export function lineOf(path: Path, scale: number): string {
  return path
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)}`)
    .join('');
}

export const troubleWords: Readonly<Record<Trouble, string>> = {
  'no-label': 'no label',
  'label-incomplete': 'label incomplete',
  'labeled-before': 'labeled before it was filled',
  'labeled-away': 'labeled away from the chair',
  'too-little': 'too little blood',
  'citrate-short': 'short: too much citrate for the blood',
  clotted: 'clotted',
  hemolyzed: 'hemolyzed',
  'carried-over': 'additive carried over',
  concentrated: 'drawn under a tourniquet that was on too long',
  'tissue-fluid': 'tissue fluid in it',
  'spun-too-early': 'spun before it clotted',
  'not-spun': 'not spun',
  'spun-unbalanced': 'spun unbalanced',
  'wrong-handling': 'not kept as the test needs',
  'past-its-date': 'past its date',
};
