/** The standings of somebody of whom nothing was marked. */
import type { CompetencyStanding } from '#record/folds/competencies.ts';

export const nothingMarked: ReadonlyMap<string, CompetencyStanding> = new Map();
