import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { tasksOf, type ShiftCase } from '../case.ts';
import { readShifts } from '../shifts.node.ts';
import { beginWorld } from '../world/begin.ts';
import { bestPlan, plainPlan } from './best.ts';

const { shifts } = readShifts(openLibrary(join(import.meta.dirname, '../../..')));

/**
 * What patients must wait at least, worked out another way: one pair of hands that may turn from one to another at any
 * moment and always works on what is shortest (which keeps the sum of all times least), no rooms, no provider.
 */
function leastWaitMs(shift: ShiftCase, seed: number): number {
  const world = beginWorld(shift, seed);
  const open = shift.patients.map(({ id }) => ({
    fromMs: (world.patients[id]?.arrivesMs ?? 0) + shift.policy.checkInS * 1000,
    leftMs: tasksOf(shift, id, 'before').reduce((sum, task) => sum + (shift.tasks[task]?.standardMs ?? 0), 0),
  }));
  const work = open.reduce((sum, { leftMs }) => sum + leftMs, 0);
  let [nowMs, stayedMs] = [0, 0];
  while (open.some(({ leftMs }) => leftMs > 0)) {
    const here = open.filter(({ fromMs, leftMs }) => fromMs <= nowMs && leftMs > 0);
    const nextMs = Math.min(...open.map(({ fromMs }) => (fromMs > nowMs ? fromMs : Infinity)));
    const [shortest] = here.sort((a, b) => a.leftMs - b.leftMs);
    const ms = shortest === undefined ? nextMs - nowMs : Math.min(shortest.leftMs, nextMs - nowMs);
    if (shortest !== undefined) shortest.leftMs -= ms;
    stayedMs += here.length * ms;
    nowMs += ms;
  }
  return stayedMs - work;
}

describe.each(shifts.map((shift) => [shift.id, shift] as const))('the plan for %s', (_id, shift) => {
  it.each([1, 2])('is no worse than taking what comes, and no better than can be (seed %i)', (seed) => {
    const best = bestPlan(shift, seed);

    expect(best.costMs).toBeLessThanOrEqual(plainPlan(shift, seed).costMs);
    expect(best.flow.waitedMs).toBeGreaterThanOrEqual(leastWaitMs(shift, seed));
    expect(best.flow.seen + best.flow.leftUnseen).toBe(shift.patients.length);
  });

  it('is found again', () => {
    expect(bestPlan({ ...shift }, 1)).toEqual(bestPlan(shift, 1));
  });
});
