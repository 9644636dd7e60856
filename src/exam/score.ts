/**
 * Scores a sitting: right or wrong by question, counts by area with intervals, time. Total and deterministic; gives codes
 * and numbers, never sentences. Unscored questions stay out of every count; unanswered ones count as wrong.
 */
import type { EntryData } from '#schema/entry.ts';
import type { OptionId } from '#schema/item.ts';
import type { TopicCode } from '#schema/ids.ts';
import type { Form } from './form.ts';
import { jeffreys, type Interval } from './interval.ts';
import { z90 } from './normal.ts';
import type { Certainty } from './sitting-event.ts';
import type { Answer } from './sitting-machine.ts';

export interface QuestionScore {
  readonly index: number;
  readonly item: string;
  readonly area: string | null;
  readonly topic: TopicCode | null;
  readonly scored: boolean;
  readonly chosen: OptionId | null;
  readonly key: OptionId;
  readonly right: boolean;
  readonly flagged: boolean;
  readonly certainty: Certainty | null;
  /** Time on screen in milliseconds. */
  readonly ms: number;
  /** Took more than one and a half times the exam's own pace. */
  readonly isSlow: boolean;
  /** Seen here for the first time; false as well when it never came on screen. */
  readonly firstSeen: boolean;
}

export interface Tally {
  readonly right: number;
  readonly asked: number;
  /** 80% Jeffreys interval of the share right. */
  readonly interval: Interval;
}

export interface AreaTally extends Tally {
  readonly area: string;
}

export interface SittingScore {
  readonly questions: readonly QuestionScore[];
  readonly overall: Tally;
  /** Areas with at least one scored question, in the outline's order. */
  readonly areas: readonly AreaTally[];
  readonly answered: number;
  /** Share (0–1) of the questions seen for the first time; only those say something about knowledge rather than memory. */
  readonly firstSeenShare: number;
  readonly totalMs: number;
  /** Milliseconds for each question at the exam's own pace. */
  readonly paceMs: number;
  /** Wrong although the person said they were certain: what to look at first. */
  readonly certainAndWrong: number;
}

const slowFactor = 1.5;

function tally(questions: readonly QuestionScore[]): Tally {
  const scored = questions.filter((question) => question.scored);
  const right = scored.filter((question) => question.right).length;
  return { right, asked: scored.length, interval: jeffreys(right, scored.length) };
}

/**
 * Scores a sitting. `keys` holds the key of every item of the form; an item missing from it is left out of every count.
 * `areaOrder` is the outline's. `isNew` tells whether an item had never been on screen before this sitting.
 */
export function score(
  form: Form,
  answers: readonly Answer[],
  keys: ReadonlyMap<string, OptionId>,
  areaOrder: readonly string[],
  isNew: (item: string) => boolean,
): SittingScore {
  const allowance = form.segments.reduce((sum, { allowanceMs }) => sum + allowanceMs, 0);
  const paceMs = allowance / Math.max(1, form.questions.length);
  const questions = form.questions.flatMap((question, index): QuestionScore[] => {
    const key = keys.get(question.item);
    const answer = answers[index];
    if (key === undefined || answer === undefined) return [];
    return [
      {
        index,
        item: question.item,
        area: question.area,
        topic: question.topic,
        scored: question.scored,
        chosen: answer.option,
        key,
        right: answer.option === key,
        flagged: answer.flagged,
        certainty: answer.certainty,
        ms: answer.ms,
        isSlow: answer.ms > paceMs * slowFactor,
        firstSeen: answer.visited && isNew(question.item),
      },
    ];
  });
  const byArea = new Map<string, QuestionScore[]>();
  for (const question of questions) {
    if (question.area === null) continue;
    const list = byArea.get(question.area);
    if (list === undefined) byArea.set(question.area, [question]);
    else list.push(question);
  }
  return {
    questions,
    overall: tally(questions),
    areas: areaOrder.flatMap((area) => {
      const counted = tally(byArea.get(area) ?? []);
      return counted.asked === 0 ? [] : [{ area, ...counted }];
    }),
    answered: questions.filter(({ chosen }) => chosen !== null).length,
    firstSeenShare:
      questions.length === 0 ? 0 : questions.filter(({ firstSeen }) => firstSeen).length / questions.length,
    totalMs: questions.reduce((sum, { ms }) => sum + ms, 0),
    paceMs,
    certainAndWrong: questions.filter(({ right, certainty }) => !right && certainty === 'certain').length,
  };
}

/** What the record keeps of a score, so that later folds need no bank. */
export function finishedData(sitting: string, exam: string, scored: SittingScore): EntryData<'sitting.finished'> {
  return {
    sitting,
    exam,
    right: scored.overall.right,
    scored: scored.overall.asked,
    answers: scored.questions.map(({ item, chosen, right, firstSeen, certainty, ms }) => ({
      item,
      option: chosen,
      right,
      firstSeen,
      certainty,
      ms: Math.round(ms),
    })),
  };
}

/** How two results of the same exam differ; `clear` only when the 80% interval of the difference leaves out zero. */
export interface Change {
  readonly difference: number;
  readonly clear: boolean;
}

/** The change from an earlier count to this one; null when either asked nothing. Normal approximation on Beta(½, ½). */
export function changeSince(before: { readonly right: number; readonly asked: number }, now: Tally): Change | null {
  if (before.asked === 0 || now.asked === 0) return null;
  const moments = ({ right, asked }: { readonly right: number; readonly asked: number }) => {
    const mean = (right + 0.5) / (asked + 1);
    return { mean, variance: (mean * (1 - mean)) / (asked + 2) };
  };
  const [old, fresh] = [moments(before), moments(now)];
  const difference = now.right / now.asked - before.right / before.asked;
  return { difference, clear: Math.abs(fresh.mean - old.mean) > z90 * Math.sqrt(old.variance + fresh.variance) };
}
