/**
 * Tones and the room's noise by Web Audio. The loudness of a learner's device cannot be known, so a level is a loudness
 * beside others, not decibels at an ear: what the patient hears is the model's. Silent until a gesture has unlocked it.
 */
import type { Tone } from '../context.ts';

/** Loudness for a level of the dial: 60 dB plays at a comfortable volume, each 20 dB less at a third of it. */
export function gainFor(level: number): number {
  return Math.min(0.4, 0.16 * 3 ** ((level - 60) / 20));
}

export class ToneDesk {
  #context: AudioContext | null = null;
  #noise: GainNode | null = null;
  muted = false;

  async unlock(): Promise<void> {
    try {
      this.#context ??= new AudioContext({ latencyHint: 'interactive' });
      if (this.#context.state !== 'running') await this.#context.resume();
    } catch {
      // No sound here: lamp and words say the same.
    }
  }

  play(tone: Tone, seconds: number): void {
    const context = this.#context;
    if (this.muted || context?.state !== 'running') return;
    const oscillator = new OscillatorNode(context, { type: 'sine', frequency: tone.pitch });
    const gain = new GainNode(context, { gain: 0 });
    const pan = new StereoPannerNode(context, { pan: tone.ear === 'right' ? 0.9 : -0.9 });
    const now = context.currentTime;
    const loud = gainFor(tone.level);
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(loud, now + 0.03);
    gain.gain.setValueAtTime(loud, now + seconds - 0.04);
    gain.gain.linearRampToValueAtTime(0, now + seconds);
    oscillator.connect(gain).connect(pan).connect(context.destination);
    oscillator.start(now);
    oscillator.stop(now + seconds);
  }

  /** A fan and voices behind the open door. */
  setNoise(on: boolean): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    if (this.#noise === null) {
      if (!on) return;
      const buffer = context.createBuffer(1, context.sampleRate * 2, context.sampleRate);
      const samples = buffer.getChannelData(0);
      let low = 0;
      // Noise that leans to the low, as fans do. It decides nothing, so it may be any.
      for (let at = 0; at < samples.length; at += 1) {
        low = low * 0.97 + (Math.random() * 2 - 1) * 0.03;
        samples[at] = low * 4;
      }
      const source = new AudioBufferSourceNode(context, { buffer, loop: true });
      this.#noise = new GainNode(context, { gain: 0 });
      source.connect(this.#noise).connect(context.destination);
      source.start();
    }
    this.#noise.gain.setTargetAtTime(on && !this.muted ? 0.05 : 0, context.currentTime, 0.2);
  }

  close(): void {
    const context = this.#context;
    this.#context = null;
    this.#noise = null;
    if (context !== null && context.state !== 'closed') void context.close();
  }
}
