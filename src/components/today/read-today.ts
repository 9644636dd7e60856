/**
 * What Today and the plan's page know: the person's plan drawn from the record, what is open, and what they might like beside it.
 * Brings the folds, the review algorithm and the planner with it, so it is loaded after the page was drawn.
 */
import { fetchBlueprint, fetchIndex } from '#components/exam/fetch-bank.ts';
import { startOfDay } from '#components/review/day.ts';
import { reviewSettings } from '#components/review/study.ts';
import { localDate } from '#components/ui/local-date.ts';
import { earlierAttempt } from '#exam/attempt.ts';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import { attemptPriors, noAttemptPriors, type AttemptPriors } from '#plan/attempt-priors.ts';
import { daysAway } from '#plan/away.ts';
import { doneKinds, doneToday, minutesLeft, type DoneToday } from '#plan/done-today.ts';
import type { StudyMaterial } from '#plan/material.ts';
import { daysPlanned, planStudy, type StudyPlan } from '#plan/plan.ts';
import { reviewLoad, waitingCards } from '#plan/review-load.ts';
import { settingsOf, type PlanSettings } from '#plan/settings.ts';
import { ofKinds, standingKinds, standingOf } from '#plan/standing.ts';
import { tasksOf, type Task } from '#plan/todays-list.ts';
import { tellTask, type ToldTask } from '#plan/words.ts';
import { fileDue } from '#record/backup-due.ts';
import { attemptsReported, attemptsReportedKinds } from '#record/folds/attempts-reported.ts';
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import { runs } from '#record/folds/runs.ts';
import { sectionsReadKinds } from '#record/folds/sections-read.ts';
import { stepsMissed, stepsMissedKinds } from '#record/folds/steps-missed.ts';
import { sittings } from '#record/folds/sittings.ts';
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Recorder } from '#record/recorder.ts';
import { cardOf } from '#review/card.ts';
import { setAsideKinds } from '#review/leeches.ts';
import { memories, reviewKinds } from '#review/memory.ts';
import { missedCards, type Missed } from '#review/missed.ts';
import type { TopicCode } from '#schema/ids.ts';
import { fetchMaterial } from './fetch-material.ts';
import { topicsOf } from './plan-practice.ts';
import { moreSlips, openSlips, type Outline } from './plan-today.ts';
import type { Slip } from './slip.ts';

export interface ListedTask extends ToldTask {
  readonly task: Task;
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
  /** What was done today, whatever it was. */
  readonly done: DoneToday;
  /** Cards waiting now. */
  readonly waiting: number;
  /** Something was ever reviewed or missed. */
  readonly hasCards: boolean;
  /** Cards that come up later today. */
  readonly later: number;
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
    ...stepsMissedKinds,
    ...preferencesKinds,
    ...setAsideKinds,
    ...attemptsReportedKinds,
    'sitting.started',
  ] as const),
] as const;

type Told = EntryOf<(typeof kinds)[number]>;

const nothingToStudy: StudyMaterial = { exam: null, topics: [], modules: [], simulations: [] };

/** The file of this very build; null where it cannot be fetched: no network, and never saved. */
function fetchOutline(): Promise<Outline | null> {
  return fetchBuildFile<Outline>('/learn/outline.json', hasKeys('modules', 'practice')).catch(() => null);
}

/** What an attempt at the exam of the plan says of its topics. The outline is fetched only for somebody who entered one. */
async function fetchPriors({ exam }: PlanSettings, entries: readonly Told[], today: string): Promise<AttemptPriors> {
  const attempt =
    exam === null ? null : earlierAttempt(attemptsReported(ofKinds(entries, ...attemptsReportedKinds)), exam, today);
  if (exam === null || attempt === null) return noAttemptPriors;
  // Without the outline the plan goes by the answers alone.
  const blueprint = await fetchBlueprint(exam).catch(() => null);
  return blueprint === null ? noAttemptPriors : attemptPriors(blueprint, attempt);
}

