/** Everything somebody at the book can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { CivilDate } from '../core/calendar.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { BlockKind, Instruction, Lane, Need, ReminderWay, RoomId, Topic, VisitType } from './case.ts';

export const passedTo = ['emergency', 'nurse', 'provider'] as const;
export type PassedTo = (typeof passedTo)[number];

export const steps = [
  'freed',
  'reason-charted',
  'no-show-charted',
  'provider-told',
  'called',
  'voicemail-with-reason',
  'fee-charged',
  'erased',
  'referral-asked',
  'own-advice',
  'order-completed',
  'side-guessed',
  'answers-reported',
  'decided-alone',
  'approval-given',
  'charted-with-tickler',
] as const;
/** Things done for a request beside the booking. */
export type Step = (typeof steps)[number];

export interface BookingWish {
  readonly type: VisitType;
  readonly lane: Lane;
  /** Null: the next room that is free on arrival. */
  readonly room: RoomId | null;
  readonly date: CivilDate;
  readonly at: number;
  readonly minutes: number;
}

export interface TypedPerson {
  readonly last: string;
  readonly first: string;
  readonly birthDate: string;
  readonly phone: string;
}

export type BookLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | {
      readonly type: 'block.set';
      readonly what: BlockKind;
      readonly lane: Lane | null;
      readonly date: CivilDate;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'block.cleared'; readonly block: string }
  /** Picks up the telephone, opens the message or the line on the desk. Whoever was on the line goes on hold. */
  | { readonly type: 'request.taken'; readonly request: string }
  /** On hold: asked about an emergency first, or simply put there. */
  | { readonly type: 'request.held'; readonly hasAsked: boolean }
  | { readonly type: 'request.closed' }
  | { readonly type: 'topic.asked'; readonly topic: Topic }
  | { readonly type: 'screening.asked'; readonly question: string }
  | { readonly type: 'chart.chosen'; readonly chart: string }
  | ({ readonly type: 'person.entered' } & TypedPerson)
  | { readonly type: 'passed.on'; readonly to: PassedTo }
  | ({ readonly type: 'visit.booked'; readonly visitType: VisitType; readonly confirmed: boolean } & Omit<
      BookingWish,
      'type'
    >)
  | { readonly type: 'visit.removed' }
  | { readonly type: 'need.arranged'; readonly need: Need }
  | { readonly type: 'instruction.given'; readonly what: Instruction }
  | { readonly type: 'read.back' }
  | { readonly type: 'reminder.set'; readonly way: ReminderWay; readonly tellsReason: boolean }
  | { readonly type: 'step.taken'; readonly step: Step }
  | { readonly type: 'book.closed' };
