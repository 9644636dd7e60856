/**
 * What a person did, as the map of progress needs it: one reading of the record's entries through the folds that every other page
 * uses too. Entries in any order give the same. Pure.
 */
import { attemptsReported, attemptsReportedKinds, type AttemptReported } from '#record/folds/attempts-reported.ts';
import {
  competencies,
  competenciesKinds,
  type CompetencyMark,
  type CompetencyStanding,
} from '#record/folds/competencies.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { portfolioRuns, type PortfolioRun } from '#record/folds/portfolio-runs.ts';
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import { sittings, type Sitting } from '#record/folds/sittings.ts';
import { ofKinds } from '#plan/standing.ts';
import type { EntryOf } from '#record/port.ts';
import { memories, reviewKinds, type Memory } from '#review/memory.ts';

/** Not the acts of runs and sittings, which are most of a long record: only beginnings and ends count here. */
export const doneKinds = [
  ...sectionsReadKinds,
  ...itemsAnsweredKinds,
  ...reviewKinds,
  ...competenciesKinds,
  ...attemptsReportedKinds,
  'sitting.started',
  'run.started',
  'run.finished',
  'run.branched',
] as const;

export interface ItemDone {
  /** Whether the first answer ever was right. */
  readonly isFirstRight: boolean;
  readonly isLastRight: boolean;
}

export interface Done {
  /** Section ids by module id. */
  readonly read: ReadonlyMap<string, ReadonlySet<string>>;
  /** By item; one that was never met is not in it. */
  readonly items: ReadonlyMap<string, ItemDone>;
  /** In the order they were begun. */
  readonly runs: readonly PortfolioRun[];
  /** By card name. */
  readonly memories: ReadonlyMap<string, Memory>;
  /** By `<framework> <code> <stage>`. */
  readonly marks: ReadonlyMap<string, CompetencyStanding>;
  /** Oldest first. */
  readonly sittings: readonly Sitting[];
  /** Latest day first. */
  readonly attempts: readonly AttemptReported[];
}

/** @param letters marks that letters of the school brought: a check-off in the lab counts wherever it was written down */
export function doneOf(
  entries: readonly EntryOf<(typeof doneKinds)[number]>[],
  letters: readonly CompetencyMark[] = [],
): Done {
  const answered = itemsAnswered(ofKinds(entries, ...itemsAnsweredKinds));
  const runKinds = ['run.started', 'run.finished', 'run.branched', 'entry.withdrawn'] as const;
  return {
    read: sectionsRead(ofKinds(entries, ...sectionsReadKinds)),
    items: new Map(
      [...answered].map(([id, { first, last }]) => [id, { isFirstRight: first.right, isLastRight: last.right }]),
    ),
    runs: portfolioRuns(ofKinds(entries, ...runKinds)).runs,
    memories: memories(ofKinds(entries, ...reviewKinds)),
    marks: competencies(ofKinds(entries, ...competenciesKinds), letters),
    sittings: [...sittings(ofKinds(entries, 'sitting.started', 'sitting.finished', 'entry.withdrawn')).values()],
    attempts: attemptsReported(ofKinds(entries, ...attemptsReportedKinds)),
  };
}

/** Whether nothing of it counts for any map. */
export function isNothingDone({ read, items, runs, memories: cards, marks, attempts }: Done): boolean {
  return [read.size, items.size, runs.length, cards.size, marks.size, attempts.length].every((count) => count === 0);
}
