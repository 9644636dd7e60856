/** The exam clock against an oracle that knows what really happened: sleep, frozen tabs, reloads, clocks set either way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, isWorthTelling, timeLeft, worthTellingMs } from '../../src/record/clock/exam-clock.ts';
import type { ClockReading } from '../../src/record/world.ts';

/** What happens between two readings. */
type Happening =
  | { readonly type: 'awake'; readonly ms: number }
  | { readonly type: 'asleep'; readonly ms: number; readonly monotonicSleeps: boolean }
  | { readonly type: 'reloaded'; readonly closedMs: number }
  | { readonly type: 'set'; readonly byMs: number };

const hourMs = 3_600_000;
const awake = fc.record({ type: fc.constant('awake' as const), ms: fc.integer({ min: 1, max: 20 * 60_000 }) });
const asleep = fc.record({
  type: fc.constant('asleep' as const),
  ms: fc.oneof(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 700, max: 8 * hourMs })),
  monotonicSleeps: fc.boolean(),
});
const reloaded = fc.record({
  type: fc.constant('reloaded' as const),
  closedMs: fc.integer({ min: 0, max: 2 * hourMs }),
});
/** Changes of half a second and less cannot be told from drift. */
const setBack = fc.record({
  type: fc.constant('set' as const),
  byMs: fc.integer({ min: -30 * 24 * hourMs, max: -501 }),
});
const setForward = fc.record({
  type: fc.constant('set' as const),
  byMs: fc.integer({ min: 501, max: 30 * 24 * hourMs }),
});

/** Plays a schedule on a device: the readings an exam page would take, and the time that truly passed. */
function play(schedule: readonly Happening[], tickMs: number): { readings: ClockReading[]; trueMs: number } {
  let trueMs = 0;
  let wallMs = Date.UTC(2026, 10, 23, 14);
  let monotonicMs = 12;
  let page = 1;
  const readings: ClockReading[] = [];
  const read = (): void => {
    readings.push({ wallMs, monotonicMs, bootId: page.toString(16).padStart(16, '0') });
  };
  const pass = (ms: number, isMonotonicRunning: boolean): void => {
    trueMs += ms;
    wallMs += ms;
    if (isMonotonicRunning) monotonicMs += ms;
  };
  read();
  for (const happening of schedule) {
    switch (happening.type) {
      case 'awake':
        for (let left = happening.ms; left > 0; left -= tickMs) {
          pass(Math.min(left, tickMs), true);
          read();
        }
        break;
      case 'asleep':
        pass(happening.ms, !happening.monotonicSleeps);
        read();
        break;
      case 'reloaded':
        pass(happening.closedMs, false);
        page += 1;
        monotonicMs = 3;
        read();
        break;
      case 'set':
        wallMs += happening.byMs;
        // The page is awake: it reads the clocks within the second.
        pass(250, true);
        read();
        break;
      default:
        happening satisfies never;
    }
  }
  return { readings, trueMs };
}

const ticks = fc.integer({ min: 900, max: 70_000 });
const schedules = (...kinds: readonly fc.Arbitrary<Happening>[]): fc.Arbitrary<Happening[]> =>
  fc.array(fc.oneof(...kinds), { maxLength: 40 });

describe('the exam clock', () => {
  it('is within one second of the truth through any sleep, freeze and reload', () => {
    fc.assert(
      fc.property(schedules(awake, asleep, reloaded), ticks, (schedule, tickMs) => {
        const { readings, trueMs } = play(schedule, tickMs);

        expect(Math.abs((clockOf(readings)?.passedMs ?? -1) - trueMs)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays within one second of the truth however often the clock is set back while the page is open', () => {
    fc.assert(
      fc.property(schedules(awake, asleep, reloaded, setBack), ticks, (schedule, tickMs) => {
        const { readings, trueMs } = play(schedule, tickMs);

        expect(Math.abs((clockOf(readings)?.passedMs ?? -1) - trueMs)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives away more than a second when the clock is set forward or back, and tells of every such change', () => {
    fc.assert(
      fc.property(schedules(awake, asleep, reloaded, setBack, setForward), ticks, (schedule, tickMs) => {
        const { readings, trueMs } = play(schedule, tickMs);
        const clock = clockOf(readings);

        expect((clock?.passedMs ?? -1) - trueMs).toBeGreaterThanOrEqual(-1000);
        const changes = schedule.filter(
          (happening) => happening.type === 'set' && Math.abs(happening.byMs) > worthTellingMs + 1000,
        );
        expect((clock?.steps ?? []).filter(isWorthTelling).length).toBeGreaterThanOrEqual(changes.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('never counts a clock set forward as more than the step itself', () => {
    fc.assert(
      fc.property(schedules(awake, setForward), ticks, (schedule, tickMs) => {
        const { readings, trueMs } = play(schedule, tickMs);
        const stepsMs = schedule.reduce((sum, happening) => sum + (happening.type === 'set' ? happening.byMs : 0), 0);

        expect(clockOf(readings)?.passedMs).toBeLessThanOrEqual(trueMs + stepsMs);
      }),
    );
  });

  it('never runs backwards, whatever the readings', () => {
    const reading = fc.record({
      wallMs: fc.integer({ min: 0, max: 2 ** 45 }),
      monotonicMs: fc.integer({ min: 0, max: 2 ** 40 }),
      bootId: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(
        fc.array(reading, { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        (readings, allowedMs) => {
          const left = readings.map((_, i) => timeLeft(readings.slice(0, i + 1), allowedMs).leftMs);

          expect(left).toEqual(left.toSorted((a, b) => b - a));
        },
      ),
    );
  });
});
