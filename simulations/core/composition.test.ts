/** Composition: a parent hands one task's result to the next and carries both inside itself; its log alone is enough. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalState } from './canonical-state.ts';
import { Driver, replay } from './driver.ts';
import { embeddedResult, embeddedSnapshot } from './embed.ts';
import { cup, kettle, shiftOf } from './kettle.test-support.ts';

const shift = shiftOf(
  kettle,
  (seed) => ({ case: { id: 'tea' }, facts: null, seed, mode: 'coached', carried: null }),
  ({ heat }) => heat,
);

const start = (seed: number) => ({
  case: { id: 'shift' },
  facts: null,
  seed,
  mode: 'coached' as const,
  carried: null,
  contentHash: 'none',
});

describe('a shift of two tasks', () => {
  it('hands the first task’s result to the second and ends when both are done', () => {
    const driver = new Driver(shift, start(5));

    driver.act({ type: 'first.acted', event: { type: 'switched.on' } });
    driver.pass(60000);
    driver.act({ type: 'first.acted', event: { type: 'poured' } });
    driver.pass(200);
    driver.act({ type: 'second.acted', event: { type: 'served' } });

    expect(driver.ended).toBe(true);
    expect(shift.result(driver.snapshot)).toEqual({ strength: 10 * 1000 });
  });

  it('does not let the second task begin early, and refuses what a task refuses', () => {
    const driver = new Driver(shift, start(5));

    expect(driver.act({ type: 'second.acted', event: { type: 'served' } })).toEqual({ ok: false, code: 'impossible' });
    expect(driver.act({ type: 'first.acted', event: { type: 'switched.off' } })).toEqual({
      ok: false,
      code: 'impossible',
    });
  });

  it('keeps each task exactly as it would be alone, whatever the seed and the waiting', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 90000 }), (seed, waitMs) => {
        const alone = new Driver(kettle, { ...start(seed), case: { id: 'tea' } });
        const inside = new Driver(shift, start(seed));
        alone.act({ type: 'switched.on' });
        inside.act({ type: 'first.acted', event: { type: 'switched.on' } });
        alone.pass(waitMs);
        inside.pass(waitMs);

        expect(canonicalState(embeddedSnapshot(kettle, inside.snapshot.context.first))).toBe(
          canonicalState(alone.snapshot),
        );
      }),
    );
  });

  it('replays exactly from the parent’s log', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.tuple(fc.constantFrom('switched.on', 'switched.off', 'poured', 'served'), fc.nat({ max: 20000 })), {
          maxLength: 12,
        }),
        (seed, acts) => {
          const live = new Driver(shift, start(seed));
          for (const [type, waitMs] of acts) {
            live.act(
              type === 'served' ? { type: 'second.acted', event: { type } } : { type: 'first.acted', event: { type } },
            );
            live.pass(waitMs);
          }

          const again = replay(shift, start(seed), live.run);

          if (!again.ok) throw new Error(again.code);
          again.driver.pass(live.nowMs - again.driver.nowMs);
          expect(canonicalState(again.driver.snapshot)).toBe(canonicalState(live.snapshot));
        },
      ),
    );
  });

  it('treats another simulation’s state as a bug', () => {
    const driver = new Driver(shift, start(1));

    expect(() => embeddedSnapshot(cup, driver.snapshot.context.first)).toThrow(/kettle 3, not cup 1/);
    expect(embeddedResult(kettle, driver.snapshot.context.first)).toBeNull();
  });
});
