/** What the page of the clinic shift shows without script, and its island's props. Runs when the site is built. */
import { shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { shiftRubric } from './rubric.ts';
import { shiftMatter } from './shift-file.node.ts';
import { spanWords } from './view/shift-words.ts';

export function simulationPage(library: Library): SimulationPage {
  const { shifts, workplaces } = shiftMatter(library);
  const titles = new Map(workplaces.map(({ id, title }) => [id, title]));
  const offers = shifts.map(({ id, title, line, workplace, length }) => ({
    id,
    title,
    line: `${titles.get(workplace) ?? workplace}. ${line}`,
    span: spanWords[length],
  }));
  return {
    patients: offers,
    criteria: shownCriteria(shiftRubric, library),
    passShare: 0.8,
    props: { offers, workplaces: workplaces.map(({ id, title, clinic, line }) => ({ id, title, clinic, line })) },
  };
}
