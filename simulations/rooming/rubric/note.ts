/** The criterion of the free note: only what a rule can judge (note.ts), and only when one is kept. */
import type { Criterion } from '../../core/rubric.ts';
import type { RoomingContext } from '../context.ts';
import { noteFault, noteWords, type NoteFault } from '../note.ts';

/** What is left of the points. None fails the run: a rule reads words, not what is meant (model.md). */
const shares: Readonly<Record<NoteFault, number>> = {
  'note-says-nothing': 0,
  'note-diagnosed': 0,
  'note-advised': 0,
  'note-pasted': 0.4,
  'note-unquoted': 0.5,
  'note-too-long': 0.75,
};

export const noteCriterion: Criterion<RoomingContext> = {
  id: 'RM-39',
  sentence:
    'Keeps a free note short and to what was said and seen: the patient’s words in quotation marks, no diagnosis or advice of one’s own, nothing pasted from another part.',
  points: 3,
  critical: false,
  competencies: ['X.P.3', 'V.C.12', 'X.C.1'],
  sources: ['open-rn-nursing-skills-2e', 'cms-program-integrity-3'],
  facts: [],
  teaches: 'clinical-procedures/documenting-care#heard-and-seen',
  test: (context) => {
    if (context.note === '') return { share: null, because: 'no-note' };
    const fault = noteFault(context);
    return fault === null
      ? { share: 1, because: 'done' }
      : { share: shares[fault], because: fault, values: { most: noteWords } };
  },
};
