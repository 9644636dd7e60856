/** The voice that reads a module, as its bar shows it: which section and sentence, how fast, and with which voice. */
import { chosenVoice, voicesInOrder } from '#reading/choose-voice.ts';
import { speechPlan } from '#reading/speech-plan.ts';
import { KeptChoices } from '#components/ui/kept-choices.svelte.ts';
import type { ModuleText } from './module-text.ts';
import { soundingsOf, speechPieces } from './speech-pieces.ts';
import { VoiceReader, type ReaderState, type Synthesis } from './voice-reader.ts';

export const rates = [0.75, 1, 1.25, 1.5] as const;

interface Choices {
  readonly rate: number;
  /** Address of the chosen voice; empty for the best one on the device. */
  readonly voice: string;
}

export class ListenState {
  readonly #module: HTMLElement;
  readonly #synthesis: Synthesis;
  readonly #reader: VoiceReader;
  readonly #choices = new KeptChoices<Choices>('exam-room.listen', (found) => ({
    rate: found.oneOf('rate', rates, 1),
    voice: found.text('voice', ''),
  }));
  #text: ModuleText | null = null;
  #section = $state('');
  #isOpen = $state(false);
  #heard = $state.raw<{ readonly state: ReaderState; readonly at: number; readonly of: number }>({
    state: 'stopped',
    at: 0,
    of: 0,
  });
  #voices: readonly SpeechSynthesisVoice[] = $state.raw([]);

  constructor(module: HTMLElement, synthesis: Synthesis & Partial<EventTarget>) {
    this.#module = module;
    this.#synthesis = synthesis;
    this.#reader = new VoiceReader(synthesis, () => {
      this.#follow();
    });
    this.#choices.load();
    synthesis.addEventListener?.('voiceschanged', () => {
      this.#lookForVoices();
    });
    // A voice outlives the page that started it.
    addEventListener('pagehide', () => {
      this.stop();
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get heard(): { readonly state: ReaderState; readonly at: number; readonly of: number } {
    return this.#heard;
  }

  get sectionTitle(): string {
    return this.#module.querySelector(`[data-contents="${CSS.escape(this.#section)}"] a`)?.textContent.trim() ?? '';
  }

  get voices(): readonly SpeechSynthesisVoice[] {
    return this.#voices;
  }

  get voice(): SpeechSynthesisVoice | null {
    return chosenVoice(this.#voices, this.#choices.now.voice);
  }

  get rate(): number {
    return this.#choices.now.rate;
  }

  listen(text: ModuleText, section: string): void {
    this.#text = text;
    this.#section = section;
    this.#isOpen = true;
    this.#lookForVoices();
    const own = text.sections.find(({ id }) => id === section);
    if (own === undefined) return;
    const pieces = speechPieces(text, section);
    this.#reader.begin(speechPlan(own.text, pieces, soundingsOf(this.#module)));
  }

  toggle(): void {
    if (this.#heard.state === 'reading') this.#reader.pause();
    else this.#reader.play();
  }

  step(by: number): void {
    this.#reader.step(by);
  }

  stop(): void {
    this.#reader.stop();
  }

  close(): void {
    this.stop();
    this.#isOpen = false;
    this.#module
      .querySelector<HTMLElement>(`[data-desk="listen"][data-section="${CSS.escape(this.#section)}"]`)
      ?.focus();
  }

  choose(change: Partial<Choices>): void {
    this.#choices.choose(change);
    this.#useChoices();
    if (this.#heard.state === 'reading' || this.#heard.state === 'failed') this.#reader.play();
  }

  #lookForVoices(): void {
    this.#voices = voicesInOrder(this.#synthesis.getVoices());
    this.#useChoices();
  }

  #useChoices(): void {
    this.#reader.rate = this.rate;
    this.#reader.voice = this.voice;
  }

  /** Shows the sentence being read, and brings it into view when it is out of it. */
  #follow(): void {
    const { state, at, length, sentence } = this.#reader;
    this.#heard = { state, at, of: length };
    for (const old of this.#module.querySelectorAll('[data-voice]')) old.removeAttribute('data-voice');
    const ranges = sentence === null ? [] : (this.#text?.ranges(this.#section, sentence.start, sentence.end) ?? []);
    if ('highlights' in CSS) {
      if (ranges.length === 0) CSS.highlights.delete('voice');
      else CSS.highlights.set('voice', new Highlight(...ranges));
    } else {
      for (const range of ranges)
        range.startContainer.parentElement?.closest('p, li, td, figcaption, h2')?.setAttribute('data-voice', '');
    }
    const box = ranges[0]?.getBoundingClientRect();
    if (state === 'reading' && box !== undefined && (box.top < 60 || box.bottom > innerHeight - 160))
      ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
