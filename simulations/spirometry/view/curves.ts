/** Paths of the two curves, in the units of a picture. Every second point is enough for the eye. */
import { stepMs, type Trace } from '../lungs.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** Thinned: close together in the first second, then farther apart. */
function kept(length: number): readonly number[] {
  const list: number[] = [];
  for (let index = 0; index < length; index += index < 100 ? 1 : 6) list.push(index);
  if (list.at(-1) !== length - 1 && length > 0) list.push(length - 1);
  return list;
}

export function flowVolume({ volumesL, flowsLPerS }: Trace, box: Box, mostL: number, mostLPerS: number): string {
  return path(
    kept(volumesL.length).map((index) => [
      box.left + ((volumesL[index] ?? 0) / mostL) * box.width,
      box.top + box.height - ((flowsLPerS[index] ?? 0) / mostLPerS) * box.height,
    ]),
  );
}

export function volumeTime({ volumesL }: Trace, box: Box, mostL: number, mostS: number): string {
  return path(
    kept(volumesL.length).map((index) => [
      box.left + ((index * stepMs) / 1000 / mostS) * box.width,
      box.top + box.height - ((volumesL[index] ?? 0) / mostL) * box.height,
    ]),
  );
}
