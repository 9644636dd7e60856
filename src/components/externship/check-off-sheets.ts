/**
 * Check-off sheets, made when the site is built out of every simulation's own rubric: what the debrief scores is what the instructor
 * looks for in the lab. Nothing here runs in a browser.
 */
import { shelvePortfolio } from '#components/portfolio/shelve-portfolio.ts';
import { simulationPages } from '#components/ui/simulation/simulation-pages.ts';
import type { SheetLine } from '#externship/check-off.ts';
import { shippedFramework } from '#externship/default-school.ts';
import type { Library } from '#library/library.ts';

export interface SheetStepLine extends SheetLine {
  /** Skills and behaviors of the list that the step stands for. */
  readonly codes: readonly string[];
}

export interface CheckOffSheet {
  /** Id of the simulation. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Version of the simulation whose rubric it is. */
  readonly version: number;
  /** Share of the steps seen that passes, 0 to 1, when no critical one was missed. */
  readonly passShare: number;
  readonly lines: readonly SheetStepLine[];
  /** Skills and behaviors that some step stands for, in the list's order. */
  readonly codes: readonly { readonly code: string; readonly summary: string }[];
  /** Name and standing of the list. */
  readonly list: { readonly id: string; readonly title: string; readonly edition: string; readonly standing: string };
}

/** Making them starts every simulation once: once for each library is enough. */
const made = new WeakMap<Library, readonly CheckOffSheet[]>();

/** In the order of the practice page; simulations whose rubric stands for no skill are left out. */
export function checkOffSheets(library: Library): readonly CheckOffSheet[] {
  const known = made.get(library) ?? makeSheets(library);
  made.set(library, known);
  return known;
}

function makeSheets(library: Library): readonly CheckOffSheet[] {
  const framework = library.frameworks.get(shippedFramework);
  if (framework === undefined) throw new Error(`content/competencies holds no framework ${shippedFramework}`);
  const { id: list, title: listTitle, edition, standing } = framework;
  const shelf = shelvePortfolio(library).simulations;
  const pages = simulationPages(library);
  const all = framework.competencies.map(({ code }) => code);
  // A row with parts is never marked by itself.
  const leaves = framework.competencies.filter(
    ({ code, domain }) => domain !== 'cognitive' && !all.some((other) => other.startsWith(`${code}.`)),
  );
  const isMarked = new Set(leaves.map(({ code }) => code));
  return Object.entries(shelf).flatMap(([id, { title, version, passShare, criteria }]) => {
    const page = pages.get(id);
    const summary = library.simulations.get(id)?.value.summary;
    if (page === undefined || summary === undefined) return [];
    const lines = page.criteria.map((line) => ({
      id: line.id,
      sentence: line.sentence,
      isCritical: line.critical,
      codes: (criteria[line.id]?.competencies ?? []).filter((code) => isMarked.has(code)),
    }));
    const served = new Set(lines.flatMap(({ codes }) => codes));
    const codes = leaves
      .filter(({ code }) => served.has(code))
      .map((leaf) => ({ code: leaf.code, summary: leaf.summary }));
    if (codes.length === 0) return [];
    return [
      { id, title, summary, version, passShare, lines, codes, list: { id: list, title: listTitle, edition, standing } },
    ];
  });
}
