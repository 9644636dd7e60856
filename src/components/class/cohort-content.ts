/** What the site's content brings to a cohort's page. */
import type { Scale } from '#schema/externship-content.ts';
import type { Requirement } from '#schema/school-template.ts';

export interface CohortContent {
  /** Credential by exam id. */
  readonly exams: Readonly<Record<string, string>>;
  /** Credential and title by topic code; no two exams share a code. */
  readonly topics: Readonly<Record<string, string>>;
  readonly scales: readonly Scale[];
  /** Papers that are shipped: what may be asked for. */
  readonly requirements: readonly Requirement[];
}
