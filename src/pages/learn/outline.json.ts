/** Names of modules, sections, simulations and exams, and what there is to practice, for what the record says only by id. Fetched by Today when it fills. */
import type { APIRoute } from 'astro';
import type { Outline } from '#components/today/plan-today.ts';
import { practiceEntries } from '#components/today/ship-practice.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => {
  const all = library();
  const { modules, simulations, blueprints } = all;
  const outline: Outline = {
    modules: Object.fromEntries(
      [...modules].map(([id, module]) => [id, { title: module.value.title, sections: module.outline.sections }]),
    ),
    simulations: Object.fromEntries([...simulations].map(([id, simulation]) => [id, simulation.value.title])),
    exams: Object.fromEntries([...blueprints].map(([id, { credential }]) => [id, credential])),
    practice: practiceEntries(all),
  };
  return Response.json(outline);
};
