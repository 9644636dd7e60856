/**
 * Plays rendered beats through Web Audio on the audio clock, so that the gaps between beats are exact whatever the frame
 * rate does. It holds no opinion on what should be heard and is silent until a gesture has unlocked it.
 */
import type { Found } from '#components/ui/kept-choices.svelte.ts';
import { renderBeat, renderRoomNoise, type BeatSound } from './korotkoff.ts';

/** How the listener wants to hear: none of it changes the reading or the score. */
export interface SoundSettings {
  readonly muted: boolean;
  /** 0 silent, 1 as modeled, up to 3 for an amplified stethoscope. */
  readonly volume: number;
  /** Multiplies every frequency: 1 as modeled, up to 3 for those who hear high sounds better. */
  readonly pitch: number;
  /** Takes away what a phone's speaker cannot play and lifts the band it can. */
  readonly clearer: boolean;
}

const DEFAULT_SOUND: SoundSettings = { muted: false, volume: 1, pitch: 1, clearer: false };

/** How they wanted to hear the last time. */
export const readSound = (found: Found): SoundSettings => ({
  muted: found.flag('muted', DEFAULT_SOUND.muted),
  volume: found.number('volume', 0, 3, DEFAULT_SOUND.volume),
  pitch: Math.max(0.5, found.number('pitch', 0, 3, DEFAULT_SOUND.pitch)),
  clearer: found.flag('clearer', DEFAULT_SOUND.clearer),
});

export interface OutputChain {
  /** Where beats go in. */
  readonly beats: AudioNode;
  /** Where room noise goes in; its gain is the noise level, 0–1. */
  readonly room: GainNode;
  apply(settings: SoundSettings): void;
}

/** Small-speaker filter, volume and a limiter in front of the context's output. Works on offline contexts too. */
export function connectOutput(context: BaseAudioContext): OutputChain {
  const cut = new BiquadFilterNode(context, { type: 'highpass', frequency: 10, Q: 0.7 });
  const lift = new BiquadFilterNode(context, { type: 'peaking', frequency: 420, Q: 0.6, gain: 0 });
  const volume = new GainNode(context, { gain: 1 });
  const room = new GainNode(context, { gain: 0 });
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -3,
    knee: 2,
    ratio: 20,
    attack: 0.001,
    release: 0.08,
  });
  cut.connect(lift).connect(volume).connect(limiter).connect(context.destination);
  room.connect(volume);
  return {
    beats: cut,
    room,
    apply(settings) {
      volume.gain.value = settings.muted ? 0 : settings.volume;
      cut.frequency.value = settings.clearer ? 150 : 10;
      lift.gain.value = settings.clearer ? 13 : 0;
    },
  };
}

/** Head start of the audio clock over the screen, seconds: long enough that a late frame does not make a late beat. */
const LEAD_SECONDS = 0.06;
/** Beyond this the two clocks are brought together again: after a pause or a stalled tab. */
const DRIFT_SECONDS = 0.035;

export class SoundPlayer {
  #context: AudioContext | null = null;
  #chain: OutputChain | null = null;
  #settings: SoundSettings = DEFAULT_SOUND;
  #roomLevel = 0;
  #roomSource: AudioBufferSourceNode | null = null;
  /** Audio time at simulated time zero, seconds; null until the first beat. */
  #anchor: number | null = null;

  /** Must be called from a gesture. Safe to call on each one. Resolves to whether sound can be heard now. */
  async unlock(): Promise<boolean> {
    try {
      this.#context ??= new AudioContext({ latencyHint: 'interactive' });
      if (this.#chain === null) {
        this.#chain = connectOutput(this.#context);
        this.#chain.apply(this.#settings);
        this.setRoomLevel(this.#roomLevel);
      }
      if (this.#context.state !== 'running') await this.#context.resume();
      return this.#context.state === 'running';
    } catch {
      return false;
    }
  }

  get settings(): SoundSettings {
    return this.#settings;
  }

  set settings(settings: SoundSettings) {
    this.#settings = settings;
    this.#chain?.apply(settings);
  }

  /** Room noise in the earpieces, 0–1; 0 while the stethoscope is off. */
  setRoomLevel(level: number): void {
    this.#roomLevel = level;
    if (this.#context === null || this.#chain === null) return;
    if (level > 0 && this.#roomSource === null) {
      const samples = renderRoomNoise(this.#context.sampleRate);
      const buffer = this.#context.createBuffer(1, samples.length, this.#context.sampleRate);
      buffer.copyToChannel(samples, 0);
      this.#roomSource = new AudioBufferSourceNode(this.#context, { buffer, loop: true });
      this.#roomSource.connect(this.#chain.room);
      this.#roomSource.start();
    }
    this.#chain.room.gain.setTargetAtTime(level * 0.5, this.#context.currentTime, 0.1);
  }

  /** Plays a beat that happened at `beatMs` of simulated time, seen at `nowMs`; both run at real speed while listening. */
  play(sound: BeatSound, beatMs: number, nowMs: number): void {
    const context = this.#context;
    if (context === null || this.#chain === null || context.state !== 'running') return;
    const samples = renderBeat(sound, context.sampleRate, this.#settings.pitch);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(this.#chain.beats);
    source.start(this.#audioTime(context, beatMs, nowMs));
  }

  async close(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    this.#chain = null;
    this.#roomSource = null;
    if (context !== null && context.state !== 'closed') await context.close();
  }

  #audioTime(context: AudioContext, beatMs: number, nowMs: number): number {
    const seen = context.currentTime + LEAD_SECONDS - (nowMs - beatMs) / 1000;
    const anchored = this.#anchor === null ? Number.NaN : this.#anchor + beatMs / 1000;
    const keeps = Math.abs(anchored - seen) <= DRIFT_SECONDS;
    if (!keeps) this.#anchor = seen - beatMs / 1000;
    return Math.max(context.currentTime, keeps ? anchored : seen);
  }
}
