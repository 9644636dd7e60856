/** Everything somebody in the storeroom can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { Fault } from './case.ts';

export const places = ['behind', 'front', 'refrigerator', 'cold-apart', 'returns', 'bin'] as const;
/** Where a line of a delivery goes. */
export type Place = (typeof places)[number];

export const papers = [
  'noted-on-slip',
  'supplier-told',
  'signed',
  'invoice-to-pay',
  'invoice-held',
  'paid-alone',
] as const;
/** What is done with the papers of a delivery. */
export type Paper = (typeof papers)[number];

export const coldActs = [
  'labeled',
  'isolated-cold',
  'coordinator-told',
  'provider-told',
  'maker-called',
  'program-called',
  'written-down',
  'cause-found',
  'used-anyway',
  'thrown-away',
  'looked-and-kept',
] as const;
/** What is done about the vaccine. */
export type ColdAct = (typeof coldActs)[number];

export type StoreLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'lot.turned'; readonly item: string; readonly lot: string }
  | { readonly type: 'lot.removed'; readonly item: string; readonly lot: string }
  | { readonly type: 'lot.put.back'; readonly item: string; readonly lot: string }
  | { readonly type: 'lot.fronted'; readonly item: string; readonly lot: string }
  | { readonly type: 'count.entered'; readonly item: string; readonly count: number; readonly confirmed: boolean }
  | { readonly type: 'order.entered'; readonly item: string; readonly quantity: number; readonly confirmed: boolean }
  | { readonly type: 'order.sent' }
  | { readonly type: 'line.opened'; readonly line: string }
  | { readonly type: 'line.judged'; readonly line: string; readonly as: Fault }
  | { readonly type: 'line.put'; readonly line: string; readonly place: Place }
  | { readonly type: 'paper.done'; readonly paper: Paper }
  | {
      readonly type: 'log.entered';
      readonly current: number;
      readonly lowest: number;
      readonly highest: number;
      readonly initials: string;
      readonly confirmed: boolean;
    }
  | { readonly type: 'display.reset' }
  | { readonly type: 'cold.acted'; readonly act: ColdAct }
  /** The afternoon comes: the second reading of the day. */
  | { readonly type: 'hours.passed' }
  | { readonly type: 'day.closed' };
