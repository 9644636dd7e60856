/** Everything a learner can do while rooming a patient, as one union. The views send these, read the snapshot, decide nothing. */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type {
  Calling,
  Flag,
  Gap,
  Gown,
  Handoff,
  Interpreter,
  Item,
  Look,
  MedicineAct,
  Mending,
  Position,
  ReportTarget,
  SbarPart,
  Setup,
  TurnStep,
  Vital,
  Wait,
  Walk,
} from './choices.ts';
import type { Manner, TopicId } from './topics.ts';

export const units = ['°F', '/min', 'mmHg', '%', 'lb', 'kg', 'in', 'cm', 'points'] as const;
export type Unit = (typeof units)[number];

export type RoomingLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  // The call and the way
  | { readonly type: 'chart.read' }
  | { readonly type: 'patient.called'; readonly how: Calling }
  | { readonly type: 'patient.walked'; readonly how: Walk }
  | { readonly type: 'patient.watched'; readonly look: Look }
  // Privacy and understanding
  | { readonly type: 'door.closed' }
  | { readonly type: 'companion.placed'; readonly where: 'here' | 'outside' }
  | { readonly type: 'need.asked' }
  | { readonly type: 'interpreter.brought'; readonly how: Interpreter }
  // The talk
  | { readonly type: 'question.asked'; readonly topic: TopicId; readonly manner: Manner }
  | { readonly type: 'silence.kept' }
  | { readonly type: 'empathy.shown' }
  | { readonly type: 'summary.given' }
  | { readonly type: 'moment.answered'; readonly moment: string; readonly reply: string }
  // Medicines
  | { readonly type: 'label.read'; readonly medicine: string }
  | { readonly type: 'taking.asked'; readonly medicine: string }
  | { readonly type: 'medicine.flagged'; readonly medicine: string; readonly flag: Flag }
  | { readonly type: 'medicine.meddled'; readonly medicine: string; readonly act: MedicineAct }
  | { readonly type: 'gap.marked'; readonly gap: Gap; readonly due: boolean }
  // Vital signs
  | { readonly type: 'vital.taken'; readonly what: Vital; readonly with: readonly Setup[] }
  /** Tells somebody what cannot wait; `stays`: a colleague is sent, the learner stays with the patient. */
  | { readonly type: 'alarm.raised'; readonly to: ReportTarget; readonly stays: boolean }
  // Ready for the provider
  | { readonly type: 'exam.explained' }
  | { readonly type: 'gown.given'; readonly gown: Gown }
  | { readonly type: 'drape.given' }
  | { readonly type: 'position.helped'; readonly position: Position }
  | { readonly type: 'item.set'; readonly item: Item; readonly out: boolean }
  | { readonly type: 'patient.settled'; readonly where: Wait }
  // The record
  | { readonly type: 'complaint.charted'; readonly words: string; readonly since: string }
  /** A told thing, a look (`look:gait`), or a stray; `late` when it is labelled a late entry. */
  | { readonly type: 'entry.charted'; readonly entry: string; readonly late: boolean }
  | {
      readonly type: 'vital.charted';
      readonly what: Vital;
      readonly value: number;
      /** The lower number of a blood pressure. */
      readonly second: number | null;
      readonly unit: Unit;
      readonly confirmed: boolean;
      readonly late: boolean;
    }
  | { readonly type: 'refusal.charted'; readonly what: Vital }
  | { readonly type: 'entry.mended'; readonly number: number; readonly how: Mending }
  | { readonly type: 'note.written'; readonly text: string }
  | { readonly type: 'screen.locked' }
  // The hand-off and the room
  | { readonly type: 'statement.placed'; readonly statement: string; readonly part: SbarPart | null }
  | { readonly type: 'handoff.given'; readonly how: Handoff }
  | { readonly type: 'room.turned'; readonly step: TurnStep }
  | { readonly type: 'visit.finished' };

/**
 * A measurement taken by hand in a task of its own, as it was charted there. The larger visit brings it; no learner's log
 * holds one.
 */
export interface ReadingBrought {
  readonly type: 'reading.brought';
  readonly what: Vital;
  readonly value: number;
  /** The lower number of a blood pressure. */
  readonly second: number | null;
  readonly unit: Unit;
  /** What belongs beside the number: the site, the arm, room air; null for nothing. */
  readonly how: string | null;
  /** The provider was told of it there. */
  readonly told: boolean;
}
