/** The bell of a telephone through Web Audio: two seconds of tone, four of silence, over and over. Silent until unlocked. */

/** Length of one ring with its pause, and of its tone, seconds. */
const ringSeconds = 6;
const toneSeconds = 2;

function renderRing(context: BaseAudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, ringSeconds * context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < toneSeconds * context.sampleRate; index += 1) {
    const second = index / context.sampleRate;
    const edge = Math.min(1, second * 50, (toneSeconds - second) * 50);
    // The two tones of a North American bell signal.
    samples[index] = 0.09 * edge * (Math.sin(2 * Math.PI * 440 * second) + Math.sin(2 * Math.PI * 480 * second));
  }
  return buffer;
}

export class Ring {
  #context: AudioContext | null = null;
  #source: AudioBufferSourceNode | null = null;
  #wanted = false;
  #muted = false;

  /** Must be called from a gesture. Safe to call on each one. */
  async unlock(): Promise<void> {
    try {
      this.#context ??= new AudioContext();
      if (this.#context.state !== 'running') await this.#context.resume();
      this.#follow();
    } catch {
      // No sound here: the light and the words say the same.
    }
  }

  set muted(muted: boolean) {
    this.#muted = muted;
    this.#follow();
  }

  /** Whether a line rings now. */
  set ringing(ringing: boolean) {
    this.#wanted = ringing;
    this.#follow();
  }

  stop(): void {
    this.ringing = false;
  }

  close(): void {
    this.stop();
    const context = this.#context;
    this.#context = null;
    if (context !== null && context.state !== 'closed') void context.close();
  }

  #follow(): void {
    const context = this.#context;
    const sounds = this.#wanted && !this.#muted && context?.state === 'running';
    if (!sounds) {
      this.#source?.stop();
      this.#source = null;
      return;
    }
    if (this.#source !== null) return;
    this.#source = new AudioBufferSourceNode(context, { buffer: renderRing(context), loop: true });
    this.#source.connect(context.destination);
    this.#source.start();
  }
}
