/** Everything one can do at the letter desk, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { Channel, SlipKind } from './case.ts';

export const logParts = [
  'what-and-to-whom',
  'channel-and-date',
  'copy-in-chart',
  'proof-number',
  'own-opinion',
] as const;
export type LogPart = (typeof logParts)[number];

export const nurseParts = ['who', 'their-words', 'number', 'read-at', 'my-view'] as const;
/** What is said to the nurse. */
export type NursePart = (typeof nurseParts)[number];

export type CorrespondenceLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'request.read' }
  | { readonly type: 'chart.opened' }
  | { readonly type: 'channel.chosen'; readonly channel: Channel }
  /** Types the date of the letter; `confirmed` keeps one that is not today. */
  | { readonly type: 'date.written'; readonly text: string; readonly confirmed: boolean }
  /** Slot and option by their place in the case. */
  | { readonly type: 'part.chosen'; readonly slot: number; readonly option: number }
  | { readonly type: 'paragraph.written'; readonly text: string }
  | { readonly type: 'mark.set'; readonly line: string; readonly kind: SlipKind }
  | { readonly type: 'mark.cleared'; readonly line: string }
  | { readonly type: 'draft.checked' }
  | { readonly type: 'recipient.chosen'; readonly recipient: number }
  | { readonly type: 'outside.chosen'; readonly option: number }
  /** Puts an enclosure in, or takes it out again. */
  | { readonly type: 'enclosure.moved'; readonly enclosure: number }
  /** The provider reads it and signs. */
  | { readonly type: 'provider.signed' }
  | { readonly type: 'letter.sent' }
  /** Walks to the nurse with it and tells her. */
  | { readonly type: 'nurse.told'; readonly parts: readonly NursePart[] }
  | { readonly type: 'log.written'; readonly parts: readonly LogPart[] }
  /** Clears the desk: the task is over. */
  | { readonly type: 'desk.cleared' };
