import { afterEach, describe, expect, it, vi } from 'vitest';
import { Driver } from '#simulations/core/driver.ts';
import { kettle } from '#simulations/core/kettle.test-support.ts';
import { LiveRun } from './live-run.svelte.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page whose frames come when the test says so. */
function page() {
  let next: FrameRequestCallback = () => undefined;
  let nowMs = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    next = frame;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  return (ms: number) => {
    nowMs += ms;
    next(nowMs);
  };
}

const start = {
  case: { id: 'tea' },
  facts: null,
  seed: 1,
  mode: 'coached' as const,
  carried: null,
  contentHash: 'tea',
};

describe('the clock of a live run', () => {
  it('runs as the page does, half as fast when asked to, and logs none of it', () => {
    const frame = page();
    const driver = new Driver(kettle, start);
    const live = new LiveRun(driver, { moves: () => true, acted: () => undefined, stepped: () => undefined });
    live.start();
    frame(0);
    for (let n = 0; n < 10; n += 1) frame(100);
    expect(live.nowMs).toBe(1000);

    live.run(0.5);
    for (let n = 0; n < 10; n += 1) frame(100);

    expect(live.nowMs).toBe(1500);
    expect(driver.events).toEqual([]);
    live.pause(true);
    frame(100);
    expect(live.nowMs).toBe(1500);
  });
});
