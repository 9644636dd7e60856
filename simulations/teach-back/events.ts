/** Everything a learner can do here, as one union. Types and lists of choices only. */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';

export const openers = ['knows', 'worry', 'likes', 'needs'] as const;
/** What is asked before anything is explained. */
export type Opener = (typeof openers)[number];

export const measures = [
  'interpreter',
  'sign-interpreter',
  'companion-interprets',
  'written-notes',
  'glasses',
  'hearing-aid',
  'speak-louder',
  'quiet',
] as const;
/** What is done so that words can arrive. */
export type Measure = (typeof measures)[number];

export const aids = ['words', 'picture', 'showing'] as const;
/** What goes with the words: nothing, a drawing on the sheet, the thing itself shown. */
export type Aid = (typeof aids)[number];

export const checks = ['teach-back', 'show-me', 'do-you-understand', 'quiz'] as const;
export type Check = (typeof checks)[number];

export const chartParts = [
  'what-was-taught',
  'how-and-material',
  'patient-response',
  'what-is-left',
  'interpreter',
  'own-diagnosis',
] as const;
export type ChartPart = (typeof chartParts)[number];

export type TeachBackEvent =
  | EncounterEvent
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'opener.asked'; readonly what: Opener }
  | { readonly type: 'measure.taken'; readonly what: Measure }
  /** Point and wording by their place in the case. */
  | { readonly type: 'point.explained'; readonly point: number; readonly wording: number; readonly aid: Aid }
  | { readonly type: 'understanding.checked'; readonly how: Check }
  | { readonly type: 'question.answered'; readonly reply: number }
  | { readonly type: 'help.fetched' }
  | { readonly type: 'handout.given'; readonly handout: number }
  | { readonly type: 'teaching.charted'; readonly parts: readonly ChartPart[] }
  | { readonly type: 'visit.finished' };
