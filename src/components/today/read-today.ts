/**
 * What Today and the plan's page know: the person's plan drawn from the record, what is open, and what they might like beside it.
 * Brings the folds, the review algorithm and the planner with it, so it is loaded after the page was drawn.
 */
import { fetchIndex } from '#components/exam/fetch-bank.ts';
import { startOfDay } from '#components/review/day.ts';
import { localDate } from '#components/ui/local-date.ts';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import { daysAway } from '#plan/away.ts';
import type { StudyMaterial } from '#plan/material.ts';
import { daysPlanned, planStudy, type StudyPlan } from '#plan/plan.ts';
import { reviewLoad, waitingCards } from '#plan/review-load.ts';
import { settingsOf, type PlanSettings } from '#plan/settings.ts';
import { nothingDone, ofKinds, standingKinds, standingOf, writtenBefore, type Standing } from '#plan/standing.ts';
import { stillToDo, tasksOf, type Task } from '#plan/todays-list.ts';
import { tellTask, type ToldTask } from '#plan/words.ts';
import { fileDue } from '#record/backup-due.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import { runs } from '#record/folds/runs.ts';
import { sectionsReadKinds } from '#record/folds/sections-read.ts';
import { sittings } from '#record/folds/sittings.ts';
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Recorder } from '#record/recorder.ts';
import { cardOf } from '#review/card.ts';
import { memories, reviewKinds, type Memory } from '#review/memory.ts';
import { missedCards, type Missed } from '#review/missed.ts';
import type { TopicCode } from '#schema/ids.ts';
import { topicsOf } from './plan-practice.ts';
import { moreSlips, openSlips, type Outline } from './plan-today.ts';
import type { Slip } from './slip.ts';

/** A task in words, and how much of it is left: nothing when it is done. */
export interface ListedTask extends ToldTask {
  readonly task: Task;
  readonly left: number;
}

export interface TodayData {
  /** False for somebody who has done nothing here yet. */
  readonly isKnown: boolean;
  /** `YYYY-MM-DD` where the person is. */
  readonly date: string;
  readonly settings: PlanSettings;
  /** False where nobody chose anything yet: the usual settings stand. */
  readonly isChosen: boolean;
  /** Null where it cannot be had without a network: then only review is planned. */
  readonly material: StudyMaterial | null;
  readonly plan: StudyPlan;
  readonly tasks: readonly ListedTask[];
  /** Days the person was away; 0 where that is not worth a word. */
  readonly away: number;
  /** Cards waiting now. */
  readonly waiting: number;
  /** Begun and not finished; comes before the list. */
  readonly open: readonly Slip[];
  /** Offered beside the list, never part of it. */
  readonly more: readonly Slip[];
}

/** Not the acts of runs and sittings, which are most of a long record: Today needs their beginnings and ends. */
const kinds = [
  ...new Set([
    ...standingKinds,
    ...reviewKinds,
    ...practiceAnsweredKinds,
    ...preferencesKinds,
    'sitting.started',
  ] as const),
] as const;

type Told = EntryOf<(typeof kinds)[number]>;

const nothingToStudy: StudyMaterial = { exam: null, topics: [], modules: [], simulations: [] };

/** The file of this very build; null where it cannot be fetched: no network, and never saved. */
function fetchOutline(): Promise<Outline | null> {
  return fetchBuildFile<Outline>('/learn/outline.json', hasKeys('modules', 'practice')).catch(() => null);
}

function fetchMaterial({ exam }: PlanSettings): Promise<StudyMaterial | null> {
  const address = `/today/material/${exam ?? 'shelves'}.json`;
  return fetchBuildFile<StudyMaterial>(address, hasKeys('topics', 'modules', 'simulations')).catch(() => null);
}

interface Reviews {
  readonly memories: ReadonlyMap<string, Memory>;
  readonly missed: readonly Missed[];
}

/** What was reviewed and missed, by now and as it was when the day began. The algorithm runs once, and again for today's cards. */
function reviewsOf(entries: readonly Told[], dayStartMs: number): { readonly now: Reviews; readonly morning: Reviews } {
  const reviewed = ofKinds(entries, ...reviewKinds);
  const now = memories(reviewed);
  const before = writtenBefore(reviewed, dayStartMs);
  const today = new Set(
    reviewed.flatMap((entry) =>
      entry.kind === 'card.reviewed' && Date.parse(entry.at) >= dayStartMs ? [entry.data.card] : [],
    ),
  );
  const morning = new Map([...now].filter(([card]) => !today.has(card)));
  const asTheyWere = memories(before.filter((entry) => entry.kind === 'entry.withdrawn' || today.has(entry.data.card)));
  for (const [card, memory] of asTheyWere) morning.set(card, memory);
  const missed = (of: (all: readonly Told[]) => readonly Told[]): readonly Missed[] =>
    missedCards(
      itemsAnswered(ofKinds(of(entries), ...itemsAnsweredKinds)),
      practiceAnswered(ofKinds(of(entries), ...practiceAnsweredKinds)),
    );
  return {
    now: { memories: now, missed: missed((all) => all) },
    morning: { memories: morning, missed: missed((all) => writtenBefore(all, dayStartMs)) },
  };
}

