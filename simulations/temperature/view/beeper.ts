/** The thermometer's signal through Web Audio: two short tones. Silent until a gesture has unlocked it, or when muted. */
export class Beeper {
  muted = false;
  #context: AudioContext | null = null;

  /** Must be called from a gesture. Safe to call on each one. */
  async unlock(): Promise<void> {
    try {
      this.#context ??= new AudioContext({ latencyHint: 'interactive' });
      if (this.#context.state !== 'running') await this.#context.resume();
    } catch {
      // No sound device: the signal is still seen and spoken.
      this.#context = null;
    }
  }

  /** Two tones, as a thermometer gives them. */
  signal(): void {
    this.#tone(0, 0.09);
    this.#tone(0.16, 0.14);
  }

  close(): void {
    const context = this.#context;
    this.#context = null;
    if (context !== null && context.state !== 'closed') void context.close();
  }

  #tone(delaySeconds: number, lengthSeconds: number): void {
    const context = this.#context;
    if (context === null || this.muted || context.state !== 'running') return;
    const at = context.currentTime + delaySeconds;
    const tone = new OscillatorNode(context, { type: 'square', frequency: 2048 });
    const loud = new GainNode(context, { gain: 0 });
    loud.gain.setValueAtTime(0, at);
    loud.gain.linearRampToValueAtTime(0.06, at + 0.005);
    loud.gain.setValueAtTime(0.06, at + lengthSeconds - 0.01);
    loud.gain.linearRampToValueAtTime(0, at + lengthSeconds);
    tone.connect(loud).connect(context.destination);
    tone.start(at);
    tone.stop(at + lengthSeconds + 0.02);
  }
}
