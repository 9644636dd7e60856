/** Everything somebody at the coding desk can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { QueryTopic } from './case.ts';

/** A query states what the note says and asks; the other two ways say what is wished for. */
export const wordings = ['neutral', 'leading', 'payment'] as const;
export type Wording = (typeof wordings)[number];

/** Public HCPCS modifiers, and two of the practice's own making: `P1` separate visit, `P2` both sides. */
export const modifiers = ['RT', 'LT', 'QW', 'GA', 'GX', 'GY', 'GZ', 'XE', 'XS', 'XP', 'XU', 'P1', 'P2'] as const;
export type Modifier = (typeof modifiers)[number];

export type CodingLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  /** Marks words of the note, or takes the mark away: they go with the next code that is put on the slip. */
  | { readonly type: 'phrase.toggled'; readonly phrase: string }
  /** Looks in the index. */
  | { readonly type: 'index.searched'; readonly words: string }
  /** Opens the list at a category of ICD-10-CM, or at a code of the other two sets, and reads its notes. */
  | { readonly type: 'list.opened'; readonly at: string }
  | { readonly type: 'diagnosis.added'; readonly code: string }
  | { readonly type: 'diagnosis.removed'; readonly code: string }
  /** Moves a diagnosis to a place of the sequence; 0 is letter A. */
  | { readonly type: 'diagnosis.moved'; readonly code: string; readonly to: number }
  /** Gives the marked words to a diagnosis that stands on the slip. */
  | { readonly type: 'evidence.given'; readonly code: string }
  | { readonly type: 'service.coded'; readonly line: string; readonly code: string }
  | { readonly type: 'units.typed'; readonly line: string; readonly text: string }
  | { readonly type: 'modifier.toggled'; readonly line: string; readonly modifier: Modifier }
  /** Points a line at a diagnosis, or takes the pointer away; the first is the main reason. */
  | { readonly type: 'pointer.toggled'; readonly line: string; readonly code: string }
  | { readonly type: 'query.sent'; readonly topic: QueryTopic; readonly wording: Wording }
  | { readonly type: 'request.answered'; readonly reply: number }
  /** Hands on the charge slip: it is over. */
  | { readonly type: 'slip.handed-on' };
