/** A cohort before it is read. */
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import type { CohortView } from './cohort.ts';

export const nobody: CohortView = {
  cohort: null,
  students: [],
  matches: new Map(),
  marks: [],
  feedback: [],
  assignments: [],
  keys: [],
  withdrawn: [],
};

export const noKeys: ReadonlyMap<string, RegisteredKey> = new Map();
