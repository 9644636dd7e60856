/**
 * A record for tests and demonstrations: in memory, with a clock and chance that repeat. It checks every intent against
 * its schema, which the browser's record leaves out for size, so that tests meet a malformed entry first.
 */
import { entryDataSchemas } from '../schema/entry.ts';
import { Recorder } from './recorder.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import type { AppendResult } from './port.ts';
import type { RecordStorage } from './storage/storage.ts';
import type { Clock, World } from './world.ts';
import type { Intent } from '../schema/entry.ts';

/** 2026-11-23 14:00 UTC: what the clock of a memory record shows until it is moved. */
export const memoryRecordStartMs = Date.UTC(2026, 10, 23, 14);

/** @param parts any part of the world to replace: a clock of your own, a storage that fails */
export function memoryRecord(parts: Partial<World> = {}): CheckedRecorder {
  return new CheckedRecorder({ ...repeatableWorld(memoryStorage()), ...parts });
}

/** A recorder whose appends throw on data that does not meet its schema. */
export class CheckedRecorder extends Recorder {
  override async append(intents: readonly [Intent, ...Intent[]]): Promise<AppendResult> {
    for (const { kind, data } of intents) entryDataSchemas[kind].parse(data);
    return super.append(intents);
  }
}

/** A world without surprises: counted randomness, a clock that moves one second per reading, no keys, no other tabs. */
export function repeatableWorld(storage: RecordStorage): World {
  let drawn = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    clock: steppingClock(memoryRecordStartMs, 1000),
    wait: () => Promise.resolve(),
    randomness: {
      bytes(length) {
        drawn += 1;
        // Every draw differs, and the first bytes spread so that ids made in the same millisecond do too.
        return Uint8Array.from(
          { length },
          (_, i) => (Math.imul(drawn, 2654435761) >>> ((i % 4) * 8)) ^ (i * 37) ^ (drawn >> (i % 8)),
        );
      },
    },
    locks: {
      alone(task) {
        const next = last.then(task, task);
        last = next.catch(() => undefined);
        return next;
      },
    },
    tabs: { tell: () => undefined, listen: () => () => undefined },
    signing: {
      create: () => Promise.resolve(null),
      sign: () => Promise.resolve(null),
      verify: () => Promise.resolve(null),
    },
    storage,
    housing: {
      persistence: () => Promise.resolve('unknown'),
      askToKeep: () => Promise.resolve('unknown'),
      estimate: () => Promise.resolve(null),
    },
    deviceName: 'Test device',
  };
}

function steppingClock(startMs: number, stepMs: number): Clock {
  let readings = 0;
  return {
    read() {
      readings += 1;
      const sinceMs = readings * stepMs;
      return { wallMs: startMs + sinceMs, monotonicMs: sinceMs, bootId: '00000000000000b0' };
    },
    offsetMinutes: () => 0,
  };
}
