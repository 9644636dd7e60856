/** Where the joints of a drawn person are, seen from the side, the floor at 0 and up negative. Numbers for drawing only. */

export type Point = readonly [x: number, y: number];
export type Pose = 'standing' | 'bent' | 'chair' | 'wheelchair' | 'table' | 'lying' | 'half-upright' | 'belly';

export interface Joints {
  readonly head: Point;
  readonly shoulder: Point;
  readonly hip: Point;
  readonly knee: Point;
  readonly foot: Point;
  readonly elbow: Point;
  readonly hand: Point;
  /** Turn of the head, degrees. */
  readonly turn: number;
}

const poses: Readonly<Record<Pose, Joints>> = {
  standing: {
    head: [4, -216],
    shoulder: [0, -172],
    hip: [0, -100],
    knee: [4, -52],
    foot: [0, -6],
    elbow: [8, -134],
    hand: [16, -100],
    turn: 0,
  },
  bent: {
    head: [30, -196],
    shoulder: [16, -158],
    hip: [-4, -96],
    knee: [6, -50],
    foot: [0, -6],
    elbow: [34, -124],
    hand: [46, -96],
    turn: 8,
  },
  chair: {
    head: [2, -186],
    shoulder: [-4, -142],
    hip: [0, -72],
    knee: [54, -70],
    foot: [52, -6],
    elbow: [14, -104],
    hand: [44, -86],
    turn: 0,
  },
  wheelchair: {
    head: [2, -190],
    shoulder: [-4, -146],
    hip: [0, -76],
    knee: [54, -74],
    foot: [60, -16],
    elbow: [16, -106],
    hand: [44, -96],
    turn: 0,
  },
  table: {
    head: [2, -224],
    shoulder: [-4, -180],
    hip: [0, -110],
    knee: [54, -108],
    foot: [52, -46],
    elbow: [12, -142],
    hand: [42, -122],
    turn: 0,
  },
  lying: {
    head: [-92, -122],
    shoulder: [-56, -114],
    hip: [16, -114],
    knee: [72, -114],
    foot: [126, -112],
    elbow: [-24, -104],
    hand: [12, -104],
    turn: -84,
  },
  'half-upright': {
    head: [-58, -190],
    shoulder: [-42, -150],
    hip: [14, -112],
    knee: [72, -120],
    foot: [124, -112],
    elbow: [-14, -124],
    hand: [20, -116],
    turn: -34,
  },
  belly: {
    head: [-92, -122],
    shoulder: [-56, -112],
    hip: [16, -112],
    knee: [72, -112],
    foot: [126, -110],
    elbow: [-30, -100],
    hand: [-70, -100],
    turn: 96,
  },
};

export function jointsOf(pose: Pose): Joints {
  return poses[pose];
}

export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('');
}
