/**
 * The chest as skin laid flat, in millimeters: `x` along the skin from the middle of the breastbone, to the patient's left above
 * zero; `y` down from the notch above the breastbone. Where bones lie is an assumption of the model, scaled by the person.
 */
import type { Chest, EcgCase } from './case.ts';
import { limbOf, type ChestWire, type LimbWire, type Spot, type Wire } from './wires.ts';

/** Middle of each space beside the breastbone, of the ridge, and of the second rib, for a chest of 100%. */
export const bones = {
  angleY: 50,
  secondRibY: 54,
  spaceY: { 2: 72, 3: 101, 4: 130, 5: 159, 6: 187 } as const,
  /** Spaces run downward to the side: mm down for each mm out. */
  slope: 0.08,
  sternumEdge: 18,
  midclavicular: 94,
  anteriorAxillary: 160,
  midaxillary: 210,
  rim: { x: 250, top: -10, bottom: 300 },
} as const;

export type Space = keyof typeof bones.spaceY;
export const spaces: readonly Space[] = [2, 3, 4, 5, 6];

export const across = (chest: Chest, x: number): number => Math.round((x * chest.widthPercent) / 100);
export const down = (chest: Chest, y: number): number => Math.round((y * chest.heightPercent) / 100);

/** How far down a space lies at a distance from the middle. */
export function spaceAt(chest: Chest, space: Space, x: number): number {
  return down(chest, bones.spaceY[space] + (Math.abs(x) - bones.sternumEdge) * bones.slope);
}

type ChestSpots = Readonly<Record<ChestWire, Spot>>;

/** The six places of the standard, mirrored where the order asks for the right side. */
export function chestTargets(chest: Chest, mirrored: boolean): ChestSpots {
  const side = mirrored ? -1 : 1;
  const at = (x: number, y: number): Spot => ({ on: 'chest', x: side * across(chest, x), y });
  const fourth = spaceAt(chest, 4, bones.sternumEdge);
  const level = spaceAt(chest, 5, bones.midclavicular);
  return {
    V1: at(-bones.sternumEdge, fourth),
    V2: at(bones.sternumEdge, fourth),
    V3: at((bones.sternumEdge + bones.midclavicular) / 2, Math.round((fourth + level) / 2)),
    V4: at(bones.midclavicular, level),
    V5: at(bones.anteriorAxillary, level),
    V6: at(bones.midaxillary, level),
  };
}

/** Five places on bone as the maker's picture of this recorder shows them. */
export function holterTargets(chest: Chest): Readonly<Partial<Record<Wire, Spot>>> {
  const at = (x: number, y: number): Spot => ({ on: 'chest', x: across(chest, x), y: down(chest, y) });
  return { RA: at(-70, 22), LA: at(70, 22), V1: at(0, 140), RL: at(-105, 225), LL: at(105, 225) };
}

/** The wires a test needs. */
export function wiresOf(patient: EcgCase): readonly Wire[] {
  return patient.order === 'holter'
    ? ['RA', 'LA', 'V1', 'RL', 'LL']
    : ['RA', 'LA', 'RL', 'LL', 'V1', 'V2', 'V4', 'V3', 'V5', 'V6'];
}

/** Distance along the skin in whole mm; null on another surface. */
export function apartMm(a: Spot, b: Spot): number | null {
  if (a.on !== b.on) return null;
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}

/** Whether a limb wire lies on its own limb, off the trunk. */
export function onOwnLimb(wire: LimbWire, spot: Spot): boolean {
  return spot.on === limbOf[wire];
}

/** The breast lies over this part of the skin unless it is lifted, mm. */
export function underBreast(patient: EcgCase, spot: Spot): boolean {
  if (!patient.chest.breasts || spot.on !== 'chest') return false;
  const x = Math.abs(spot.x);
  const low = down(patient.chest, 100);
  return x > across(patient.chest, 40) && x < across(patient.chest, 175) && spot.y > low && spot.y < low + 85;
}

/** Where a sticker comes to lie: a stump ends, a body has edges. */
export function withinReach(patient: EcgCase, spot: Spot): Spot {
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, Math.round(value)));
  if (spot.on === 'chest') {
    const { rim } = bones;
    return { on: 'chest', x: clamp(spot.x, -rim.x, rim.x), y: clamp(spot.y, rim.top, rim.bottom) };
  }
  const whole = spot.on.endsWith('arm') ? 560 : 760;
  const end = spot.on === 'left-leg' && patient.missing === 'left-lower-leg' ? 420 : whole;
  return { on: spot.on, x: clamp(spot.x, -120, end), y: 0 };
}
