/** The geometry of arrows. */
import { describe, expect, it } from 'vitest';
import { arrowPath } from './arrow-path.ts';

describe('arrowPath', () => {
  it('ends the shaft at the neck of the head, so that a thick stroke does not blunt the tip', () => {
    const { shaft, head } = arrowPath([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ]);

    expect(shaft).toBe('M0.0 0.0L87.0 0.0');
    expect(head).toBe('M100.0 0.0L87.0 7.0L87.0 -7.0Z');
  });

  it('draws four points as one curve', () => {
    const { shaft } = arrowPath([
      { x: 0, y: 0 },
      { x: 10, y: 50 },
      { x: 50, y: 50 },
      { x: 100, y: 50 },
    ]);

    expect(shaft).toBe('M0.0 0.0C10.0 50.0 50.0 50.0 87.0 50.0');
  });

  it('refuses an arrow without direction', () => {
    expect(() => arrowPath([{ x: 1, y: 1 }])).toThrow('at least two points');
    expect(() =>
      arrowPath([
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ]),
    ).toThrow('no direction');
  });
});
