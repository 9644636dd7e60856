/** Everything somebody at the desk can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';

export const topics = [
  'name-and-birth',
  'leading-name',
  'all-the-same',
  'what-changed',
  'other-plans',
  'accident',
  'infection',
  'help',
] as const;
/** What is asked at the desk. */
export type Topic = (typeof topics)[number];

export const deskActs = ['voice-lowered', 'screen-turned', 'sheet-changed', 'mask-given', 'seated-apart'] as const;
export type DeskAct = (typeof deskActs)[number];

export const papers = ['notice', 'consent', 'assignment', 'financial'] as const;
/** What is signed at a first visit: privacy notice received, consent to treatment, assignment and release, money policy. */
export type Paper = (typeof papers)[number];

export const paperActs = ['explained', 'handed', 'refusal-noted', 'signed-for-them'] as const;
export type PaperAct = (typeof paperActs)[number];

export const readingItems = ['state', 'copay', 'deductible', 'coinsurance', 'need'] as const;
/** What the visit's note on coverage holds. */
export type ReadingItem = (typeof readingItems)[number];

export const methods = ['cash', 'check', 'card'] as const;
export type Method = (typeof methods)[number];

export type CheckInEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'question.asked'; readonly topic: Topic }
  | { readonly type: 'desk.done'; readonly what: DeskAct }
  /** Takes the ID, or a card by its place, into the hand. */
  | { readonly type: 'id.taken' }
  | { readonly type: 'card.scanned'; readonly plan: number; readonly side: 'front' | 'back' }
  /** A line of the form: asked about, or filled in by one's own hand. */
  | { readonly type: 'line.asked'; readonly line: string }
  | { readonly type: 'line.filled'; readonly line: string }
  | { readonly type: 'field.entered'; readonly field: string; readonly text: string }
  | { readonly type: 'eligibility.checked'; readonly plan: number }
  | { readonly type: 'reading.entered'; readonly plan: number; readonly item: ReadingItem; readonly text: string }
  | { readonly type: 'order.set'; readonly first: number }
  | { readonly type: 'matter.answered'; readonly matter: string; readonly option: number }
  | { readonly type: 'paper.done'; readonly paper: Paper; readonly act: PaperAct }
  /** What is due is said, as typed. */
  | { readonly type: 'due.said'; readonly text: string }
  | { readonly type: 'payment.taken'; readonly method: Method; readonly text: string; readonly change: string }
  | { readonly type: 'receipt.given' }
  /** Marked as arrived: the check-in is over. */
  | { readonly type: 'arrival.marked' };
