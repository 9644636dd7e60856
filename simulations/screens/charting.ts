/** Entries as the record takes them. Limits are settings of a record system (model.md), not clinical values. */
import { entryQuestion, entryVerdict, type EntryLimits } from '../core/entry.ts';
import type { ScContext, EntryQuestion } from './context.ts';
import type { ScLearnerEvent } from './events.ts';
import type { ScreenId } from './instruments.ts';

type Event<K extends ScLearnerEvent['type']> = Extract<ScLearnerEvent, { readonly type: K }>;
type Change = Partial<ScContext>;

const all = (low: number, high: number, unit: string): EntryLimits => ({
  possible: { low, high },
  usual: { low, high },
  unit,
});

/** What a total can be: the number of items times the highest answer. */
export const scoreLimits: Readonly<Record<ScreenId, EntryLimits>> = {
  'phq-2': all(0, 6, 'points'),
  'phq-9': all(0, 27, 'points'),
  'gad-7': all(0, 21, 'points'),
  falls: all(0, 3, 'yes'),
  tug: { possible: { low: 2, high: 300 }, usual: { low: 5, high: 60 }, unit: 'seconds' },
  tobacco: { possible: { low: 0, high: 250 }, usual: { low: 0, high: 100 }, unit: 'pack-years' },
  'social-needs': all(0, 5, 'needs'),
  'pain-numbers': all(0, 10, 'points'),
  'pain-faces': all(0, 10, 'points'),
  'pain-flacc': all(0, 10, 'points'),
  orthostatic: { possible: { low: -60, high: 150 }, usual: { low: -20, high: 60 }, unit: 'mmHg' },
};

export const vitalLimits: Readonly<Record<'systolic' | 'diastolic' | 'pulse', EntryLimits>> = {
  systolic: { possible: { low: 40, high: 300 }, usual: { low: 80, high: 200 }, unit: 'mmHg' },
  diastolic: { possible: { low: 20, high: 200 }, usual: { low: 40, high: 120 }, unit: 'mmHg' },
  pulse: { possible: { low: 20, high: 250 }, usual: { low: 45, high: 130 }, unit: 'beats a minute' },
};

function asks(context: ScContext, question: EntryQuestion): Change {
  return { question, happened: { atMs: context.nowMs, what: 'question-of-record' } };
}

export function chartScore(context: ScContext, event: Event<'score.charted'>): Change {
  const { screen, total, band, confirmed } = event;
  const limits = scoreLimits[screen];
  const text = entryQuestion('A total', total, limits, confirmed);
  if (text !== null)
    return asks(context, {
      where: 'score',
      text,
      canConfirm: entryVerdict(total, limits, confirmed) === 'questioned',
    });
  const rest = context.charted.scores.filter((score) => score.screen !== screen);
  return {
    question: null,
    charted: { ...context.charted, scores: [...rest, { screen, total, band, atMs: context.nowMs }] },
  };
}

export function chartPosition(context: ScContext, event: Event<'position.charted'>): Change {
  const { position, systolic, diastolic, pulse, confirmed } = event;
  for (const [name, value] of [
    ['systolic', systolic],
    ['diastolic', diastolic],
    ['pulse', pulse],
  ] as const) {
    const text = entryQuestion(`A ${name}`, value, vitalLimits[name], confirmed);
    if (text !== null)
      return asks(context, {
        where: 'position',
        text,
        canConfirm: entryVerdict(value, vitalLimits[name], confirmed) === 'questioned',
      });
  }
  if (diastolic >= systolic)
    return asks(context, {
      where: 'position',
      text: 'The lower number cannot be as high as the upper one. Nothing was kept.',
      canConfirm: false,
    });
  const rest = context.charted.positions.filter((entry) => entry.position !== position);
  return {
    question: null,
    charted: { ...context.charted, positions: [...rest, { position, systolic, diastolic, pulse }] },
  };
}
