/** What a learner does in a shift. Inside a task it is the task's own event; the rest is the clinic. */
import type { ComposedLearnerEvent } from '../core/compose.ts';
import type { HandoverPoint } from './world/world.ts';

export const callings = ['name', 'name-and-reason'] as const;
export type Calling = (typeof callings)[number];

export type ClinicEvent =
  /** Steps out of a task that is open, to where the whole clinic is seen. It stays as it is. */
  | { readonly type: 'task.left' }
  | { readonly type: 'patient.called'; readonly patient: string; readonly room: string; readonly how: Calling }
  /** Everybody in the waiting room hears how long it will take. */
  | { readonly type: 'waiting.told' }
  | {
      readonly type: 'provider.told';
      readonly patient: string;
      /** Ready to be seen, or taken worse in the waiting room. */
      readonly about: 'ready' | 'worse';
      readonly urgency: 0 | 1 | 2;
    }
  | { readonly type: 'patient.seen-off'; readonly patient: string }
  | { readonly type: 'room.cleaned'; readonly room: string }
  | { readonly type: 'screen.locked' }
  | { readonly type: 'paper.settled'; readonly paper: string; readonly option: string }
  | {
      readonly type: 'task.handed';
      readonly task: string;
      readonly to: string;
      readonly said: readonly HandoverPoint[];
      readonly inPrivate: boolean;
    }
  /** A colleague cleans a room, or takes a call that rings. */
  | { readonly type: 'help.asked'; readonly of: string; readonly to: 'clean' | 'phone'; readonly what: string };

export type ShiftEvent = ComposedLearnerEvent | ClinicEvent;