/** The last day before today on which something was done. */
function lastDayOf(entries: readonly Told[], dayStartMs: number): string | null {
  let lastMs = -Infinity;
  for (const { kind, at } of entries) {
    const isWork = kind !== 'entry.withdrawn' && kind !== 'preference.set' && kind !== 'attempt.reported';
    const atMs = isWork ? Date.parse(at) : -Infinity;
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

/** What an instructor asked for, as long as it is not done. What else is needed to tell is read only where something was asked. */
async function assignedSlips(record: Recorder, date: string): Promise<readonly Slip[]> {
  const taken = await record.entries('assignment.taken');
  if (taken.length === 0) return [];
  const { slipsOfAssignments } = await import('#components/from-school/assignment-slips.ts');
  return slipsOfAssignments(record, date);
}

export async function readToday(record: Recorder, nowMs: number): Promise<TodayData> {
  const [outline, entries] = await Promise.all([fetchOutline(), record.entries(...kinds)]);
  const dayStartMs = startOfDay(nowMs, 0);
  const date = localDate(new Date(nowMs));
  const kept = preferences(ofKinds(entries, ...preferencesKinds));
  const settings = settingsOf(kept);
  const answered = practiceAnswered(ofKinds(entries, ...practiceAnsweredKinds));
  const missed = missedCards(
    itemsAnswered(ofKinds(entries, ...itemsAnsweredKinds)),
    answered,
    stepsMissed(ofKinds(entries, ...stepsMissedKinds)),
  );
  const reviewed = ofKinds(entries, ...reviewKinds);
  const reviews = {
    memories: memories(reviewed),
    missed,
    dayStartMs,
    ...reviewSettings(settings, reviewed, ofKinds(entries, ...setAsideKinds), date),
  };
  const [fetched, { priors, weakest }, topics, file, assigned] = await Promise.all([
    fetchMaterial(settings),
    fetchPriors(settings, entries, date),
    missedTopics(missed),
    fileSlips(record, nowMs),
    assignedSlips(record, date),
  ]);
  const material = fetched ?? nothingToStudy;
  const standing = standingOf(ofKinds(entries, ...standingKinds));
  const today = liveEntries(
    entries.filter(({ kind, at }) => kind === 'entry.withdrawn' || Date.parse(at) >= dayStartMs),
  );
  const done = doneToday(ofKinds(today, ...doneKinds), material);
  const plan = planStudy({
    settings,
    today: date,
    minutesToday: minutesLeft(settings.minutesADay, done),
    material,
    standing,
    reviews: reviewLoad(reviews, daysPlanned(settings, date)),
    priors,
  });
  const [day] = plan.days;
  const waiting = waitingCards(reviews, nowMs);
  const tasks = (day === undefined ? [] : tasksOf(day, waiting)).map((task) => ({
    ...tellTask(task, { material, standing, known: plan.known, weakest }, (day?.leftSeconds ?? 0) > 0),
    task,
  }));
  const house = {
    outline,
    reading: ofKinds(entries, ...sectionsReadKinds),
    sittings: sittings(ofKinds(entries, 'sitting.started', 'sitting.finished', 'entry.withdrawn')).values(),
    runs: runs(ofKinds(entries, 'run.started', 'run.finished', 'entry.withdrawn')).values(),
    nowMs,
  };
  const planned = new Set(tasks.map(({ href }) => href.split('#')[0]));
  const more = moreSlips({ ...house, missedTopics: topics, answered });
  return {
    isKnown: entries.length + assigned.length > 0,
    date,
    settings,
    isChosen: kept.has('exam') || kept.has('minutes-a-day'),
    material: fetched,
    plan,
    tasks,
    away: daysAway(lastDayOf(entries, dayStartMs), date, settings.daysOff),
    done,
    waiting: waiting.length,
    hasCards: reviews.memories.size + missed.length > 0,
    later: waitingCards(reviews, startOfDay(nowMs, 1) - 1).length - waiting.length,
    open: [...openSlips(house), ...assigned],
    more: [...more.filter(({ href }) => !planned.has(href.split('#')[0])), ...file],
  };
}
