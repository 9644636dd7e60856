/**
 * Everything a learner can do in the blood-pressure simulation, as one union. Types and the lists of choices only; the
 * schema that checks foreign logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { CuffSize, QuestionId, Side } from './case.ts';

export const armRests = ['desk', 'lap', 'hanging'] as const;
export type ArmRest = (typeof armRests)[number];

export const stethoscopePlaces = ['artery', 'beside-artery', 'under-cuff'] as const;
export type StethoscopePlace = (typeof stethoscopePlaces)[number];

/** Remarks charted beside a reading. */
export const readingNotes = [
  'caffeine-within-30-min',
  'smoked-within-30-min',
  'exercised-within-30-min',
  'irregular-pulse',
  'talked-during-reading',
  'full-bladder',
] as const;
export type ReadingNote = (typeof readingNotes)[number];

export const bodyPositions = ['sitting', 'lying', 'standing'] as const;
export type BodyPosition = (typeof bodyPositions)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];

/** What is said in a report: the findings, the findings with how the patient feels, or a diagnosis of one's own. */
export const reportContents = ['numbers', 'numbers-and-symptoms', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What the learner may say to the patient about the result. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'numbers-provider-explains',
  'provider-told-now',
  'you-have-hypertension',
  'nothing-to-worry-about',
  'change-your-medicine',
  'numbers-are-secret',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type BpLearnerEvent =
  /** Lets the clock run ahead, for example five quiet minutes: `ms: 300000`. 1 to 3,600,000. */
  | TimeSkipped
  /** Asks for the next hint; only possible in coached mode. The sentence is `hint()` of describe.ts. */
  | { readonly type: 'hint.asked' }
  // The visit
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  /** Asks the patient not to talk until it is over. */
  | { readonly type: 'patient.hushed' }
  /** The patient goes if the bladder is full: away for three minutes. Not with a cuff on. */
  | { readonly type: 'restroom.offered' }
  | { readonly type: 'door.closed' }
  // The seat
  | { readonly type: 'patient.seated'; readonly on: 'chair' | 'exam-table' }
  | { readonly type: 'back.set'; readonly supported: boolean }
  | { readonly type: 'feet.set'; readonly flat: boolean }
  | { readonly type: 'legs.set'; readonly crossed: boolean }
  /** Where the arm lies; `heightCm` is the middle of the cuff above (+) or below (−) heart level, −20 to 20, desk only. */
  | { readonly type: 'arm.rested'; readonly on: ArmRest; readonly heightCm: number }
  | { readonly type: 'sleeve.set'; readonly to: 'off' | 'rolled' | 'down' }
  // Arm and cuff
  | { readonly type: 'arm.chosen'; readonly side: Side }
  | { readonly type: 'arm.measured' }
  | { readonly type: 'cuff.chosen'; readonly size: CuffSize }
  /** `edgeCm`: lower edge above the bend of the elbow, 0 to 8. */
  | {
      readonly type: 'cuff.placed';
      readonly edgeCm: number;
      readonly mark: 'over-artery' | 'off-artery';
      readonly fit: 'snug' | 'loose';
    }
  | { readonly type: 'cuff.removed' }
  // The free hand: fingers on a pulse, or the stethoscope (the other hand holds the bulb)
  | { readonly type: 'fingers.placed'; readonly on: 'radial' | 'brachial' }
  | { readonly type: 'stethoscope.placed'; readonly at: StethoscopePlace }
  | { readonly type: 'hand.lifted' }
  // The bulb
  | { readonly type: 'bulb.squeezed' }
  /** 0 closed to 100 wide open, whole percent. About 18 gives 2–3 mmHg a second in the middle of the range. */
  | { readonly type: 'valve.set'; readonly openPercent: number }
  // What the learner perceives
  /** The pressure at which the radial pulse vanished, as read by the learner. Whole mmHg, 0 to 300. */
  | { readonly type: 'estimate.noted'; readonly mmHg: number }
  /** "That's it": stops the mark at the present cuff pressure. The last mark of each kind counts. */
  | { readonly type: 'sound.marked'; readonly which: 'systolic' | 'diastolic' }
  // The chart and the team
  /** A reading as charted; null where the learner left a field empty. Numbers 0 to 300. */
  | {
      readonly type: 'reading.recorded';
      readonly systolic: number;
      readonly diastolic: number;
      readonly arm: Side | null;
      readonly position: BodyPosition | null;
      readonly cuff: CuffSize | null;
      readonly notes: readonly ReadingNote[];
    }
  | { readonly type: 'average.recorded'; readonly systolic: number; readonly diastolic: number }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  /** The clinic's emergency response. */
  | { readonly type: 'help.called' }
  /** Leaves the room: the run is over. */
  | { readonly type: 'visit.finished' };
