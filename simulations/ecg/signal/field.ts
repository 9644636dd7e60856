/**
 * What an electrode sees of the heart: its lead vector, from where it really lies. Frame of Frank: x to the patient's left, y to
 * the feet, z to the back.
 *
 * The chest: the heart as one dipole of finite size inside an elliptic cylinder. Lead vector L = K·d / (|d|² + s²)^1.5 + W, with
 * d from the heart to the electrode. The numbers were fitted to the published lead vectors of V1 to V6 (Dower, Clin Cardiol
 * 1980;3:87-95): every component within 0.26. What moves with the electrode follows from the geometry alone.
 *
 * The limbs: the lead vectors of I and II by Dower give the potentials of right arm, left arm and left leg with their sum at
 * zero; a limb carries the potential of its root, so the place along it does not matter. The right leg is almost the left one.
 * Toward the trunk (below 0 mm) the potential passes over into that of the chest beside it.
 */
import type { Chest } from '../case.ts';
import type { Limb, Spot } from '../wires.ts';

export type Vector = readonly [x: number, y: number, z: number];

/** Half axes of the chest, place and size of the heart (mm), strength, and the share of Wilson's terminal. */
const torso = { a: 174, b: 102 } as const;
const heart = { x: 28, y: 125, z: -31, size: 64, strength: 18_808 } as const;
const terminal: Vector = [0.292, -0.133, 0.099];

/** Points of the quarter outline from the front to beyond the side, with the way along the skin. */
const outline = (() => {
  const points: { readonly along: number; readonly x: number; readonly z: number }[] = [];
  let [along, x0, z0] = [0, 0, -torso.b];
  for (let step = 0; step <= 90; step += 1) {
    const t = step / 50;
    const x = (torso.a * 2 * t) / (1 + t * t);
    const z = (-torso.b * (1 - t * t)) / (1 + t * t);
    const [dx, dz] = [x - x0, z - z0];
    along += Math.sqrt(dx * dx + dz * dz);
    points.push({ along, x, z });
    [x0, z0] = [x, z];
  }
  return points;
})();

/** Place in space of a point on the skin, mm. */
function inSpace(along: number): readonly [x: number, z: number] {
  const way = Math.abs(along);
  const next = Math.max(
    1,
    outline.findIndex((point) => point.along >= way),
  );
  const [from, to] = [outline[next - 1], outline[next]];
  if (from === undefined || to === undefined) return [0, 0];
  const part = Math.min(1, (way - from.along) / (to.along - from.along));
  return [(along < 0 ? -1 : 1) * (from.x + (to.x - from.x) * part), from.z + (to.z - from.z) * part];
}

/** Lead vector of a place on the chest against Wilson's terminal. */
export function chestLead(spot: Pick<Spot, 'x' | 'y'>, chest: Chest): Vector {
  const [x, z] = inSpace((spot.x * 100) / chest.widthPercent);
  const [dx, dy, dz] = [x - heart.x, (spot.y * 100) / chest.heightPercent - heart.y, z - heart.z];
  const soft = dx * dx + dy * dy + dz * dz + heart.size * heart.size;
  const share = heart.strength / (soft * Math.sqrt(soft));
  return [share * dx + terminal[0], share * dy + terminal[1], share * dz + terminal[2]];
}

/** Lead vectors of I and II (Dower). */
const leadI: Vector = [0.632, -0.235, 0.059];
const leadII: Vector = [0.235, 1.066, -0.132];
const mixed = (a: Vector, byA: number, b: Vector, byB: number): Vector => [
  a[0] * byA + b[0] * byB,
  a[1] * byA + b[1] * byB,
  a[2] * byA + b[2] * byB,
];
const roots: Readonly<Record<Limb, Vector>> = {
  'right-arm': mixed(leadI, -1 / 3, leadII, -1 / 3),
  'left-arm': mixed(leadI, 2 / 3, leadII, -1 / 3),
  'left-leg': mixed(leadI, -1 / 3, leadII, 2 / 3),
  // The two legs differ by almost nothing: that is why a swap of right arm and right leg leaves one lead nearly flat.
  'right-leg': mixed(leadI, -0.36, leadII, 0.645),
};
/** The skin beside each root, where the trunk begins. */
const beside: Readonly<Record<Limb, Pick<Spot, 'x' | 'y'>>> = {
  'right-arm': { x: -110, y: 30 },
  'left-arm': { x: 110, y: 30 },
  'right-leg': { x: -110, y: 290 },
  'left-leg': { x: 110, y: 290 },
};
/** Electrodes on the trunk see this much of the near field, 0 to 1, at its inmost. */
const trunkShare = 0.6;

export function leadVector(spot: Spot, chest: Chest): Vector {
  if (spot.on === 'chest') return chestLead(spot, chest);
  const root = roots[spot.on];
  if (spot.x >= 0) return root;
  const share = Math.min(1, -spot.x / 120) * trunkShare;
  return mixed(root, 1 - share, chestLead(beside[spot.on], chest), share);
}

/**
 * The heart vector that shows as `mv` at `degrees` in the frontal leads (0 is lead I, 90 is aVF), with `z` mV toward the back:
 * lead I = mv·cos, aVF = mv·sin·√3/2, solved by Dower's vectors of I and aVF.
 */
export function heartVector(mv: number, turns: readonly [cos: number, sin: number], z: number): Vector {
  const one = mv * turns[0] - leadI[2] * z;
  const foot = mv * turns[1] * 0.866 + 0.162 * z;
  const det = 0.632 * 1.184 - 0.235 * 0.081;
  return [(1.184 * one + 0.235 * foot) / det, (0.632 * foot + 0.081 * one) / det, z];
}
