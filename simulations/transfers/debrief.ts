/** The measurements behind a debrief: the room when the person rose, and a fall. Found from the visit alone; never part of the score. */
import type { Side } from './case.ts';
import type { Setup, TransfersContext } from './context.ts';
import { causes } from './describe.ts';
import { goalSide, strongSide } from './findings.ts';
import { angleToTable, nearestCm } from './geometry.ts';

export interface TransfersDebriefDetail {
  readonly setup: Setup | null;
  readonly nearestCm: number;
  readonly angleDegrees: number;
  readonly side: Side | null;
  readonly strong: Side | null;
  readonly fallCause: string | null;
  readonly fallSeconds: number | null;
}

export function transfersDebriefDetail(context: TransfersContext): TransfersDebriefDetail {
  const { setup, fall } = context;
  const place = setup?.place ?? context.place;
  return {
    setup,
    nearestCm: nearestCm(place),
    angleDegrees: angleToTable(place),
    side: goalSide(context, place),
    strong: strongSide(context),
    fallCause: fall === null ? null : causes[fall.cause],
    fallSeconds: fall?.onFloorAtMs == null ? null : Math.round((fall.onFloorAtMs - fall.atMs) / 100) / 10,
  };
}
