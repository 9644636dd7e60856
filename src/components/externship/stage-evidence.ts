/** Reads what a record says of questions and runs, for the first two stages. Loaded after the page has shown the rest. */
import { itemsAnswered, itemsAnsweredKinds } from '#record/folds/items-answered.ts';
import { portfolio } from '#record/folds/portfolio.ts';
import { portfolioKinds, portfolioRuns } from '#record/folds/portfolio-runs.ts';
import type { Evidence, Serving } from '#externship/stages.ts';
import type { Recorder } from '#record/recorder.ts';
import { fetchStageServing } from './stage-serving.ts';

export interface StageEvidence {
  readonly serving: Serving;
  readonly items: Evidence['items'];
  readonly runs: Evidence['runs'];
}

/** @throws {FileMissing} without network and without a copy kept */
export async function readStageEvidence(record: Recorder): Promise<StageEvidence> {
  const { serving, simulations } = await fetchStageServing();
  const { runs } = portfolioRuns(await record.entries(...portfolioKinds));
  return {
    serving,
    items: itemsAnswered(await record.entries(...itemsAnsweredKinds)),
    runs: portfolio(runs, simulations).competencies,
  };
}
