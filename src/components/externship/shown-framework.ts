/** The part of a competency framework that travels to the checklist's island. */
import type { Framework } from '#schema/competency.ts';

export interface ShownFramework {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** How sure we are of codes and wording; shown wherever the list is. */
  readonly standing: string;
  readonly competencies: readonly Pick<Framework['competencies'][number], 'code' | 'area' | 'domain' | 'summary'>[];
}

/** Skills and behaviors only: what is examined on paper is not checked off. */
export function shownFramework({ id, title, edition, standing, competencies }: Framework): ShownFramework {
  return { id, title, edition, standing, competencies: competencies.filter(({ domain }) => domain !== 'cognitive') };
}
