/**
 * What stands beside the day's list: what is open and comes before it, and what somebody might like after it. Pure: the record's
 * folds, the house's outline and the time come in.
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

export interface OpenInput {
  /** Null where it cannot be had: what is open is then named by its id. */
  readonly outline: Outline | null;
  readonly sittings: Iterable<Pick<Sitting, 'id' | 'started' | 'finished'>>;
  readonly runs: Iterable<Pick<RecordedRun, 'started' | 'finished'>>;
  readonly nowMs: number;
}

export interface MoreInput extends Pick<PracticeInput, 'missedTopics' | 'answered' | 'nowMs'> {
  readonly outline: Outline | null;
  readonly reading: readonly EntryOf<'section.read' | 'entry.withdrawn'>[];
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
function lastModule({ outline, reading }: Pick<MoreInput, 'outline' | 'reading'>) {
  const id = liveEntries(reading).at(-1)?.data.module;
  const module = id === undefined ? undefined : outline?.modules[id];
  return id === undefined || module === undefined ? null : { id, ...module };
}

function readingSlip(input: Pick<MoreInput, 'outline' | 'reading'>): Slip | null {
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

/** An open sitting runs against its clock, an open run waits: both come before anything new. */
export function openSlips({ outline, sittings, runs, nowMs }: OpenInput): readonly Slip[] {
  const slips: Slip[] = [];
  const sitting = lastOpen(sittings, nowMs);
  if (sitting !== null) {
    const { exam, form, mode } = sitting.started.data;
    const name = outline?.exams[exam] ?? exam;
    slips.push({
      label: mode === 'exam' ? 'Exams, clock running' : 'Exams',
      title: `An open ${name} form`,
      href: `/exams/sitting/?sitting=${sitting.id}`,
      text: `${String(form.items.length)} questions. Your answers so far are kept.`,
    });
  }
  const run = lastOpen(runs, nowMs);
  if (run !== null) {
    const { simulation } = run.started.data;
    slips.push({
      label: 'Practice',
      title: outline?.simulations[simulation] ?? simulation,
      href: `/practice/${simulation}/`,
      text: 'A run is open. It goes on exactly where you stopped.',
    });
  }
  return slips;
}

/** Where they were reading, and a drill or a problem: offered to whoever wants more than the day's list. */
export function moreSlips(input: MoreInput): readonly Slip[] {
  const { outline, missedTopics, answered, nowMs } = input;
  const reading = readingSlip(input);
  const practice = practiceSlip({
    practice: outline?.practice ?? [],
    missedTopics,
    module: lastModule(input),
    answered,
    nowMs,
  });
  return [reading, practice].filter((slip) => slip !== null);
}
