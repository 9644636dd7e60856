/**
 * What earlier sittings say: which items were met, which were missed, and the first answers that readiness may count. Reads
 * sittings as the record's fold gives them, oldest first; an item that never came on screen was not met. Pure.
 */
import type { EntryData } from '#schema/entry.ts';
import type { BankEntry, PlaceOf } from './bank.ts';
import type { Form } from './form.ts';
import type { FirstAnswer } from './readiness.ts';
import { parseSittingEvent, type SittingAct } from './sitting-event.ts';
import type { SittingPlan } from './sitting-machine.ts';

/** A sitting as the record holds it. */
export interface SittingOnRecord {
  readonly id: string;
  readonly started: { readonly at: string; readonly data: EntryData<'sitting.started'> };
  readonly acts: readonly { readonly data: EntryData<'sitting.acted'> }[];
  readonly finished: EntryData<'sitting.finished'> | null;
}

type RecordedAnswer = EntryData<'sitting.finished'>['answers'][number];

/** The acts of a sitting; what this version does not know is left out. */
export function actsOf(sitting: SittingOnRecord): SittingAct[] {
  return sitting.acts.flatMap(({ data }) => parseSittingEvent(data.event) ?? []);
}

/** What a form is held under. */
export function planOf(form: Form, terms: Pick<SittingPlan, 'mode' | 'timeFactor'>): SittingPlan {
  return {
    questions: form.questions.length,
    segments: form.segments,
    breakPoolMs: form.breakPoolMs,
    mode: terms.mode,
    timeFactor: terms.timeFactor,
  };
}

function wasOnScreen({ option, ms }: RecordedAnswer): boolean {
  return option !== null || ms > 0;
}

/** Items that were on screen in any of the sittings, unfinished ones included. */
export function itemsMet(sittings: Iterable<SittingOnRecord>): Set<string> {
  const met = new Set<string>();
  for (const sitting of sittings) {
    if (sitting.finished !== null) {
      for (const answer of sitting.finished.answers) if (wasOnScreen(answer)) met.add(answer.item);
      continue;
    }
    const { items } = sitting.started.data.form;
    const opened = actsOf(sitting).flatMap((act) => (act.type === 'question.opened' ? [act.index] : []));
    for (const index of [0, ...opened]) {
      const item = items[index];
      if (item !== undefined) met.add(item);
    }
  }
  return met;
}

/** Items whose latest answer was wrong or missing, in the order they were last missed. */
export function itemsMissed(sittings: Iterable<SittingOnRecord>): string[] {
  const missed = new Set<string>();
  for (const { finished } of sittings) {
    for (const answer of finished?.answers ?? []) {
      if (!wasOnScreen(answer)) continue;
      missed.delete(answer.item);
      if (!answer.right) missed.add(answer.item);
    }
  }
  return [...missed];
}

/** The first answer ever given to each item of an exam, oldest first, whichever exam it was met in. */
export function firstAnswers(
  sittings: Iterable<SittingOnRecord>,
  bank: ReadonlyMap<string, BankEntry>,
  placeOf: PlaceOf,
): FirstAnswer[] {
  const met = new Set<string>();
  const first: FirstAnswer[] = [];
  for (const { finished } of sittings) {
    for (const answer of finished?.answers ?? []) {
      if (!wasOnScreen(answer) || met.has(answer.item)) continue;
      met.add(answer.item);
      const entry = bank.get(answer.item);
      const place = entry === undefined ? null : placeOf(entry.topics);
      if (entry === undefined || place === null) continue;
      first.push({ area: place.area, difficulty: entry.difficulty, right: answer.right });
    }
  }
  return first;
}

/** Judged difficulties of an exam's items, by area. */
export function difficultiesByArea(bank: Iterable<BankEntry>, placeOf: PlaceOf): Map<string, number[]> {
  const byArea = new Map<string, number[]>();
  for (const { topics, difficulty } of bank) {
    const place = placeOf(topics);
    if (place === null) continue;
    const list = byArea.get(place.area);
    if (list === undefined) byArea.set(place.area, [difficulty]);
    else list.push(difficulty);
  }
  return byArea;
}
