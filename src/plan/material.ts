/**
 * What there is to study towards one outline, as the plan sees it: topics with their weights, and what serves each. The site
 * sends one such file for each exam, and one by the shelves for whoever has no exam (`/today/material/<exam>.json`). Pure.
 */
import type { ExamId } from '#schema/blueprint.ts';
import type { TopicCode } from '#schema/ids.ts';

export interface StudyTopic {
  /** The outline's code, or the shelf's name where there is no exam. */
  readonly code: string;
  readonly title: string;
  /** Share of the outline, 0 to 1; the shares of all topics add up to 1. */
  readonly weight: number;
  /** Ids of the exam items whose place is here. */
  readonly items: readonly string[];
  /** The form that asks them: topics of an exam's outline. */
  readonly ask: { readonly exam: ExamId; readonly topics: readonly TopicCode[] };
}

export interface StudySection {
  readonly id: string;
  /** Codes of the topics it teaches; empty where it teaches none of this outline. */
  readonly topics: readonly string[];
}

export interface StudyModule {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly sections: readonly StudySection[];
}

export interface StudySimulation {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** The module that teaches it. */
  readonly module: string;
  /** Codes of the topics it trains, 1 or more. */
  readonly topics: readonly string[];
}

export interface StudyMaterial {
  /** Null where the order is that of the shelves. */
  readonly exam: { readonly id: ExamId; readonly credential: string } | null;
  /** 1 or more, in the outline's order. */
  readonly topics: readonly StudyTopic[];
  /** In shelf order; each has a section that teaches a topic of this outline. */
  readonly modules: readonly StudyModule[];
  readonly simulations: readonly StudySimulation[];
}
