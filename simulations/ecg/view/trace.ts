/** A line of samples as the path of a pen on paper. Display only. */
import { sampleMs } from '../signal/render.ts';

/** Path in millimeters of paper; up is less `y`. */
export function penPath(samples: readonly number[], x0: number, y0: number, speed: number, gain: number): string {
  const step = (sampleMs * speed) / 1000;
  return samples
    .map(
      (mv, index) =>
        `${index === 0 ? 'M' : 'L'}${(x0 + index * step).toFixed(2)} ${(y0 - Math.max(-6, Math.min(6, mv)) * gain).toFixed(2)}`,
    )
    .join('');
}
