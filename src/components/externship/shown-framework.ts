/** The part of a competency framework that travels to the islands. */
import type { ListedCompetency } from '#externship/stages.ts';
import type { Framework } from '#schema/competency.ts';
import type { OwnFramework } from '#schema/framework-file.ts';

export interface ShownFramework {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** How sure we are of codes and wording; shown wherever the list is. */
  readonly standing: string;
  readonly competencies: readonly ListedCompetency[];
}

export function shownFramework({ id, title, edition, standing, competencies }: Framework): ShownFramework {
  return { id, title, edition, standing, competencies };
}

/** A list that was loaded is shown as it came: nobody here has compared it with anything. */
export function ownAsShown({ id, title, edition, competencies }: OwnFramework): ShownFramework {
  const standing = 'Loaded from a file of yours, and shown as it stands there.';
  return { id, title, edition, standing, competencies };
}
