/**
 * The ten pads: the chart on the bottle, and what a pad looks like some time after the dip. Directions of the color changes as
 * the strip chemistry gives them (sources `urs-strip-instructions`, `umich-multistix-poc`, and a laboratory course table: glucose green to brown, ketone buff to purple, specific gravity
 * blue-green to yellow, blood yellow to green-blue, pH orange to blue, protein yellow to green-blue, nitrite pink); the exact
 * colors are ours. Reading times are facts (`lab-strip-read-30` to `-120`).
 */
import { padIds, type PadId } from './case.ts';
import { mix, type Lab } from './color.ts';
import type { PadTime } from './events.ts';

export interface Block {
  /** As the chart prints it. */
  readonly label: string;
  readonly color: Lab;
}

export interface Pad {
  readonly name: string;
  /** Unit as the chart prints it; empty where it prints none. */
  readonly unit: string;
  readonly due: PadTime;
  /** Before it is wet. */
  readonly dry: Lab;
  readonly blocks: readonly Block[];
}

type Row = readonly [label: string, l: number, a: number, b: number];
const pad = (name: string, unit: string, due: PadTime, dry: Lab, ...rows: readonly Row[]): Pad => ({
  name,
  unit,
  due,
  dry,
  blocks: rows.map(([label, l, a, b]) => ({ label, color: [l, a, b] })),
});

/** The chart on the bottle, pad by pad in the order of the strip. */
export const chart: Readonly<Record<PadId, Pad>> = {
  glucose: pad(
    'Glucose',
    'mg/dL',
    'at-30',
    [0.84, -0.06, -0.005],
    ['negative', 0.8, -0.075, -0.005],
    ['100', 0.74, -0.09, 0.045],
    ['250', 0.67, -0.085, 0.085],
    ['500', 0.58, -0.045, 0.095],
    ['1000', 0.48, 0.005, 0.075],
    ['2000 or more', 0.38, 0.03, 0.05],
  ),
  bilirubin: pad(
    'Bilirubin',
    '',
    'at-30',
    [0.95, 0, 0.045],
    ['negative', 0.93, 0, 0.06],
    ['small', 0.84, 0.015, 0.08],
    ['moderate', 0.74, 0.03, 0.07],
    ['large', 0.63, 0.045, 0.05],
  ),
  ketone: pad(
    'Ketone',
    'mg/dL',
    'at-40',
    [0.92, 0.02, 0.045],
    ['negative', 0.9, 0.03, 0.04],
    ['trace 5', 0.82, 0.055, 0.03],
    ['small 15', 0.73, 0.08, 0.015],
    ['moderate 40', 0.62, 0.1, 0],
    ['large 80', 0.51, 0.105, -0.015],
    ['large 160', 0.4, 0.1, -0.03],
  ),
  gravity: pad(
    'Specific gravity',
    '',
    'at-45',
    [0.44, -0.04, -0.06],
    ['1.000', 0.45, -0.05, -0.05],
    ['1.005', 0.5, -0.075, -0.01],
    ['1.010', 0.55, -0.09, 0.03],
    ['1.015', 0.61, -0.085, 0.065],
    ['1.020', 0.67, -0.07, 0.09],
    ['1.025', 0.73, -0.045, 0.11],
    ['1.030', 0.79, -0.015, 0.125],
  ),
  blood: pad(
    'Blood',
    '',
    'at-60',
    [0.87, 0.01, 0.12],
    ['negative', 0.85, 0.005, 0.13],
    ['trace', 0.79, -0.035, 0.12],
    ['small', 0.69, -0.07, 0.09],
    ['moderate', 0.57, -0.08, 0.045],
    ['large', 0.43, -0.065, 0.005],
  ),
  ph: pad(
    'pH',
    '',
    'at-60',
    [0.78, 0.065, 0.125],
    ['5.0', 0.73, 0.09, 0.12],
    ['6.0', 0.81, 0.035, 0.145],
    ['6.5', 0.83, -0.025, 0.135],
    ['7.0', 0.76, -0.065, 0.1],
    ['7.5', 0.66, -0.085, 0.05],
    ['8.0', 0.57, -0.075, -0.01],
    ['8.5', 0.48, -0.045, -0.06],
  ),
  protein: pad(
    'Protein',
    'mg/dL',
    'at-60',
    [0.92, -0.01, 0.12],
    ['negative', 0.9, -0.02, 0.13],
    ['trace', 0.85, -0.05, 0.11],
    ['30', 0.78, -0.07, 0.085],
    ['100', 0.7, -0.085, 0.05],
    ['300', 0.61, -0.085, 0.02],
    ['2000 or more', 0.52, -0.075, -0.01],
  ),
  urobilinogen: pad(
    'Urobilinogen',
    'mg/dL',
    'at-60',
    [0.94, 0.01, 0.045],
    ['0.2', 0.92, 0.02, 0.05],
    ['1', 0.86, 0.05, 0.045],
    ['2', 0.79, 0.08, 0.04],
    ['4', 0.71, 0.11, 0.035],
    ['8', 0.62, 0.135, 0.03],
  ),
  nitrite: pad(
    'Nitrite',
    '',
    'at-60',
    [0.97, 0, 0.012],
    ['negative', 0.965, 0, 0.012],
    ['positive (any even pink)', 0.84, 0.085, 0.005],
  ),
  leukocytes: pad(
    'Leukocytes',
    '',
    'at-120',
    [0.95, 0, 0.04],
    ['negative', 0.93, 0, 0.045],
    ['trace', 0.86, 0.02, 0.02],
    ['small', 0.76, 0.04, -0.005],
    ['moderate', 0.64, 0.06, -0.03],
    ['large', 0.5, 0.075, -0.06],
  ),
};

