/** The rubric of the thread: every desk's own criteria, and what only the whole can show. */
import { taskCriteria, taskSnapshot } from '../core/compose.ts';
import type { Criterion } from '../core/rubric.ts';
import type { ThreadContext } from './compose.ts';
import { folderOf, needsWork } from './folder.ts';
import { deskIds, desks, tasks as allTasks } from './tasks.ts';

const teaches = 'insurance-coding-and-billing/claim-from-visit-to-payment#a-claims-life';

const whole: readonly Criterion<ThreadContext>[] = [
  {
    id: 'PP-01',
    sentence: 'Brings the visit to its end: the claim is sent, answered and posted.',
    points: 10,
    critical: false,
    competencies: ['VIII.C.1.b', 'VIII.P.4'],
    sources: ['cms-claims-manual-1'],
    facts: [],
    teaches,
    test: ({ tasks }) => {
      const { claim, answer } = folderOf(tasks);
      if (claim?.sentOn == null) return { share: 0, because: 'never-sent' };
      if (answer === null || answer.kind === 'rejected') return { share: 0, because: 'never-taken-in' };
      if (tasks['payments']?.state.status !== 'done') return { share: 0.5, because: 'not-posted' };
      return needsWork(answer) ? { share: 0.5, because: 'left-unpaid' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PP-02',
    sentence: 'Writes what the next desk can use: the payer takes the first claim as it is.',
    points: 10,
    critical: false,
    competencies: ['VII.P.2', 'VIII.P.4', 'VI.P.3'],
    sources: ['cms-claims-manual-1'],
    facts: [],
    teaches,
    test: ({ tasks }) => {
      const sendings = taskSnapshot(desks.claim, tasks, 'claim')?.context.sendings ?? [];
      const first = sendings[0];
      if (first === undefined) return { share: 0, because: 'never-sent' };
      if (!needsWork(first.answer)) return { share: 1, because: 'done' };
      const { answer } = folderOf(tasks);
      return answer !== null && !needsWork(answer)
        ? { share: 0.5, because: 'mended-later' }
        : { share: 0, because: 'came-back' };
    },
  },
];

export const threadRubric: readonly Criterion<ThreadContext>[] = [
  ...deskIds.flatMap((desk) => taskCriteria<ThreadContext>(allTasks[desk], desk)),
  ...whole,
];
