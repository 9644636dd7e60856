/** A drawn signature: whatever the hand does, it is kept within what the record takes. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { entryDataSchemas } from '#schema/entry.ts';
import { mostStrokes, pathOf, thousandths, withPoint, type Stroke } from './signature-path.ts';

const strokesSchema = entryDataSchemas['signature.made'].shape.strokes;

describe('a drawn signature', () => {
  it('is kept as the record takes it, however long the hand goes on and however far it leaves the field', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double(), fc.double(), fc.boolean()), { maxLength: 300 }), (points) => {
        let strokes: readonly Stroke[] = [];
        for (const [x, y, begins] of points) {
          const [at, down] = [thousandths(x, 10, 300), thousandths(y, 20, 100)];
          if (begins && strokes.length < mostStrokes) strokes = [...strokes, [at, down]];
          else strokes = withPoint(strokes, at, down);
        }

        expect(strokesSchema.safeParse(strokes).success).toBe(true);
      }),
    );
    let long: readonly Stroke[] = [];
    for (let i = 0; i < 130_000; i += 1000)
      for (let j = 0; j < 10; j += 1) long = withPoint(long, (i / 1000 + j * 90) % 1000, j * 100);
    expect(strokesSchema.safeParse(long).success).toBe(true);
  });

  it('has no point for a hand that does not move, and a dot for a stroke of one', () => {
    const once = withPoint([], 10, 20);

    expect(withPoint(once, 10, 20)).toBe(once);
    expect(pathOf([[10, 20]])).toBe('M10 20L10 20');
    expect(
      pathOf([
        [10, 20, 30, 40],
        [1, 2],
      ]),
    ).toBe('M10 20L30 40M1 2L1 2');
  });

  it('keeps the ends of the field and of a field without size', () => {
    expect([thousandths(10, 10, 300), thousandths(310, 10, 300), thousandths(5, 0, 0)]).toEqual([0, 1000, 0]);
  });
});