export const padsDue = (at: PadTime): readonly PadId[] => padIds.filter((id) => chart[id].due === at);

/** Color of a level between the blocks of a pad, straight from block to block in Oklab; past the last block it stays there. */
export function levelColor(id: PadId, level: number): Lab {
  const { blocks, dry } = chart[id];
  const last = blocks.length - 1;
  const at = Math.max(0, Math.min(last, level));
  const below = Math.min(last, Math.floor(at));
  return mix(blocks[below]?.color ?? dry, blocks[Math.min(last, below + 1)]?.color ?? dry, at - below);
}

/** What changes how a pad comes on. */
export interface PadConditions {
  /** True level of the urine on this pad, in blocks from 0; may lie between two. */
  readonly level: number;
  /** Time it has been wet, seconds. */
  readonly wetS: number;
  /** Its own reading time, seconds (a fact). */
  readonly dueS: number;
  /** The urine is cold: reactions run slower. */
  readonly cold: boolean;
  /** Reagent of the pad above ran over it: not blotted, or held upright. */
  readonly runOver: boolean;
  /** The strip lay open or is past its date. */
  readonly spoiled: boolean;
  /** It never touched the urine. */
  readonly missed: boolean;
}

/** Share of the full speed at which pads react to cold urine: an assumption. */
const coldSpeed = 0.45;
/** Bend of the curve by which color comes on: an assumption. Smaller is faster at first. */
const bend = 0.35;
/** A pad goes on darkening by this many blocks a minute past its time, at most `mostLate`: assumptions; the direction is taught. */
const lateBlocksAMinute = 1.1;
const mostLate = 1.7;
/** So long past its time a pad still looks as it did, seconds: an assumption. */
const steadyS = 12;

/**
 * Share of the full color after a time: s(1+k)/(s+k) with s the share of the reading time gone by. 0 when dry, 1 at the reading
 * time; rises fast first and slower later, as a reaction does that uses up what it needs. Range 0 to 1.
 */
export function development(wetS: number, dueS: number, speed: number): number {
  const s = Math.max(0, (wetS * speed) / dueS);
  return Math.min(1, (s * (1 + bend)) / (s + bend));
}

/** How a strip left open or past its date answers: enzyme pads lose, nitrite turns by itself (`lab` module "False answers"). */
function spoiledLevel(id: PadId, level: number): number {
  if (id === 'nitrite') return Math.max(level, 0.9);
  return id === 'glucose' || id === 'blood' || id === 'leukocytes' || id === 'ketone'
    ? Math.max(0, level - 1.1)
    : level;
}

/**
 * Color of a pad. Level → its color on the chart (`levelColor`); from dry to that color by `development`; past the reading time
 * the level itself creeps up. Protein reagent running over makes the pH pad too acid (`poc-run-over`), any other pad takes on a
 * fifth of the pad above it. Range: the convex hull of the chart's colors.
 */
export function padColor(id: PadId, it: PadConditions): Lab {
  const { dry } = chart[id];
  if (it.missed || it.wetS <= 0) return it.spoiled ? mix(dry, [0.7, 0.03, 0.07], 0.35) : dry;
  const lateS = Math.max(0, it.wetS - it.dueS - steadyS);
  const late = Math.min(mostLate, (lateS / 60) * lateBlocksAMinute);
  let level = it.spoiled ? spoiledLevel(id, it.level) : it.level;
  if (it.runOver && id === 'ph') level -= 1.6;
  const full = levelColor(id, level + late);
  const color = mix(dry, full, development(it.wetS, it.dueS, it.cold ? coldSpeed : 1));
  const above = padIds[padIds.indexOf(id) - 1];
  return it.runOver && id !== 'ph' && above !== undefined ? mix(color, chart[above].dry, 0.2) : color;
}
