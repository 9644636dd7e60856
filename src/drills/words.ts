/** What the screen says of a drill: its kind, its verdict in one sentence, and a line for every part. Pure. */
import { opening } from '../library/prose.ts';
import type { Drill, DrillKind } from '../schema/drill.ts';
import type { Answer, Mark, Verdict } from './judge.ts';

export const kindWords: Readonly<Record<DrillKind, string>> = {
  'multiple-response': 'Choose all that apply',
  ordering: 'Put in order',
  matching: 'Match',
  'point-on-figure': 'Press a place',
};

/** What lists call a drill: the beginning of what it asks, without what its kind says already. */
export function drillTitle({ prompt }: Pick<Drill, 'prompt'>): string {
  return opening(prompt.replace(/ Choose all that apply\.$/, ''), 80);
}

/** One part after the answer. */
export interface PartLine {
  readonly id: string;
  readonly text: string;
  readonly mark: Mark;
  /** What it is and what was done with it. */
  readonly said: string;
  readonly why: string;
}

/** The verdict in one sentence. */
export function tellVerdict(drill: Drill, { share, marks }: Verdict): string {
  if (share === 1) return 'All right.';
  const count = (wanted: Mark): number => [...marks.values()].filter((mark) => mark === wanted).length;
  switch (drill.kind) {
    case 'multiple-response':
      return `${count('right')} of ${marks.size} judged rightly: ${count('missed')} missed, ${count('extra')} too many.`;
    case 'ordering':
      return `${count('right')} of ${marks.size} steps are in order; ${count('misplaced')} ${count('misplaced') === 1 ? 'stands' : 'stand'} in the wrong place.`;
    case 'matching':
      return `${count('right')} of ${marks.size} pairs are right.`;
    case 'point-on-figure':
      return 'Not this place.';
  }
}

/** A line for every part, in the right order where there is one. */
export function partLines(drill: Drill, answer: Answer, { marks }: Verdict): readonly PartLine[] {
  const markOf = (id: string): Mark => marks.get(id) ?? 'missed';
  switch (drill.kind) {
    case 'multiple-response':
      return drill.options.map(({ id, text, right, why }) => ({
        id,
        text,
        mark: markOf(id),
        said: {
          right: right ? 'Belongs, and you chose it.' : 'Does not belong, and you left it out.',
          missed: 'Belongs, but you left it out.',
          extra: 'Does not belong, but you chose it.',
          misplaced: '',
        }[markOf(id)],
        why,
      }));
    case 'ordering': {
      const order = answer.kind === 'ordering' ? answer.order : [];
      return drill.steps.map(({ id, text, why }, at) => {
        const yours = order.indexOf(id) + 1;
        const said = markOf(id) === 'right' ? 'In order.' : `Out of order: number ${at + 1}, you put it at ${yours}.`;
        return { id, text, mark: markOf(id), said, why };
      });
    }
    case 'matching': {
      const matched = answer.kind === 'matching' ? answer.matched : new Map<string, string>();
      return drill.pairs.map(({ id, left, right, why }) => {
        const yours = drill.pairs.find((pair) => pair.id === matched.get(id))?.right;
        const said = markOf(id) === 'right' ? 'Right.' : yours === undefined ? 'Not matched.' : `You chose: ${yours}.`;
        return { id, text: `${left}: ${right}`, mark: markOf(id), said, why };
      });
    }
    case 'point-on-figure':
      return drill.places.map(({ id, name, where, why }) => ({
        id,
        text: `${name}, ${where}`,
        mark: markOf(id),
        said: {
          right: id === drill.key ? 'Right, and you pressed it.' : 'Not asked for.',
          missed: 'This was the place.',
          extra: 'You pressed this.',
          misplaced: '',
        }[markOf(id)],
        why,
      }));
  }
}

/** The answer in plain lines, for reading without script. */
export function answerLines(drill: Drill): readonly { readonly text: string; readonly why: string }[] {
  switch (drill.kind) {
    case 'multiple-response':
      return drill.options.map(({ text, right, why }) => ({ text: `${right ? 'Yes' : 'No'}: ${text}`, why }));
    case 'ordering':
      return drill.steps.map(({ text, why }) => ({ text, why }));
    case 'matching':
      return drill.pairs.map(({ left, right, why }) => ({ text: `${left}: ${right}`, why }));
    case 'point-on-figure':
      return drill.places
        .filter(({ id }) => id === drill.key)
        .map(({ name, where, why }) => ({ text: `${name}, ${where}`, why }));
  }
}