/** The last day before today on which something was done. */
function lastDayOf(entries: readonly Told[], dayStartMs: number): string | null {
  let lastMs = -Infinity;
  for (const { kind, at } of entries) {
    const atMs = kind === 'entry.withdrawn' || kind === 'preference.set' ? -Infinity : Date.parse(at);
    if (atMs < dayStartMs) lastMs = Math.max(lastMs, atMs);
  }
  return Number.isFinite(lastMs) ? localDate(new Date(lastMs)) : null;
}

/** The topics of missed questions. The bank's index is fetched only for somebody who missed one. */
async function missedTopics(missed: readonly Missed[]): Promise<ReadonlyMap<TopicCode, number>> {
  const refs = missed.flatMap(({ card }) => cardOf(card) ?? []);
  const items = new Set(refs.flatMap(({ kind, id }) => (kind === 'item' ? [id] : [])));
  if (items.size === 0) return new Map();
  // Without the index the slips go without it.
  const index = await fetchIndex().catch(() => null);
  return topicsOf(items, index?.entries ?? []);
}

/** A record on one device only is one cleared browser away from nothing. */
async function fileSlips(record: Recorder, nowMs: number): Promise<readonly Slip[]> {
  const head = await record.world.storage.head();
  const due = fileDue(head.ok ? head.value : null, record.status.persistence, nowMs);
  if (due === null) return [];
  const { sinceMs } = due;
  const since =
    sinceMs === null ? '' : ` since ${new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(sinceMs)}`;
  return [
    {
      label: 'My record',
      title: 'Save your record to a file',
      href: '/record/',
      text: `What you did${since} is on this device only. A file brings it back if the browser clears it.`,
    },
  ];
}

function listed(
  data: Pick<TodayData, 'plan'> & { readonly material: StudyMaterial; readonly waitingBefore: number },
  progress: Parameters<typeof stillToDo>[1],
): readonly ListedTask[] {
  const { plan, material, waitingBefore } = data;
  const [day] = plan.days;
  if (day === undefined) return [];
  return tasksOf(day, waitingBefore).map((task) => ({
    ...tellTask(task, { material, standing: progress.morning, known: plan.known }, day.leftSeconds > 0),
    task,
    left: stillToDo(task, progress),
  }));
}

export async function readToday(record: Recorder, nowMs: number): Promise<TodayData> {
  const [outline, entries] = await Promise.all([fetchOutline(), record.entries(...kinds)]);
  const dayStartMs = startOfDay(nowMs, 0);
  const date = localDate(new Date(nowMs));
  const kept = preferences(ofKinds(entries, ...preferencesKinds));
  const settings = settingsOf(kept);
  const standingEntries = ofKinds(entries, ...standingKinds);
  const now = standingOf(standingEntries);
  const morning: Standing = standingOf(writtenBefore(standingEntries, dayStartMs));
  const reviews = reviewsOf(entries, dayStartMs);
  const answered = practiceAnswered(ofKinds(entries, ...practiceAnsweredKinds));
  const [material, topics, file] = await Promise.all([
    fetchMaterial(settings),
    missedTopics(reviews.now.missed),
    fileSlips(record, nowMs),
  ]);
  const dayEndsMs = Array.from({ length: daysPlanned(settings, date) }, (_, later) => startOfDay(nowMs, later + 1));
  const plan = planStudy({
    settings,
    today: date,
    material: material ?? nothingToStudy,
    standing: material === null ? nothingDone : morning,
    reviews: reviewLoad({ ...reviews.morning, dayEndsMs }),
  });
  const dayEndMs = startOfDay(nowMs, 1);
  const waiting = waitingCards(reviews.now, nowMs).length;
  const reviewed = liveEntries(ofKinds(entries, ...reviewKinds)).filter(
    ({ at }) => Date.parse(at) >= dayStartMs,
  ).length;
  const tasks = listed(
    { plan, material: material ?? nothingToStudy, waitingBefore: waitingCards(reviews.morning, dayEndMs - 1).length },
    { morning, now, waiting, reviewed },
  );
  const house = {
    outline,
    reading: ofKinds(entries, ...sectionsReadKinds),
    sittings: sittings(ofKinds(entries, 'sitting.started', 'sitting.finished', 'entry.withdrawn')).values(),
    runs: runs(ofKinds(entries, 'run.started', 'run.finished', 'entry.withdrawn')).values(),
    nowMs,
  };
  const planned = tasks.map(({ href }) => href);
  return {
    isKnown: entries.length > 0,
    date,
    settings,
    isChosen: kept.has('exam') || kept.has('minutes-a-day'),
    material,
    plan,
    tasks,
    away: daysAway(lastDayOf(entries, dayStartMs), date, settings.daysOff),
    waiting,
    open: openSlips(house),
    more: [
      ...moreSlips({ ...house, missedTopics: topics, answered }).filter(
        ({ href }) => !planned.some((one) => one.split('#')[0] === href.split('#')[0]),
      ),
      ...file,
    ],
  };
}
