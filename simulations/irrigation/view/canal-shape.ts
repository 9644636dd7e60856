/** The lines of a drawn ear canal. For the eye only: nothing of it decides a state or a score. */
import { tangent, type Canal, type Landing } from '../stream.ts';

/** Drawn units for one millimeter, the entrance, and the height of the axis. */
export const unit = 14;
export const entranceX = 236;
export const axisY = 206;
/** The bend lies in the outer part of the canal, mm. */
const bentMm = 8;

export interface CanalShape {
  readonly walls: string;
  readonly drum: string;
  readonly drumX: number;
  readonly radius: number;
  /** How far the entrance is lifted by what is left of the bend, drawn units. */
  readonly lift: number;
}

const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The height of the axis so many mm in. */
export function axisAt(lift: number, mm: number): number {
  return axisY - (mm >= bentMm ? 0 : (lift * (bentMm - mm)) / bentMm);
}

export function canalShape(canal: Canal, straight: number): CanalShape {
  const left = canal.bendDeg * (1 - straight);
  const lift = tangent(left) * bentMm * unit;
  const radius = canal.radiusMm * unit;
  const drumX = entranceX + canal.lengthMm * unit;
  const bendX = entranceX + bentMm * unit;
  const [top, bottom] = [axisY - radius, axisY + radius];
  const walls = [
    `M${at(entranceX - 14, top - lift - 12)}`,
    `Q${at(entranceX + 20, top - lift * 0.75)} ${at(bendX, top)}`,
    `L${at(drumX + 12, top)}`,
    `L${at(drumX - 12, bottom)}`,
    `L${at(bendX, bottom)}`,
    `Q${at(entranceX + 20, bottom - lift * 0.75)} ${at(entranceX - 14, bottom - lift + 12)}`,
    'Z',
  ].join('');
  return {
    walls,
    drum: `M${at(drumX + 12, top)}Q${at(drumX - 14, axisY)} ${at(drumX - 12, bottom)}`,
    drumX,
    radius,
    lift,
  };
}

/** Where the stream meets the canal, drawn. */
export function landingPoint(shape: CanalShape, landing: Landing): { readonly x: number; readonly y: number } {
  const slope = Math.hypot(landing.up, landing.back);
  const x = entranceX + landing.atMm * unit;
  if (landing.place === 'drum' || slope === 0)
    return { x: shape.drumX - 4, y: axisY - Math.max(-1, Math.min(1, landing.up * 4)) * shape.radius * 0.7 };
  const lifted = axisY - axisAt(shape.lift, landing.atMm);
  return { x, y: axisY - lifted - (landing.up / slope) * shape.radius * 0.97 };
}

/** The water from there: along the roof, before the drum and back along the floor; or straight back along the floor. */
export function wayBack(shape: CanalShape, landing: Landing): string {
  const { x, y } = landingPoint(shape, landing);
  const floor = axisY + shape.radius - 7;
  const out = `L${at(entranceX + 8 * unit, floor)}Q${at(entranceX + 10, floor - shape.lift * 0.7)} ${at(entranceX - 24, floor - shape.lift + 14)}Q${at(entranceX - 60, floor - shape.lift + 40)} ${at(132, 356)}`;
  if (landing.place === 'drum' || landing.place === 'upper-back')
    return `M${at(x, y)}L${at(shape.drumX - 6, axisY - shape.radius + 10)}Q${at(shape.drumX - 16, axisY)} ${at(shape.drumX - 26, floor)}${out}`;
  return `M${at(x, y)}Q${at(x + 26, (y + floor) / 2)} ${at(x - 6, floor)}${out}`;
}
