/**
 * What to put before somebody who comes back: what is open, what is waiting, where they were reading, what to practice. Pure: the record's folds,
 * the house's outline and the time come in.
 */
import { sectionsRead } from '#record/folds/sections-read.ts';
import type { RecordedRun } from '#record/folds/runs.ts';
import type { Sitting } from '#record/folds/sittings.ts';
import type { EntryOf } from '#record/port.ts';
import { liveEntries } from '#record/log/live.ts';
import { practiceSlip, type PracticeEntry, type PracticeInput } from './plan-practice.ts';
import type { Slip } from './slip.ts';

/** Names and order of what is in the house, as `/learn/outline.json` gives them. */
export interface Outline {
  readonly modules: Readonly<
    Record<
      string,
      { readonly title: string; readonly sections: readonly { readonly id: string; readonly title: string }[] }
    >
  >;
  readonly simulations: Readonly<Record<string, string>>;
  readonly exams: Readonly<Record<string, string>>;
  readonly practice: readonly PracticeEntry[];
}

export interface TodayInput extends Pick<PracticeInput, 'missedTopics' | 'answered'> {
  readonly outline: Outline;
  readonly reading: readonly EntryOf<'section.read' | 'entry.withdrawn'>[];
  readonly sittings: Iterable<Sitting>;
  readonly runs: Iterable<RecordedRun>;
  /** Cards due and items missed, waiting in review. */
  readonly waiting: number;
  readonly nowMs: number;
}

const dayMs = 24 * 60 * 60 * 1000;
/** What was begun and left longer ago than this is not put forward any more; it stays in the record. */
const stillOpenMs = 14 * dayMs;

function isRecent(at: string, nowMs: number): boolean {
  return nowMs - Date.parse(at) < stillOpenMs;
}

/** The last open thing of a kind; null when everything was finished or left long ago. */
function lastOpen<T extends { readonly started: { readonly at: string }; readonly finished: unknown }>(
  all: Iterable<T>,
  nowMs: number,
): T | null {
  return [...all].filter(({ started, finished }) => finished === null && isRecent(started.at, nowMs)).at(-1) ?? null;
}

/** The module last read; null when none was, or when it is no longer in the house. */
function lastModule({ outline, reading }: TodayInput) {
  const id = liveEntries(reading).at(-1)?.data.module;
  const module = id === undefined ? undefined : outline.modules[id];
  return id === undefined || module === undefined ? null : { id, ...module };
}

function readingSlip(input: TodayInput): Slip | null {
  const module = lastModule(input);
  if (module === null) return null;
  const { id } = module;
  const { reading } = input;
  const read = sectionsRead(reading).get(id) ?? new Set<string>();
  const next = module.sections.find((section) => !read.has(section.id));
  if (next === undefined) return null;
  return {
    label: 'Learn',
    title: module.title,
    href: `/learn/${id}/#${next.id}`,
    text: `Go on at “${next.title}”. ${String(read.size)} of ${String(module.sections.length)} sections read.`,
  };
}

/** The slips in the order of their weight: an open sitting runs against its clock, an open run waits, cards are due, and then what is next. */
export function planToday(input: TodayInput): readonly Slip[] {
  const { outline, waiting, nowMs } = input;
  const slips: Slip[] = [];
  const sitting = lastOpen(input.sittings, nowMs);
  if (sitting !== null) {
    const { exam, form, mode } = sitting.started.data;
    const name = outline.exams[exam] ?? exam;
    slips.push({
      label: mode === 'exam' ? 'Exams, clock running' : 'Exams',
      title: `An open ${name} form`,
      href: `/exams/sitting/?sitting=${sitting.id}`,
      text: `${String(form.items.length)} questions. Your answers so far are kept.`,
    });
  }
  const run = lastOpen(input.runs, nowMs);
  if (run !== null) {
    const { simulation } = run.started.data;
    slips.push({
      label: 'Practice',
      title: outline.simulations[simulation] ?? simulation,
      href: `/practice/${simulation}/`,
      text: 'A run is open. It goes on exactly where you stopped.',
    });
  }
  if (waiting > 0) {
    slips.push({
      label: 'Review',
      title: waiting === 1 ? '1 card is waiting' : `${String(waiting)} cards are waiting`,
      href: '/review/',
      text: 'What you missed, and what you are about to forget.',
    });
  }
  const reading = readingSlip(input);
  if (reading !== null) slips.push(reading);
  const { missedTopics, answered } = input;
  const practice = practiceSlip({
    practice: outline.practice,
    missedTopics,
    module: lastModule(input),
    answered,
    nowMs,
  });
  if (practice !== null) slips.push(practice);
  return slips;
}
