/** The small parts of the browser's world: ids, wall times, device names, locks. */
import { describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { envelopeSchema } from '../schema/entry.ts';
import { pageLocks } from './page-locks.ts';
import { deviceName } from './page-world.ts';
import { uuidv7 } from './uuid.ts';
import { spellWallTime, wallMsOf } from './wall-time.ts';

describe('ids', () => {
  it('are valid UUIDs of version 7 that sort by time, for any time and any chance', () => {
    const id = envelopeSchema.shape.id;
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.integer({ min: 0, max: 2 ** 45 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (anyMs, ms, random) => {
          expect(id.safeParse(uuidv7(anyMs, random)).success).toBe(true);
          expect(uuidv7(ms, random) < uuidv7(ms + 1, new Uint8Array(10))).toBe(true);
        },
      ),
    );
  });
});

describe('wall times', () => {
  it('spell the instant with its offset so that it comes back to the millisecond', () => {
    const at = envelopeSchema.shape.at;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 47 }),
        fc.integer({ min: -840, max: 840 }),
        (wallMs, offsetMinutes) => {
          const text = spellWallTime(wallMs, offsetMinutes);

          expect(wallMsOf(text)).toBe(wallMs);
          expect(at.safeParse(text).success).toBe(true);
        },
      ),
    );
    expect(spellWallTime(Date.UTC(2026, 10, 23, 19, 5, 9, 120), -300)).toBe('2026-11-23T14:05:09.120-05:00');
  });

  it('stay a spelling the schema takes, however wrong the clock', () => {
    for (const wallMs of [-1e15, 1e15, -62_135_596_800_000]) {
      expect(envelopeSchema.shape.at.safeParse(spellWallTime(wallMs, 60)).success).toBe(true);
    }
  });
});

describe('device names', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/156.0 Safari/537.36 Edg/156.0', 'Edge on Windows'],
    ['Mozilla/5.0 (Linux; Android 16; Pixel) Chrome/156.0 Mobile Safari/537.36', 'Chrome on Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) Version/20.0 Mobile Safari/604.1', 'Safari on iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox on Linux'],
    ['something else', 'Browser'],
  ])('of %s is %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});

describe('locks', () => {
  it('run tasks of one page one after another, in the order asked, with or without Web Locks', async () => {
    for (const manager of [undefined, navigator.locks]) {
      const { alone } = pageLocks('order', manager);
      const order: string[] = [];
      const task = (name: string) => async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
      };

      await Promise.all([alone(task('one')), alone(task('two'))]);

      expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    }
  });

  it('go on after a task that failed, and hand its failure to whoever asked', async () => {
    const { alone } = pageLocks('failure', navigator.locks);

    const failed = alone(() => Promise.reject(new Error('as it happens')));

    await expect(failed).rejects.toThrow('as it happens');
    expect(await alone(() => Promise.resolve('next'))).toBe('next');
  });

  it('run the task once even where the browser refuses the lock', async () => {
    const request = vi.fn(() => Promise.reject(new DOMException('no', 'SecurityError')));
    const task = vi.fn(() => Promise.resolve('done'));

    expect(await pageLocks('refused', { request } as unknown as LockManager).alone(task)).toBe('done');
    expect(task).toHaveBeenCalledTimes(1);
  });
});
