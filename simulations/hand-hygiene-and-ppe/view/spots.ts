/** Where each surface lies on the drawings of hall and room, so that the lamp can show what is on it. */
import type { Surface, Thing } from '../surfaces.ts';

type Spot = readonly [x: number, y: number];

/** On the learner, in the coordinates of `FrontPerson`. */
export const ownSpots: Readonly<Partial<Record<Thing, readonly Spot[]>>> = {
  hands: [
    [-32, 368],
    [32, 368],
  ],
  gloves: [
    [-32, 368],
    [32, 368],
  ],
  'gown-front': [
    [0, 290],
    [-70, 330],
    [66, 340],
  ],
  'gown-ties': [[30, 152]],
  'mask-front': [[4, 116]],
  'mask-straps': [[62, 84]],
  'eyes-front': [[-34, 142]],
  'eyes-band': [[0, 36]],
  uniform: [
    [-54, 250],
    [40, 300],
  ],
  neck: [[-36, 152]],
  'own-face': [[-62, 84]],
};

/** In the hall. */
export const hallSpots: Readonly<Partial<Record<Surface, Spot>>> = {
  'knob-outside': [494, 250],
  keyboard: [76, 322],
  phone: [158, 316],
};

/** In the room. */
export const roomSpots: Readonly<Partial<Record<Surface, Spot>>> = {
  patient: [560, 300],
  table: [690, 356],
  cuff: [716, 150],
  source: [520, 376],
  'clean-dressing': [600, 386],
  'knob-inside': [92, 250],
  tap: [398, 262],
  pen: [660, 330],
};
