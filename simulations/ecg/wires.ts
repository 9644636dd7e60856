/** The ten wires, the twelve leads, and where a sticker may lie. Positions in millimeters; the patient's own right and left. */

export const limbWires = ['RA', 'LA', 'RL', 'LL'] as const;
export type LimbWire = (typeof limbWires)[number];
export const chestWires = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type ChestWire = (typeof chestWires)[number];
export const wires = [...limbWires, ...chestWires] as const;
export type Wire = (typeof wires)[number];

export const leads = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type Lead = (typeof leads)[number];

export const limbs = ['right-arm', 'left-arm', 'right-leg', 'left-leg'] as const;
export type Limb = (typeof limbs)[number];

/** On a limb `x` counts from shoulder or hip outward and `y` is 0; on the chest see `chest.ts`. */
export interface Spot {
  readonly on: 'chest' | Limb;
  readonly x: number;
  readonly y: number;
}

export const limbOf: Readonly<Record<LimbWire, Limb>> = {
  RA: 'right-arm',
  LA: 'left-arm',
  RL: 'right-leg',
  LL: 'left-leg',
};

/** Shoulder to wrist and hip to ankle; below zero lies the trunk. Assumptions, one size for all. */
export const limbMm = { from: -120, arm: 560, leg: 760 } as const;

export const isLimbWire = (wire: Wire): wire is LimbWire => limbWires.some((one) => one === wire);
