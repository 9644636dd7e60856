/** Makes what the map by competency needs from the coverage map. Runs while the site is built only. */
import { coverage } from '#library/coverage.ts';
import type { Library } from '#library/library.ts';
import type { CompetencyMaterial, ServedCompetency } from '#progress/competency-map.ts';

const frameworkId = 'maerb-2022';

export function competencyMaterial(library: Library): CompetencyMaterial {
  const found = coverage(library).frameworks.find(({ framework }) => framework.id === frameworkId);
  if (found === undefined) throw new Error(`content/competencies holds no framework ${frameworkId}`);
  const { id, title, edition, standing, competencies: all } = found.framework;
  const served = new Map(
    found.areas.flatMap(({ competencies }) => competencies.map((one) => [one.code, one] as const)),
  );
  const isHeading = (code: string): boolean => all.some((other) => other.code.startsWith(`${code}.`));
  const competencies = all
    .filter(({ code }) => !isHeading(code))
    .map(({ code, area, domain, summary }): ServedCompetency => ({
      code,
      area,
      domain,
      summary,
      sections: served.get(code)?.sections ?? [],
      items: served.get(code)?.items ?? [],
      simulations: served.get(code)?.simulations ?? [],
    }));
  const modules = [...library.modules].map(([module, { value }]) => [module, value.title] as const);
  const simulations = [...library.simulations].map(([simulation, { value }]) => [simulation, value.title] as const);
  return {
    framework: { id, title, edition, standing },
    competencies,
    titles: Object.fromEntries([...modules, ...simulations]),
  };
}
