/**
 * Reads a list of sentences with the browser's voice, one after the other: play, pause, back, on, and how fast. To pause is to
 * stop and begin the sentence again, because voices that are paused do not come back in every browser.
 */
import type { Utterance } from '#reading/speech-plan.ts';

/** The part of the browser's speech synthesis it needs; tests give their own. */
export type Synthesis = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;

export type ReaderState = 'stopped' | 'reading' | 'paused' | 'failed';

export class VoiceReader {
  readonly #synthesis: Synthesis;
  readonly #changed: () => void;
  #plan: readonly Utterance[] = [];
  #at = 0;
  #state: ReaderState = 'stopped';
  /** What is being said now: ends of earlier ones no longer count. */
  #current: SpeechSynthesisUtterance | null = null;
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;

  constructor(synthesis: Synthesis, changed: () => void) {
    this.#synthesis = synthesis;
    this.#changed = changed;
  }

  get state(): ReaderState {
    return this.#state;
  }

  /** Number of the sentence being read, from 0. */
  get at(): number {
    return this.#at;
  }

  get sentence(): Utterance | null {
    return this.#state === 'stopped' ? null : (this.#plan[this.#at] ?? null);
  }

  get length(): number {
    return this.#plan.length;
  }

  begin(plan: readonly Utterance[]): void {
    this.#plan = plan;
    this.#at = 0;
    this.play();
  }

  play(): void {
    this.#silence();
    const sentence = this.#plan[this.#at];
    if (sentence === undefined || this.voice === null) {
      this.#become('stopped');
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.say);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = this.rate;
    utterance.onend = () => {
      if (this.#current === utterance) this.#goOn();
    };
    utterance.onerror = () => {
      if (this.#current === utterance) this.#become('failed');
    };
    this.#current = utterance;
    this.#become('reading');
    this.#synthesis.speak(utterance);
  }

  pause(): void {
    this.#silence();
    this.#become('paused');
  }

  stop(): void {
    this.#silence();
    this.#become('stopped');
  }

  /** Goes some sentences on or back, and reads on if it was reading. */
  step(by: number): void {
    this.#at = Math.max(0, Math.min(this.#plan.length - 1, this.#at + by));
    if (this.#state === 'reading') this.play();
    else this.#changed();
  }

  #goOn(): void {
    this.#at += 1;
    if (this.#at < this.#plan.length) this.play();
    else {
      this.#at = 0;
      this.stop();
    }
  }

  #silence(): void {
    this.#current = null;
    this.#synthesis.cancel();
  }

  #become(state: ReaderState): void {
    this.#state = state;
    this.#changed();
  }
}
