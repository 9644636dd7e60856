/**
 * What the page of progress knows: the record folded, the estimate of every exam from the same answers, and the two maps. Brings
 * the folds and the estimates with it, so it is loaded after the page was drawn.
 */
import { fetchBlueprint, fetchIndex } from '#components/exam/fetch-bank.ts';
import { fetchPortfolioShelf } from '#components/portfolio/portfolio-shelf.ts';
import { localDate } from '#components/ui/local-date.ts';
import { earlierAttempt, type EarlierAttempt } from '#exam/attempt.ts';
import { placesOf } from '#exam/bank.ts';
import { difficultiesByArea, firstAnswers } from '#exam/history.ts';
import { readiness, type Readiness } from '#exam/readiness.ts';
import { examIds } from '#exam/request.ts';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import { attemptPriors } from '#plan/attempt-priors.ts';
import type { StudyMaterial } from '#plan/material.ts';
import { settingsOf, type PlanSettings } from '#plan/settings.ts';
import { ofKinds } from '#plan/standing.ts';
import { competencyMap, type CompetencyArea, type CompetencyMaterial } from '#progress/competency-map.ts';
import { doneKinds, doneOf, isNothingDone, type Done } from '#progress/done.ts';
import { topicMap, type TopicProgress } from '#progress/topic-map.ts';
import type { CompetencyMark } from '#record/folds/competencies.ts';
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import { portfolio, type Portfolio } from '#record/folds/portfolio.ts';
import type { RecordPort } from '#record/port.ts';
import type { Blueprint, ExamId } from '#schema/blueprint.ts';

export interface ExamEstimate {
  readonly blueprint: Blueprint;
  /** Null where there is neither an answer nor an attempt. */
  readonly readiness: Readiness | null;
}

export interface ProgressData {
  readonly done: Done;
  readonly isNothing: boolean;
  /** `YYYY-MM-DD` where the person is. */
  readonly date: string;
  readonly settings: PlanSettings;
  /** Every exam, in the order the site shows them; none where the bank cannot be had without a network. */
  readonly estimates: readonly ExamEstimate[];
  readonly portfolio: Portfolio;
  /** Null where it cannot be had without a network. */
  readonly competencies: { readonly material: CompetencyMaterial; readonly areas: readonly CompetencyArea[] } | null;
}

export interface ExamMap {
  readonly material: StudyMaterial;
  readonly topics: readonly TopicProgress[];
}

/** What cannot be fetched is left out, and the page says so. */
const orNull = <T>(fetching: Promise<T>): Promise<T | null> => fetching.catch(() => null);

/** The attempt that counts for an exam today. */
export function attemptOf({ done, date }: Pick<ProgressData, 'done' | 'date'>, exam: ExamId): EarlierAttempt | null {
  return earlierAttempt(done.attempts, exam, date);
}

/** The same answers seen by each exam's outline. */
async function estimatesOf(done: Done, date: string): Promise<readonly ExamEstimate[]> {
  const blueprints = await Promise.all(examIds.map(fetchBlueprint));
  // The bank's index is only needed, and only fetched, for somebody of whom there is something to say.
  if (done.items.size === 0 && done.attempts.length === 0)
    return blueprints.map((blueprint) => ({ blueprint, readiness: null }));
  const { entries } = await fetchIndex();
  const bank = new Map(entries.map((entry) => [entry.id, entry]));
  return blueprints.map((blueprint) => {
    const placeOf = placesOf(blueprint);
    const answers = firstAnswers(done.sittings, bank, placeOf);
    const attempt = attemptOf({ done, date }, blueprint.id);
    return { blueprint, readiness: readiness(blueprint, answers, difficultiesByArea(entries, placeOf), attempt) };
  });
}

async function portfolioOf({ runs }: Done): Promise<Portfolio> {
  const shelf = runs.some(({ result }) => result !== null) ? await orNull(fetchPortfolioShelf()) : null;
  return portfolio(runs, shelf?.simulations ?? {});
}

/** Few records have a letter, and reading one brings a good deal of code: only where there is one. */
async function marksOfLetters(record: RecordPort): Promise<readonly CompetencyMark[]> {
  const letters = await record.entries('letter.received', 'entry.withdrawn');
  if (letters.every(({ kind }) => kind !== 'letter.received')) return [];
  return (await import('#record/folds/school-letters.ts')).schoolLetters(letters).marks;
}

export async function readProgress(record: RecordPort, nowMs: number): Promise<ProgressData> {
  const date = localDate(new Date(nowMs));
  const entries = await record.entries(...doneKinds, ...preferencesKinds);
  const done = doneOf(ofKinds(entries, ...doneKinds), await marksOfLetters(record));
  const [estimates, proven, material] = await Promise.all([
    orNull(estimatesOf(done, date)),
    portfolioOf(done),
    orNull(fetchBuildFile<CompetencyMaterial>('/progress/competencies.json', hasKeys('framework', 'competencies'))),
  ]);
  return {
    done,
    isNothing: isNothingDone(done),
    date,
    settings: settingsOf(preferences(ofKinds(entries, ...preferencesKinds))),
    estimates: estimates ?? [],
    portfolio: proven,
    competencies: material === null ? null : { material, areas: competencyMap({ material, done, portfolio: proven }) },
  };
}

/** The map of one exam's outline; null where it cannot be had without a network. */
export async function readExamMap(data: ProgressData, exam: ExamId, nowMs: number): Promise<ExamMap | null> {
  const [material, blueprint] = await Promise.all([
    orNull(fetchBuildFile<StudyMaterial>(`/today/material/${exam}.json`, hasKeys('topics', 'modules', 'simulations'))),
    orNull(fetchBlueprint(exam)),
  ]);
  if (material === null || blueprint === null) return null;
  const { done } = data;
  const { priors } = attemptPriors(blueprint, attemptOf(data, exam));
  const { simulations } = data.portfolio;
  return { material, topics: topicMap({ material, blueprint, done, simulations, nowMs, priors }) };
}
