/** What the page of this scenario shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { bookFactIds } from '../appointments/facts.ts';
import { checkInFactIds } from '../check-in/facts.ts';
import { claimFactIds } from '../claim/facts.ts';
import { codingFactIds } from '../coding/facts.ts';
import { denialFactIds } from '../denial-desk/facts.ts';
import { paymentsFactIds } from '../payments/facts.ts';
import { authorizationFactIds } from '../prior-authorization/facts.ts';
import { gather } from './gather.node.ts';
import { threadRubric } from './rubric.ts';
import { phoneToPaid } from './simulation.ts';

const spoken: readonly string[] = [
  ...bookFactIds,
  ...checkInFactIds,
  ...codingFactIds,
  ...authorizationFactIds,
  ...claimFactIds,
  ...denialFactIds,
  ...paymentsFactIds,
];

export function simulationPage(library: Library): SimulationPage {
  const { cases, facts } = gather(library);
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(threadRubric, library),
    passShare: phoneToPaid.passShare,
    props: { cases, facts, shelf: shelfFor(threadRubric, spoken, library) },
  };
}
