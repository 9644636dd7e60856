/** How a visit begins: the numbers the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import { posturePoints, wornItems, type GrowthCase, type PosturePoint, type Span, type WornItem } from './case.ts';
import type { GrowthContext } from './context.ts';
import type { GrowthFacts } from './facts.ts';

/** What a fault does to a measurement, tenths of a centimeter: assumptions of the model (model.md). */
const effects = {
  heels: { low: 4, high: 9 },
  seat: { low: 4, high: 9 },
  shoulders: { low: 5, high: 11 },
  head: { low: 4, high: 8 },
  eyes: { low: 6, high: 12 },
  resting: { low: 5, high: 9 },
  alone: { low: 9, high: 18 },
  knees: { low: 16, high: 32 },
  toes: { low: 9, high: 16 },
  tapeLow: { low: 8, high: 15 },
  tapeHigh: { low: 6, high: 13 },
  tapeLoose: { low: 5, high: 9 },
} as const;

/** A hand on a baby, or a person leaning on one, takes this much off the scale, grams. Assumptions. */
const touchG = { baby: { low: 150, high: 450 }, grown: { low: 1500, high: 4000 } } as const;
/** How long the display needs to settle, and how long somebody in danger stays safe without a hand near, ms. */
const settleMs = { baby: { low: 3000, high: 6000 }, grown: { low: 1500, high: 2500 } } as const;
const safeMs = { low: 4000, high: 9000 } as const;

/** The visit at its start: the patient in the room, nothing touched. */
export function begin(input: SimulationInput<GrowthCase, GrowthFacts, CarriedEncounter | null>): GrowthContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const draw = (label: string, span: Span | null): number =>
    span === null ? 0 : drawInt(seed, label, 0, span.low, span.high);
  const { wears } = patient;
  const baby = patient.stance === 'lies';
  const wornG: Readonly<Record<WornItem, number>> = {
    shoes: draw('shoes', wears.shoesG),
    coat: draw('coat', wears.coatG),
    bag: draw('bag', wears.bagG),
    clothes: draw('clothes', wears.clothesG),
    hair: 0,
  };
  const worn: Readonly<Record<WornItem, boolean>> = {
    shoes: wears.shoesG !== null,
    coat: wears.coatG !== null,
    bag: wears.bagG !== null,
    clothes: wears.clothesG !== null,
    hair: wears.hairMm !== null,
  };
  const postureMm = Object.fromEntries(posturePoints.map((point) => [point, draw(point, effects[point])]));
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    encounter: carried?.encounter ?? newEncounter,
    truth: {
      weightG: draw('weight', patient.weightG),
      statureMm: patient.statureMm === null ? null : draw('stature', patient.statureMm),
      headMm: patient.headMm === null ? null : draw('head-size', patient.headMm),
    },
    drawn: {
      wornG,
      diaperG: draw('diaper', patient.diaperG),
      shoesMm: draw('soles', wears.shoesMm),
      hairMm: draw('hair', wears.hairMm),
      offZeroG: draw('off-zero', patient.offZeroG),
      touchG: draw('touch', baby ? touchG.baby : touchG.grown),
      // Object.fromEntries loses the keys' type; they are exactly posturePoints.
      postureMm: postureMm as Readonly<Record<PosturePoint, number>>,
      restingMm: draw('resting', effects.resting),
      aloneMm: draw('alone', effects.alone),
      kneesMm: draw('knees', effects.knees),
      toesMm: draw('toes', effects.toes),
      tapeLowMm: draw('tape-low', effects.tapeLow),
      tapeHighMm: draw('tape-high', effects.tapeHigh),
      tapeLooseMm: draw('tape-loose', effects.tapeLoose),
      safeMs: draw('safe', safeMs),
      settleMs: draw('settle', baby ? settleMs.baby : settleMs.grown),
    },
    scale: null,
    paper: false,
    zeroG: 0,
    tareG: 0,
    unit: 'lb',
    bigPoise: 0,
    smallPoise: 0,
    place: 'floor',
    mounts: 0,
    stretches: 0,
    restlessSinceMs: null,
    heldG: null,
    hand: 'away',
    unguardedSinceMs: null,
    wears: worn,
    diaper: patient.diaperG === null ? 'off' : 'worn',
    posture: { heels: true, seat: true, shoulders: true, head: true, eyes: true },
    headpiece: 'up',
    helperHolds: false,
    legsStraight: false,
    footboard: 'off',
    tape: null,
    happened: null,
    scaleReadings: [],
    edgeReadings: [],
    tapeReadings: [],
    entries: [],
    question: null,
    openChart: null,
    plotted: [],
    did: {
      asked: [],
      rolled: false,
      stumbled: false,
      handLeft: false,
      steppedAlone: false,
      questions: 0,
      reports: [],
      told: [],
      hints: 0,
      leftOn: null,
    },
  };
}

/** Whether the case has the thing at all. */
export function hasItem(patient: GrowthCase, item: WornItem): boolean {
  const { wears } = patient;
  const of: Readonly<Record<WornItem, Span | null>> = {
    shoes: wears.shoesG,
    coat: wears.coatG,
    bag: wears.bagG,
    clothes: wears.clothesG,
    hair: wears.hairMm,
  };
  return of[item] !== null;
}

/** What this patient came in, in order. */
export function itemsOf(patient: GrowthCase): readonly WornItem[] {
  return wornItems.filter((item) => hasItem(patient, item));
}
