/** Every task of a closed shift with its own score and the lines it lost, worst first. Pure. */
import { embeddedSnapshot } from '../../core/embed.ts';
import { judge } from '../../core/rubric.ts';
import type { ShiftContext } from '../context.ts';
import type { ShiftEvidence, TaskScore } from '../evidence.ts';
import type { TaskKits } from '../kits/kit.ts';

export interface TaskDebrief {
  readonly task: string;
  readonly simulation: string;
  readonly person: string | null;
  /** What became of it when it was not done; empty when it was. */
  readonly standing: string;
  readonly earned: number;
  /** 0 where it was not the learner's. */
  readonly possible: number;
  readonly lost: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly explanation: string;
    readonly cost: number;
    readonly critical: boolean;
    readonly teaches: string;
  }[];
}

const standings: Readonly<Record<TaskScore['is'], string>> = {
  never: 'Never begun.',
  begun: 'Begun and not ended: judged as it stood.',
  done: '',
  'not-mine': 'Others took it over: not scored.',
  'not-yet': 'It had not come yet: not scored.',
};

export function taskDebriefs(kits: TaskKits, context: ShiftContext, evidence: ShiftEvidence): readonly TaskDebrief[] {
  const { case: shift, tasks } = context;
  return evidence.scores.map(({ task, is, earned, possible }) => {
    const slot = shift.tasks[task];
    const simulation = slot?.simulation ?? task;
    const kit = kits[simulation];
    const state = is === 'begun' || is === 'done' ? tasks[task]?.state : undefined;
    const rubric = kit === undefined || state === undefined ? [] : kit.simulation.rubric;
    const found =
      kit === undefined || state === undefined
        ? null
        : kit.simulation.evidence(embeddedSnapshot(kit.simulation, state));
    const lost = rubric
      .flatMap((criterion) => {
        const result = judge(criterion, found);
        const missed = result.critical && result.possible > 0 && result.earned === 0;
        return result.earned < result.possible
          ? [
              {
                id: criterion.id,
                sentence: criterion.sentence,
                explanation: kit?.simulation.explain(criterion.id, result.finding) ?? '',
                cost: result.possible - result.earned,
                critical: missed,
                teaches: criterion.teaches,
              },
            ]
          : [];
      })
      .sort((a, b) => Number(b.critical) - Number(a.critical) || b.cost - a.cost);
    return {
      task,
      simulation,
      person: slot?.of.kind === 'patient' ? (shift.patients.find(({ id }) => id === slot.of.id)?.name ?? null) : null,
      standing: standings[is],
      earned,
      possible: is === 'not-mine' || is === 'not-yet' ? 0 : possible,
      lost,
    };
  });
}
