/**
 * What fingers and eyes get: the only window a view or a persona needs. Nothing here decides a score. A finger finds a place only
 * as well as the counting that led to it; an eye guesses.
 */
import { drawInt } from '../core/draw.ts';
import { across, bones, chestTargets, down, holterTargets, spaceAt, type Space } from './chest.ts';
import type { EcgContext, Tracing } from './context.ts';
import type { LineId } from './events.ts';
import { disturbanceNow } from './signal/disturb.ts';
import type { Spot } from './wires.ts';

export const rows = ['third', 'fourth', 'fifth', 'sixth', 'level-v4', 'between'] as const;
export type Row = (typeof rows)[number];
export const columns = [
  'right-edge',
  'left-edge',
  'between',
  'midclavicular',
  'anterior-axillary',
  'midaxillary',
] as const;
export type Column = (typeof columns)[number];
export type Side = 'left' | 'right';

const spaceOf: Readonly<Record<'third' | 'fourth' | 'fifth' | 'sixth', Space>> = {
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
};

/** How far the counted rows lie beside the true ones, mm: hidden until the debrief. */
export function rowErrorMm(context: EcgContext): number {
  const { counted, seed } = context;
  if (counted === 'ridge') return 0;
  // The narrow gap under the collarbone is taken for the first space: every row lies one too high.
  if (counted === 'collarbone') return -down(context.case.chest, 29);
  const label = counted === 'nipples' ? 'by-nipples' : 'by-eye';
  return (drawInt(seed, label, 0, 0, 1) === 0 ? -1 : 1) * drawInt(seed, label, 1, 16, 30);
}

function lineErrorMm(context: EcgContext, line: LineId): number {
  if (context.lines.includes(line)) return 0;
  return (
    (drawInt(context.seed, `line-${line}`, 0, 0, 1) === 0 ? -1 : 1) * drawInt(context.seed, `line-${line}`, 1, 12, 24)
  );
}

const lineX = {
  midclavicular: bones.midclavicular,
  'anterior-axillary': bones.anteriorAxillary,
  midaxillary: bones.midaxillary,
} as const;

/** Where fingers put a sticker that is to lie on a row and a line. */
export function landmarkSpot(context: EcgContext, row: Row, column: Column, side: Side): Spot {
  const { chest } = context.case;
  const sign = side === 'left' ? 1 : -1;
  const [v2, v4] = [context.electrodes.V2?.spot, context.electrodes.V4?.spot];
  const edge = across(chest, bones.sternumEdge);
  const middle = v2 !== undefined && v4 !== undefined ? Math.round((v2.x + v4.x) / 2) : sign * across(chest, 56);
  const x =
    column === 'right-edge'
      ? -edge
      : column === 'left-edge'
        ? edge
        : column === 'between'
          ? middle
          : sign * (across(chest, lineX[column]) + lineErrorMm(context, column));
  const fifth = spaceAt(chest, 5, bones.midclavicular) + rowErrorMm(context);
  const y =
    row === 'level-v4'
      ? (v4?.y ?? fifth)
      : row === 'between'
        ? v2 !== undefined && v4 !== undefined
          ? Math.round((v2.y + v4.y) / 2)
          : fifth - 16
        : spaceAt(chest, spaceOf[row], (Math.abs(x) * 100) / chest.widthPercent) + rowErrorMm(context);
  return { on: 'chest', x, y };
}

/** The places of a recorder's picture, which shows bones anybody can feel. */
export const pictureSpots = (context: EcgContext) => holterTargets(context.case.chest);

/** The ridge of the sternal angle, which every finger finds. */
export const ridgeY = (context: EcgContext): number => down(context.case.chest, bones.angleY);

/** The places of the standard on this chest, for a coach's drawing and the debrief. */
export const standardSpots = (context: EcgContext) =>
  chestTargets(context.case.chest, context.case.order === 'right-sided');

/** The tracing that would come out now: what the screen of the machine shows. */
export function onScreen(context: EcgContext, number: number): Tracing {
  return {
    number,
    atMs: context.nowMs,
    speed: context.speed,
    gain: context.gain,
    label: context.label,
    electrodes: context.electrodes,
    disturbance: disturbanceNow(context),
    filtered: context.cures.includes('filter'),
    disturbed: false,
  };
}
