/**
 * One writer at a time: by Web Locks among tabs, and by a queue within the page where those are missing. A holder that
 * hangs is not waited for longer than the patience given; the head check in the storage keeps such writes apart.
 */
import type { Locks } from './world.ts';

const patienceMs = 2000;

export function pageLocks(name: string, manager: LockManager | undefined): Locks {
  let last: Promise<unknown> = Promise.resolve();
  /** Within the page the order asked is the order run. */
  const queue = <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
  return { alone: (task) => queue(() => (manager === undefined ? task() : among(manager, name, task))) };
}

async function among<T>(manager: LockManager, name: string, task: () => Promise<T>): Promise<T> {
  const begun: Promise<T>[] = [];
  try {
    await manager.request(name, { signal: AbortSignal.timeout(patienceMs) }, async () => {
      const result = task();
      begun.push(result);
      await result.catch(() => undefined);
    });
  } catch {
    // Patience ran out, or the browser refuses locks here.
  }
  return begun[0] ?? task();
}
