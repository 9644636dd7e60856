/**
 * Asks the browser to keep the record from eviction: after the first meaningful act, not before, and not again within a
 * week, because some browsers ask the person each time.
 */
import type { Recorder } from './recorder.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

export function keepPersistent(recorder: Recorder): void {
  const { housing, storage } = recorder.world;
  if (!storage.lasting) return;
  void housing.persistence().then((persistence) => {
    recorder.setPersistence(persistence);
    if (persistence !== 'evictable') return;
    const stop = recorder.watchStatus(({ saving }) => {
      if (saving !== 'saved') return;
      stop();
      void askOncePerWeek(recorder);
    });
  });
}

async function askOncePerWeek(recorder: Recorder): Promise<void> {
  const { clock, housing } = recorder.world;
  const nowMs = clock.read().wallMs;
  const noted = await recorder.change((head) => {
    // A clock that was set back must not silence the question for years.
    const isRecent = head.askedToKeepMs !== null && Math.abs(nowMs - head.askedToKeepMs) < weekMs;
    if (isRecent) return { change: null, value: false };
    const next = { ...head, revision: head.revision + 1, askedToKeepMs: nowMs };
    return { change: { durability: 'relaxed' as const, head: next }, value: true };
  });
  if (noted.ok && noted.value) recorder.setPersistence(await housing.askToKeep());
}
