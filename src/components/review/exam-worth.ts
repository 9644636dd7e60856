/** What each card is worth in the exam the person chose: by the topics of its blueprint, from the study material of this build. */
import { fetchMaterial } from '#components/today/fetch-material.ts';
import { weighedTopics } from '#plan/card-topics.ts';
import type { PlanSettings } from '#plan/settings.ts';
import type { ListedDeck } from '#review/deck.ts';
import { blueprintWeights } from '#review/weights.ts';

export interface CardsOfExam {
  readonly decks: readonly ListedDeck[];
  /** Topics of cards that say them themselves, by card name. */
  readonly topicsOf: ReadonlyMap<string, readonly string[]>;
}

export interface ExamWorth {
  /** "CMA (AAMA)" */
  readonly outline: string;
  readonly weightOf: (card: string) => number;
}

/** Null where no exam is chosen or its outline cannot be had: all cards are then worth the same. */
export async function readWorth(
  settings: Pick<PlanSettings, 'exam'>,
  { decks, topicsOf }: CardsOfExam,
): Promise<ExamWorth | null> {
  const material = settings.exam === null ? null : await fetchMaterial(settings);
  if (material?.exam == null) return null;
  return { outline: material.exam.credential, weightOf: blueprintWeights(weighedTopics(material, decks, topicsOf)) };
}
