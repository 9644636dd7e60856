/** What a voice reads of a section, sentence by sentence, and what it says instead of a table or an answer. Pure. */
import { sentences } from './sentences.ts';
import { spoken, type Sounding } from './spoken.ts';

/** A piece of a section in reading order. `rows` is set for a table, `choices` for a question with choices. */
export interface SpeechPiece {
  readonly kind: 'prose' | 'heading' | 'table' | 'choices' | 'caption';
  readonly start: number;
  readonly end: number;
  /** Rows of a table, or choices of a question. */
  readonly count?: number;
}

/** One thing the voice says, and the stretch of the text it stands for. */
export interface Utterance {
  readonly say: string;
  readonly start: number;
  readonly end: number;
}

/** Everything to be said of a section, in order. */
export function speechPlan(
  text: string,
  pieces: readonly SpeechPiece[],
  soundings: readonly Sounding[] = [],
): readonly Utterance[] {
  return pieces.flatMap(({ kind, start, end, count = 0 }): readonly Utterance[] => {
    switch (kind) {
      case 'table':
        return [
          {
            say: `A table with ${count === 1 ? '1 row' : `${String(count)} rows`} stands here. Look at it on the page.`,
            start,
            end,
          },
        ];
      case 'choices':
        return [{ say: `Choose one of ${String(count)} answers on the page.`, start, end }];
      case 'prose':
      case 'heading':
      case 'caption': {
        const lead = kind === 'caption' ? 'Figure. ' : '';
        return sentences(text.slice(start, end)).map((sentence, at) => ({
          say: (at === 0 ? lead : '') + spoken(text.slice(start + sentence.start, start + sentence.end), soundings),
          start: start + sentence.start,
          end: start + sentence.end,
        }));
      }
      default:
        return kind satisfies never;
    }
  });
}
