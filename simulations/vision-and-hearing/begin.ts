/** How a visit begins: what the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { Acuity, ShCase, Side, Thresholds } from './case.ts';
import { lineNumbers, platesOf, type Span } from './chart.ts';
import type { ShContext } from './context.ts';
import type { ShFacts } from './facts.ts';

/** A line of the chart within the range. */
function drawLine(seed: number, label: string, { low, high }: Span): number {
  const lines = lineNumbers.filter((number) => number >= low && number <= high);
  return lines[drawInt(seed, label, 0, 0, lines.length - 1)] ?? high;
}

function drawAcuity(seed: number, label: string, acuity: Acuity) {
  return {
    without: drawLine(seed, `${label}:without`, acuity.without),
    with: acuity.with === null ? null : drawLine(seed, `${label}:with`, acuity.with),
  };
}

/** Thresholds lie on the steps of the dial. */
function drawEar(seed: number, side: Side, thresholds: Thresholds) {
  const draw = (pitch: keyof Thresholds) => {
    const { low, high } = thresholds[pitch];
    return drawInt(seed, `ear:${side}:${pitch}`, 0, Math.ceil(low / 5), Math.floor(high / 5)) * 5;
  };
  return { '500': draw('500'), '1000': draw('1000'), '2000': draw('2000'), '4000': draw('4000') };
}

export function begin(input: SimulationInput<ShCase, ShFacts, null>): ShContext {
  const { case: patient, facts, seed, mode } = input;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    truth: {
      distance: {
        right: drawAcuity(seed, 'right', patient.distance.right),
        left: drawAcuity(seed, 'left', patient.distance.left),
      },
      near: drawAcuity(seed, 'near', patient.near),
      ears: { right: drawEar(seed, 'right', patient.ears.right), left: drawEar(seed, 'left', patient.ears.left) },
      // The old mark was laid for another chart: three to six feet too near. An assumption (model.md).
      oldMarkFeet: facts.chartFeet - drawInt(seed, 'old-mark', 0, 3, 6),
    },
    plates: platesOf(seed),
    encounter: newEncounter,
    happened: null,
    question: null,
    doorClosed: false,
    light: !patient.dim,
    hung: null,
    placed: null,
    worn: patient.correction === 'contacts',
    occluderClean: false,
    cover: null,
    blurredUntilMs: { right: 0, left: 0 },
    cardInches: null,
    reminded: [],
    readings: [],
    plateReadings: [],
    phones: null,
    phonesClean: false,
    taskTold: false,
    facesAway: false,
    set: { ear: 'right', pitch: 2000, level: 0 },
    tones: [],
    hand: null,
    guessAtMs: null,
    guesses: 0,
    charted: { acuity: [], plates: [], tones: [], ears: [], notes: [], firstAtMs: null, lastAtMs: null },
    did: { asked: [], earsLookedAtMs: null, phonesOnAtMs: null, reports: [], told: [], hints: 0 },
  };
}
