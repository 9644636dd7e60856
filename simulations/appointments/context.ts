/** The state of the book and of everybody at it. Plain JSON, bounded by the case. */
import type { Mode } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { Block, BookCase, Booked, Instruction, MatrixLine, Need, ReminderWay, Request, Topic } from './case.ts';
import type { BookingWish, PassedTo, Step, TypedPerson } from './events.ts';
import type { BookFacts } from './facts.ts';

export type RequestStage = 'to-come' | 'waiting' | 'open' | 'held' | 'voicemail' | 'gone' | 'done';

/** One thing that was heard or done, for the dialogue. */
export type Heard =
  | { readonly what: 'opening' }
  | { readonly what: 'topic'; readonly topic: Topic }
  | { readonly what: 'screening'; readonly question: string }
  | { readonly what: 'read-back'; readonly suits: boolean }
  | { readonly what: 'handed'; readonly to: PassedTo }
  | { readonly what: 'step'; readonly step: Step };

export interface RequestState {
  readonly id: string;
  readonly stage: RequestStage;
  /** Since when it stands in this stage, simulated ms. */
  readonly sinceMs: number;
  readonly answeredAfterMs: number | null;
  readonly longestHoldMs: number;
  /** Put on hold without the question about an emergency. */
  readonly heldBlindly: boolean;
  readonly asked: readonly Topic[];
  readonly screened: readonly string[];
  readonly heard: readonly Heard[];
  /** Number of the chart that lies open; null when none does. */
  readonly chart: string | null;
  readonly entered: TypedPerson | null;
  readonly passed: PassedTo | null;
  readonly needs: readonly Need[];
  readonly given: readonly Instruction[];
  readonly steps: readonly Step[];
  readonly reminder: { readonly way: ReminderWay; readonly tellsReason: boolean } | null;
  /** The booking as it was read back, in one text; null when it never was. */
  readonly readBack: string | null;
  /** Booked before the identity was known, or before the script was run. */
  readonly bookedUnknown: boolean;
  readonly bookedUnscreened: boolean;
  /** Once an emergency was written into the book it stays told, even when it is taken out again. */
  readonly everBooked: boolean;
}

/** A booking the learner wrote: its id is the request's. */
export interface OwnBooking extends BookingWish {
  readonly id: string;
}

/** What the book said of the last try. */
export interface Question {
  readonly about: 'booking' | 'person' | 'block';
  readonly text: string;
  readonly canConfirm: boolean;
}

export interface BookContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: BookCase;
  readonly facts: BookFacts;
  readonly carried: VisitFolder | null;
  readonly nowMs: number;
  /** The requests as this run tells them. */
  readonly requests: readonly Request[];
  readonly states: readonly RequestState[];
  /** The request on the line; null when nobody is. */
  readonly open: string | null;
  /** What stood in the book when the day began. */
  readonly booked: readonly Booked[];
  /** Bookings of others taken out by the learner: changed or cancelled visits. */
  readonly freed: readonly string[];
  readonly own: readonly OwnBooking[];
  readonly matrix: readonly MatrixLine[];
  readonly blocks: readonly Block[];
  /** Lines of the manager's note that stood in the book when the first visit was written; null before. */
  readonly blockedFirst: readonly string[] | null;
  readonly question: Question | null;
  readonly hints: number;
}
