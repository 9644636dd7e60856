/** Places a hand can be told to go to without a pointer, in hundredths of the close-up; and how far a nudge moves it. */
import type { Place } from '../events.ts';

export interface Landmark {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export const landmarks: Readonly<Record<'wrist' | 'upper-arm', readonly Landmark[]>> = {
  wrist: [
    { id: 'bone', label: 'on the edge of the bone, thumb side', x: 44, y: 31 },
    { id: 'groove', label: 'in the groove on the thumb side', x: 40, y: 38 },
    { id: 'tendons', label: 'in the middle, over the tendons', x: 40, y: 50 },
    { id: 'little', label: 'on the little-finger side', x: 40, y: 64 },
    { id: 'palm', label: 'on the ball of the thumb', x: 58, y: 34 },
  ],
  'upper-arm': [
    { id: 'biceps', label: 'on top of the muscle', x: 46, y: 36 },
    { id: 'inner', label: 'inner side, in the groove under the muscle', x: 46, y: 58 },
    { id: 'under', label: 'on the underside', x: 46, y: 72 },
    { id: 'elbow', label: 'in the bend of the elbow', x: 80, y: 54 },
  ],
};

export const spaces = [
  { value: 3, label: '3rd', y: 39 },
  { value: 4, label: '4th', y: 51 },
  { value: 5, label: '5th', y: 63 },
  { value: 6, label: '6th', y: 75 },
] as const;

export const lines = [
  { value: 'right', label: 'right side', x: 36 },
  { value: 'breastbone', label: 'left edge of the breastbone', x: 55 },
  { value: 'collarbone', label: 'under the middle of the left collarbone', x: 64 },
  { value: 'armpit', label: 'toward the left armpit', x: 77 },
] as const;

/** How far one nudge goes, hundredths. */
export const nudgeBy = 3;

/** Names of the four nudges at each place. */
export const nudges: Readonly<Record<Place, Readonly<Record<'up' | 'down' | 'left' | 'right', string>>>> = {
  wrist: {
    up: 'toward the thumb',
    down: 'toward the little finger',
    left: 'toward the elbow',
    right: 'toward the hand',
  },
  'upper-arm': {
    up: 'toward the top',
    down: 'toward the underside',
    left: 'toward the shoulder',
    right: 'toward the elbow',
  },
  chest: {
    up: 'toward the head',
    down: 'toward the feet',
    left: 'toward the breastbone',
    right: 'toward the left armpit',
  },
};
