/** The debrief's chart must put things where they happened. */
import { describe, expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { CHART_MARGIN, chartPath, chartX, chartY, frameFor, timeTicks } from './chart-geometry.ts';

const pointsArbitrary = fc.array(
  fc.record({ atMs: fc.integer({ min: 0, max: 600_000 }), mmHg: fc.integer({ min: 0, max: 304 }) }),
  { minLength: 1, maxLength: 60 },
);

describe('the chart', () => {
  test.prop([pointsArbitrary, fc.integer({ min: 260, max: 1200 })])(
    'keeps every point inside its plot',
    (points, width) => {
      const frame = frameFor(points, width, 260);

      for (const point of points) {
        expect(chartX(frame, point.atMs)).toBeGreaterThanOrEqual(CHART_MARGIN.start);
        expect(chartX(frame, point.atMs)).toBeLessThanOrEqual(width - CHART_MARGIN.end + 1e-9);
        expect(chartY(frame, point.mmHg)).toBeGreaterThanOrEqual(CHART_MARGIN.top - 1e-9);
        expect(chartY(frame, point.mmHg)).toBeLessThanOrEqual(260 - CHART_MARGIN.bottom + 1e-9);
      }
    },
  );

  test('a higher pressure stands higher, a later moment further on', () => {
    const frame = frameFor(
      [
        { atMs: 0, mmHg: 180 },
        { atMs: 40_000, mmHg: 0 },
      ],
      600,
      260,
    );

    expect(chartY(frame, 140)).toBeLessThan(chartY(frame, 80));
    expect(chartX(frame, 20_000)).toBeGreaterThan(chartX(frame, 10_000));
  });

  test('the path begins with the first point and ends with the last, however many share a pixel', () => {
    const points = Array.from({ length: 5000 }, (_, index) => ({ atMs: index * 20, mmHg: 180 - index / 50 }));
    const frame = frameFor(points, 400, 260);

    const path = chartPath(frame, points);

    expect(path.startsWith(`M${CHART_MARGIN.start.toFixed(1)} `)).toBe(true);
    expect(path.endsWith(`L${(400 - CHART_MARGIN.end).toFixed(1)} ${chartY(frame, 80.02).toFixed(1)}`)).toBe(true);
    expect(path.split('L').length).toBeLessThan(600);
  });

  test.prop([fc.integer({ min: 1000, max: 900_000 }), fc.integer({ min: 260, max: 1200 })])(
    'the time axis is never crowded',
    (span, width) => {
      const frame = frameFor(
        [
          { atMs: 0, mmHg: 0 },
          { atMs: span, mmHg: 10 },
        ],
        width,
        260,
      );

      expect(timeTicks(frame).length).toBeLessThanOrEqual(Math.max(3, Math.floor(width / 80) + 1));
      expect(timeTicks(frame).every((tick) => tick.atMs <= frame.toMs)).toBe(true);
    },
  );
});
