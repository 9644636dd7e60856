/**
 * Plays short rendered sounds (a heartbeat, a breath) on the audio clock, so that the gaps between them are exact whatever the
 * frame rate does. Silent until a gesture has unlocked it.
 */
import type { Found } from './kept-choices.svelte.ts';

/** How the listener wants to hear: none of it changes a count or a score. */
export interface SoundSettings {
  readonly muted: boolean;
  /** 1 as modeled, up to 3 for an amplified stethoscope. */
  readonly volume: number;
  /** Multiplies every frequency: higher for small speakers and for those who hear high sounds better. */
  readonly pitch: number;
}

const defaultSound: SoundSettings = { muted: false, volume: 1, pitch: 1 };

/** How they wanted to hear the last time. */
export const readSound = (found: Found): SoundSettings => ({
  muted: found.flag('muted', defaultSound.muted),
  volume: found.number('volume', 0.5, 3, defaultSound.volume),
  pitch: found.number('pitch', 0.5, 3, defaultSound.pitch),
});

/** Head start of the audio clock over the screen, s: a beat is seen up to one tick late. */
const leadS = 0.09;
/** Beyond this the two clocks are brought together again: after a pause or a stalled tab. */
const driftS = 0.04;

/** Makes the samples of one sound at a sample rate; `pitch` multiplies every frequency. */
export type Render = (sampleRate: number, pitch: number) => Float32Array<ArrayBuffer>;

export class SamplePlayer {
  #context: AudioContext | null = null;
  #volume: GainNode | null = null;
  #settings: SoundSettings = defaultSound;
  /** Audio time at simulated time zero, s; null until the first beat. */
  #anchor: number | null = null;

  /** Must be called from a gesture. Safe to call on each one. Resolves to whether sound can be heard now. */
  async unlock(): Promise<boolean> {
    try {
      this.#context ??= new AudioContext({ latencyHint: 'interactive' });
      if (this.#volume === null) {
        const limiter = new DynamicsCompressorNode(this.#context, { threshold: -4, ratio: 16, attack: 0.002 });
        this.#volume = new GainNode(this.#context);
        this.#volume.connect(limiter).connect(this.#context.destination);
        this.settings = this.#settings;
      }
      if (this.#context.state !== 'running') await this.#context.resume();
      return this.#context.state === 'running';
    } catch {
      return false;
    }
  }

  set settings(settings: SoundSettings) {
    this.#settings = settings;
    if (this.#volume !== null) this.#volume.gain.value = settings.muted ? 0 : settings.volume * 1.6;
  }

  /** Plays a sound that began at `beatMs` of simulated time, seen at `nowMs`. */
  play(render: Render, beatMs: number, nowMs: number): void {
    const context = this.#context;
    if (context === null || this.#volume === null || context.state !== 'running' || this.#settings.muted) return;
    const samples = render(context.sampleRate, this.#settings.pitch);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(this.#volume);
    source.start(this.#audioTime(context, beatMs, nowMs));
  }

  async close(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    this.#volume = null;
    if (context !== null && context.state !== 'closed') await context.close();
  }

  #audioTime(context: AudioContext, beatMs: number, nowMs: number): number {
    const seen = context.currentTime + leadS - (nowMs - beatMs) / 1000;
    const anchored = this.#anchor === null ? Number.NaN : this.#anchor + beatMs / 1000;
    const keeps = Math.abs(anchored - seen) <= driftS;
    if (!keeps) this.#anchor = seen - beatMs / 1000;
    return Math.max(context.currentTime, keeps ? anchored : seen);
  }
}
