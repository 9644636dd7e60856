/** Named places of the close-ups, in hundredths: right and wrong ones, for those without a pointer. */
import type { Spotted } from '../events.ts';
import { fireBase } from '../worlds/room.ts';

export interface NamedPlace {
  readonly label: string;
  readonly side: 'front' | 'back';
  readonly x: number;
  readonly y: number;
}

const front = (label: string, x: number, y: number): NamedPlace => ({ label, side: 'front', x, y });
const pads: readonly NamedPlace[] = [
  front('under the right collarbone', 33, 30),
  front('under the left collarbone', 67, 30),
  front('left side, below the armpit', 76, 66),
  front('middle of the chest', 50, 50),
  front('upper belly', 50, 88),
  { label: 'back, between the shoulder blades', side: 'back', x: 50, y: 46 },
];

export const placesOf: Readonly<Record<Spotted, readonly NamedPlace[]>> = {
  hands: [
    front('lower half of the breastbone', 50, 56),
    front('upper end of the breastbone', 50, 28),
    front('left of the breastbone', 66, 54),
    front('upper belly', 50, 86),
  ],
  'pad-one': pads,
  'pad-two': pads,
  tourniquet: [
    front('on the upper arm, near the shoulder', 22, 50),
    front('on the elbow', 50, 50),
    front('on the forearm, two fingers’ breadth below the elbow', 61, 50),
    front('close above the wound', 68, 50),
    front('between wound and wrist', 78, 50),
  ],
  nozzle: [
    front('the base of the fire', fireBase.x, fireBase.y),
    front('the middle of the flames', fireBase.x, 55),
    front('the smoke above', fireBase.x, 20),
    front('beside it', 30, 80),
  ],
};

export const placedWord: Readonly<Record<Spotted, string>> = {
  hands: 'hands',
  'pad-one': 'first pad',
  'pad-two': 'second pad',
  tourniquet: 'tourniquet',
  nozzle: 'nozzle',
};
