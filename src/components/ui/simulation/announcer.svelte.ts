/**
 * What is said to a screen reader, one sentence at a time and not faster than it can be followed. A newer sentence of the
 * same topic replaces one still waiting: nobody wants last second's pressure.
 */

/** Least time between two sentences, ms. */
const paceMs = 900;
/** Sentences that may wait; older ones fall out. */
const longestQueue = 4;

export class Announcer {
  #text = $state('');
  #waiting: { readonly topic: string; readonly text: string }[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** What the live region holds now. */
  get text(): string {
    return this.#text;
  }

  say(topic: string, text: string): void {
    this.#waiting = [...this.#waiting.filter((waiting) => waiting.topic !== topic), { topic, text }].slice(
      -longestQueue,
    );
    if (this.#timer === null) this.#next();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = [];
  }

  #next(): void {
    const [first, ...rest] = this.#waiting;
    this.#timer = null;
    if (first === undefined) return;
    this.#waiting = rest;
    // The same words twice would not be spoken again: an invisible mark makes them new.
    this.#text = first.text === this.#text ? `${first.text}\u00a0` : first.text;
    this.#timer = setTimeout(() => {
      this.#next();
    }, paceMs);
  }
}
