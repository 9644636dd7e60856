/** Where the joints of the drawn patient are for each way of sitting. Drawing only; y grows downward, the floor is at 386. */
import type { RoomPicture } from './picture.ts';

export type Point = readonly [x: number, y: number];

export interface Foot {
  readonly at: Point;
  readonly turn: number;
}

export interface Pose {
  readonly hip: Point;
  readonly shoulder: Point;
  readonly head: Point;
  readonly nearLeg: readonly Point[];
  readonly farLeg: readonly Point[];
  readonly nearFoot: Foot;
  readonly farFoot: Foot;
  /** Shoulder, elbow, wrist. */
  readonly arm: readonly [Point, Point, Point];
  /** Height of the middle of the breastbone. */
  readonly heartY: number;
  /** Top of the desk: it is raised and lowered until the arm lies where it was put. */
  readonly deskY: number;
  readonly torsoWidth: number;
  readonly limbShare: number;
}

/** Drawn pixels for a centimeter of arm height. */
const pxPerCm = 2.3;

interface Frame {
  readonly hip: Point;
  readonly knee: Point;
  readonly shin: number;
  readonly lean: number;
  readonly trunk: number;
  readonly neck: number;
}

function legs(
  picture: RoomPicture,
  { hip, knee, shin }: Frame,
  dangling: boolean,
): Pick<Pose, 'nearLeg' | 'farLeg' | 'nearFoot' | 'farFoot'> {
  const farKnee: Point = [knee[0] + 12, knee[1]];
  const down = (from: Point, dx: number, share: number): Point => [from[0] + dx, from[1] + shin * share];
  const flatFar: Foot = { at: down(farKnee, 3, dangling ? 0.86 : 1), turn: dangling ? 20 : 0 };
  if (picture.legsCrossed) {
    const raised: Point = [knee[0] + 4, knee[1] - 19];
    const ankle: Point = [raised[0] + 54, raised[1] + shin * 0.76];
    return {
      nearLeg: [hip, raised, ankle],
      nearFoot: { at: ankle, turn: -16 },
      farLeg: [hip, farKnee, flatFar.at],
      farFoot: flatFar,
    };
  }
  if (!picture.feetFlat) {
    const near = down(knee, dangling ? -6 : -33, 0.9);
    const far = down(farKnee, dangling ? -3 : -27, 0.88);
    const turn = dangling ? 22 : 34;
    return {
      nearLeg: [hip, knee, near],
      nearFoot: { at: near, turn },
      farLeg: [hip, farKnee, far],
      farFoot: { at: far, turn },
    };
  }
  const near = down(knee, 2, 1);
  return {
    nearLeg: [hip, knee, near],
    nearFoot: { at: near, turn: 0 },
    farLeg: [hip, farKnee, flatFar.at],
    farFoot: flatFar,
  };
}

function armOf(picture: RoomPicture, shoulder: Point, hip: Point, heartY: number): Pose['arm'] {
  const from: Point = [shoulder[0] + 4, shoulder[1] + 8];
  switch (picture.armOn) {
    case 'desk': {
      // The middle of the upper arm carries the cuff: it stands armHeightCm from the heart.
      const middleY = heartY - picture.armHeightCm * pxPerCm;
      const elbow: Point = [from[0] + 58, 2 * middleY - from[1]];
      return [from, elbow, [elbow[0] + 112, elbow[1] + 4]];
    }
    case 'lap':
      return [from, [from[0] + 18, from[1] + (hip[1] - from[1]) * 0.78], [from[0] + 96, hip[1] - 20]];
    case 'hanging':
      return [from, [from[0] - 2, from[1] + 62], [from[0] + 8, from[1] + 132]];
    default:
      return picture.armOn satisfies never;
  }
}

/** Standing in the doorway, around the point between the feet. */
function standingPose(picture: RoomPicture): Pose {
  const child = picture.look.build === 'child';
  const k = child ? 0.72 : 1;
  const at = (x: number, y: number): Point => [x * k, y * k];
  return {
    hip: at(0, -186),
    shoulder: at(-4, -284),
    head: at(8, -348),
    nearLeg: [at(0, -186), at(4, -98), at(2, -18)],
    farLeg: [at(2, -186), at(14, -98), at(16, -18)],
    nearFoot: { at: at(2, -18), turn: 0 },
    farFoot: { at: at(16, -18), turn: 0 },
    arm: [at(-2, -276), at(-6, -220), at(6, -164)],
    heartY: -250 * k,
    deskY: 234,
    torsoWidth: (child ? 56 : 74) * (picture.look.build === 'large' ? 1.22 : 1),
    limbShare: picture.look.build === 'large' ? 1.2 : child ? 0.72 : 1,
  };
}

/** The pose of the patient: seated in the room, or standing at the door around the point 0,0. */
export function poseOf(picture: RoomPicture): Pose {
  if (picture.where === 'door') return standingPose(picture);
  const child = picture.look.build === 'child';
  const table = picture.where === 'exam-table';
  const rise = table ? 40 : 0;
  const frame: Frame = child
    ? { hip: [240, 262 - rise], knee: [316, 262 - rise], shin: 82, lean: 26, trunk: 72, neck: 48 }
    : { hip: [236, 266 - rise], knee: [338, 266 - rise], shin: 102, lean: 36, trunk: 100, neck: 62 };
  const supported = picture.backSupported && !table;
  const shoulder: Point = [
    frame.hip[0] - 10 + (supported ? 0 : frame.lean),
    frame.hip[1] - frame.trunk + (supported ? 0 : 5),
  ];
  const head: Point = [shoulder[0] + (supported ? 13 : 25), shoulder[1] - frame.neck];
  const heartY = shoulder[1] + (child ? 26 : 40);
  const arm = armOf(picture, shoulder, frame.hip, heartY);
  const deskY = picture.armOn === 'desk' ? Math.max(arm[1][1], arm[2][1]) + 18 : child ? 240 : 234;
  return {
    hip: frame.hip,
    shoulder,
    head,
    ...legs(picture, frame, table),
    arm,
    heartY,
    deskY,
    torsoWidth: (child ? 58 : 76) * (picture.look.build === 'large' ? 1.22 : 1),
    limbShare: picture.look.build === 'large' ? 1.28 : child ? 0.72 : 1,
  };
}

/** A point on the upper arm: 0 shoulder, 1 elbow. */
export function alongUpperArm(pose: Pose, share: number): Point {
  const [from, to] = pose.arm;
  return [Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share)];
}

/** An SVG path through points. */
export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
