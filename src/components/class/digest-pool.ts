/** Two readers at work on students' files, so that the page stays quick; where workers are not to be had, nothing can be taken in. */
import { pageBuild } from '#offline/build-file.ts';
import { trustedScriptAddress } from '#offline/script-address.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import type { DigestAnswer, DigestQuestion } from './digest-worker.ts';
import workerAddress from './digest-worker.ts?worker&url';

interface Waiting {
  readonly question: DigestQuestion;
  readonly done: (answer: DigestAnswer) => void;
}

const most = 2;

export class DigestPool {
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #asked = 0;

  /** One person's files, what was kept before first. */
  digest(files: readonly Blob[], registered: ReadonlyMap<string, RegisteredKey>): Promise<DigestAnswer> {
    this.#asked += 1;
    const question = { ask: this.#asked, files, build: pageBuild(), registered };
    return new Promise((done) => {
      this.#queue.push({ question, done });
      this.#next();
    });
  }

  /** Ends all work. What was asked and not answered is told as stopped. */
  stop(): void {
    const left = [...this.#busy.values(), ...this.#queue.splice(0)];
    for (const worker of [...this.#idle.splice(0), ...this.#busy.keys()]) worker.terminate();
    this.#busy.clear();
    for (const { question, done } of left) done({ ask: question.ask, ok: false, text: 'Stopped before it was read.' });
  }

  #next(): void {
    const worker = this.#idle.pop() ?? (this.#busy.size < most ? this.#start() : null);
    if (worker === null) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#idle.push(worker);
      return;
    }
    this.#busy.set(worker, waiting);
    worker.postMessage(waiting.question);
  }

  #start(): Worker {
    const worker = new Worker(trustedScriptAddress(workerAddress), { type: 'module' });
    const answered = (answer: DigestAnswer): void => {
      const waiting = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      waiting?.done(answer);
      this.#next();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<DigestAnswer>) => {
      answered(data);
    });
    worker.addEventListener('error', () => {
      const ask = this.#busy.get(worker)?.question.ask ?? 0;
      answered({
        ask,
        ok: false,
        text: 'The reader could not be loaded. Check the network, then choose the file again.',
      });
    });
    return worker;
  }
}
