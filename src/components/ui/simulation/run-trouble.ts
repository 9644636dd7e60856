/** What is said when a kept or sent run cannot be played. */
import type { ReplayFailure } from '#simulations/core/driver.ts';
import type { RunFileTrouble } from '#simulations/core/run-file.ts';

export const damagedLog = 'Its log is damaged, so it cannot be played again.';

/** Why a run cannot be looked back on. */
export type LookBackFailure = ReplayFailure | 'case-gone' | 'not-finished' | 'other-score';

/** Of a run in the record of this device. */
export const replayTrouble: Readonly<Record<LookBackFailure, string>> = {
  'other-simulation': 'It belongs to another simulation.',
  'other-version':
    'The simulation has changed since then, so it cannot be played again. What was done stays in the record.',
  'other-content':
    'The patient or the rubric has changed since then, so it cannot be played again. What was done stays in the record.',
  'out-of-order': damagedLog,
  'not-an-offset': damagedLog,
  'too-long': 'It is longer than a run can be.',
  'impossible-event': damagedLog,
  'case-gone': 'Its patient is no longer here.',
  'not-finished': 'It has no end, so there is nothing to look back on.',
  'other-score': damagedLog,
};

export type RunFileFailure = RunFileTrouble | LookBackFailure | 'unknown-event';

/** Why a file cannot be opened, and what to do about it. */
export const fileTrouble: Readonly<Record<RunFileFailure, string>> = {
  'not-a-run': 'This is not a run file of Exam Room. Choose a file that ends in .examroom-run.json.',
  'too-large': 'This file is too large to be a run.',
  'cut-short': 'Part of this file is missing: it was cut short on its way. Ask for it to be sent again.',
  changed: 'This file was changed after it was saved, so it is not shown. Ask for the file as it was saved.',
  'newer-format': 'This file was saved by a newer version of Exam Room. Reload the page to get that version.',
  'other-simulation': 'This run belongs to another simulation.',
  'other-version':
    'This run was made with another version of the simulation. Played again here it could end differently, so it is not shown.',
  'other-content':
    'The patient or the rubric has changed since this run was made. Played again here it could be scored differently, so it is not shown.',
  'case-gone': 'The patient of this run is no longer here.',
  'out-of-order': 'The log in this file is damaged, so it cannot be played.',
  'not-an-offset': 'The log in this file is damaged, so it cannot be played.',
  'impossible-event':
    'The log in this file holds something that cannot be done in this simulation, so it is not shown.',
  'unknown-event': 'The log in this file holds something this simulation does not know, so it is not shown.',
  'too-long': 'This run is longer than a run can be.',
  'not-finished': 'This run has no end, so there is nothing to look back on.',
  'other-score': 'Played again, this run gets another score than the file says. It was changed, so it is not shown.',
};
