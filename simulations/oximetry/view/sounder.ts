/** Beeps of the oximeter and taps of the pulse through Web Audio, and the taps as vibration. Silent until unlocked by a gesture. */
export class Sounder {
  beeps = true;
  taps = true;
  #context: AudioContext | null = null;

  /** Must be called from a gesture. Safe to call on each one. */
  async unlock(): Promise<void> {
    try {
      this.#context ??= new AudioContext({ latencyHint: 'interactive' });
      if (this.#context.state !== 'running') await this.#context.resume();
    } catch {
      // No sound device: the beats are still seen and felt.
      this.#context = null;
    }
  }

  /** A beep of the screen: its pitch follows the saturation. */
  beep(hertz: number): void {
    if (this.beeps) this.#tone('sine', hertz, 0.07, 0.08);
  }

  /** A pulse under the fingers: a low knock, and a short buzz where the device can. */
  tap(): void {
    if (!this.taps) return;
    this.#tone('sine', 74, 0.09, 0.4);
    if ('vibrate' in navigator) navigator.vibrate(35);
  }

  close(): void {
    const context = this.#context;
    this.#context = null;
    if (context !== null && context.state !== 'closed') void context.close();
  }

  #tone(type: OscillatorType, hertz: number, lengthSeconds: number, level: number): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    const at = context.currentTime;
    const tone = new OscillatorNode(context, { type, frequency: hertz });
    const loud = new GainNode(context, { gain: 0 });
    loud.gain.setValueAtTime(0, at);
    loud.gain.linearRampToValueAtTime(level, at + 0.008);
    loud.gain.linearRampToValueAtTime(0, at + lengthSeconds);
    tone.connect(loud).connect(context.destination);
    tone.start(at);
    tone.stop(at + lengthSeconds + 0.02);
  }
}
