/** Where everybody is in the room drawn from above, from the state alone. Centimeters and degrees as in geometry.ts. */
import type { TransfersContext } from '../context.ts';
import { helperHere } from '../findings.ts';
import type { TransfersSnapshot } from '../describe.ts';

export interface Body {
  readonly x: number;
  readonly y: number;
  /** Where they look: 0 up, 90 right. */
  readonly facing: number;
  readonly pose: 'sits' | 'stands' | 'lies' | 'falls';
}

const along = (facing: number, cm: number): readonly [number, number] => {
  const turn = (facing * Math.PI) / 180;
  return [Math.sin(turn) * cm, -Math.cos(turn) * cm];
};

function from(context: TransfersContext, cm: number): readonly [number, number] {
  const { place } = context;
  const [dx, dy] = along(place.facing, cm);
  return [place.x + dx, place.y + dy];
}

/** The person who is moved. */
export function patientBody(snapshot: TransfersSnapshot): Body {
  const { context } = snapshot;
  const { place } = context;
  const fromTable = context.case.kind === 'table-to-chair';
  const [standX, standY] = fromTable ? [0, 20] : from(context, 34);
  const start = fromTable ? 180 : place.facing;
  if (snapshot.hasTag('edge'))
    return fromTable
      ? { x: 0, y: -14, facing: 180, pose: 'sits' }
      : { x: from(context, 8)[0], y: from(context, 8)[1], facing: start, pose: 'sits' };
  if (snapshot.hasTag('standing')) return { x: standX, y: standY, facing: start, pose: 'stands' };
  if (snapshot.hasTag('turned')) {
    if (!fromTable) return { x: standX, y: 16, facing: 180, pose: 'stands' };
    const [x, y] = from(context, 34);
    return { x, y, facing: place.facing, pose: 'stands' };
  }
  if (snapshot.hasTag('landed'))
    return fromTable
      ? { x: place.x, y: place.y, facing: place.facing, pose: 'sits' }
      : { x: standX, y: -14, facing: 180, pose: 'sits' };
  if (snapshot.hasTag('falling')) return { x: standX, y: standY + 6, facing: start + 25, pose: 'falls' };
  if (snapshot.hasTag('down')) return { x: standX + 10, y: standY + 26, facing: start + 60, pose: 'lies' };
  if (fromTable) return { x: 0, y: -38, facing: 90, pose: 'lies' };
  return { x: place.x, y: place.y, facing: place.facing, pose: 'sits' };
}

/** Who helps: you, close in front once a stance is taken; others to the side. */
export function helperBodies(snapshot: TransfersSnapshot): readonly (Body & { readonly you: boolean })[] {
  const { context } = snapshot;
  const patient = patientBody(snapshot);
  const near = context.stance !== null && !snapshot.hasTag('landed') && !snapshot.hasTag('resting');
  // Legs of somebody who sits reach half a meter ahead.
  const ahead = patient.pose === 'sits' ? (near ? 66 : 104) : near ? 38 : 70;
  const [dx, dy] = along(patient.facing, ahead);
  const lying = patient.pose === 'lies' && !snapshot.hasTag('down');
  const you = lying
    ? { x: -60, y: 60, facing: 20, pose: 'stands' as const, you: true }
    : {
        x: patient.x + dx,
        y: Math.max(24, patient.y + dy),
        facing: patient.facing + 180,
        pose: 'stands' as const,
        you: true,
      };
  if (helperHere(context) === null) return [you];
  return [
    you,
    { x: Math.min(140, you.x + 52), y: you.y + 12, facing: patient.facing - 130, pose: 'stands', you: false },
  ];
}
