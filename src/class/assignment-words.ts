/** What an assignment asks, in words. Names come in; what they do not know is told by its id. Pure. */
import type { Assignment } from '#schema/assignment.ts';

export interface TaskNames {
  readonly modules: Readonly<Record<string, { readonly title: string }>>;
  readonly simulations: Readonly<Record<string, string>>;
  readonly exams: Readonly<Record<string, string>>;
}

export function taskWords(task: Assignment['task'], names: TaskNames | null): string {
  switch (task.do) {
    case 'form': {
      const exam = names?.exams[task.exam] ?? task.exam;
      return `${kinds[task.kind]} for ${exam}, form ${String(task.seed)}`;
    }
    case 'modules':
      return `Read ${task.modules.map((id) => names?.modules[id]?.title ?? id).join(', ')}`;
    case 'simulation': {
      const title = names?.simulations[task.simulation] ?? task.simulation.replaceAll('-', ' ');
      return `${task.mode === 'check-off' ? 'Check-off' : 'Practice'} in ${title}${task.caseId === null ? '' : `, ${task.caseId.replaceAll('-', ' ')}`}`;
    }
    default:
      return task satisfies never;
  }
}

const kinds = { full: 'A full form', short: 'A short form', quick: 'A quick form', topic: 'A form by topic' } as const;
