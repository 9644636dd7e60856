/** A shift as it is written in a file or drawn by the generator: tasks by name only, "simulation/case". Types only. */
import type { Colleague, Difficulty, Named, Policy, ShiftLength, Worsening, Workplace } from './case.ts';

/** "pulse/adult-regular". */
export type TaskName = `${string}/${string}`;

export interface WrittenPatient {
  readonly id: string;
  readonly provider: string;
  readonly booked: number;
  readonly arrives: number;
  readonly patience: number;
  readonly visit: number;
  readonly before?: TaskName | undefined;
  readonly after?: TaskName | undefined;
  readonly worsens?: Worsening | undefined;
  /** What they came for cannot wait its turn. */
  readonly urgent?: boolean | undefined;
}

export interface WrittenCall {
  readonly id: string;
  readonly at: number;
  readonly task: TaskName;
}

/** A scene of `scenes.yaml`, or a task. */
export interface WrittenPaper {
  readonly id: string;
  readonly at: number;
  readonly kind: 'inbox' | 'event';
  readonly scene?: string | undefined;
  readonly task?: TaskName | undefined;
  /** Minutes; without it what the scene says. */
  readonly within?: number | undefined;
}

export interface WrittenShift {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly workplace: Workplace;
  readonly length: ShiftLength;
  readonly difficulty: Difficulty;
  readonly startsAt: string;
  readonly minutes: number;
  readonly rooms: readonly Named[];
  readonly providers: readonly Named[];
  readonly staff: readonly Colleague[];
  readonly patients: readonly WrittenPatient[];
  readonly calls: readonly WrittenCall[];
  readonly papers: readonly WrittenPaper[];
}

/** A kind of place, and what is usual there. */
export interface WorkplaceProfile {
  readonly id: Workplace;
  readonly title: string;
  readonly clinic: string;
  readonly line: string;
  readonly policy: Policy;
  readonly rooms: readonly Named[];
  readonly providers: readonly Named[];
  readonly staff: readonly Colleague[];
  /** What patients come for here: a case before the provider's part, or one ordered after it. */
  readonly before: readonly TaskName[];
  readonly after: readonly TaskName[];
  readonly calls: readonly TaskName[];
  readonly desk: readonly TaskName[];
  readonly inbox: readonly string[];
  readonly events: readonly string[];
  readonly emergencies: readonly TaskName[];
  /** Of these, what cannot wait its turn. */
  readonly urgent: readonly TaskName[];
  /** Who may get worse in the waiting room here, and what one sees then. */
  readonly signs: Readonly<Partial<Record<TaskName, string>>>;
  /** Minutes between two arrivals at the lowest difficulty. */
  readonly everyMin: number;
  readonly visitMin: readonly [low: number, high: number];
}
