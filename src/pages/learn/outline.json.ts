/** Names of modules, sections, simulations and exams, for what the record says only by id. Fetched by Today when it fills. */
import type { APIRoute } from 'astro';
import type { Outline } from '#components/today/plan-today.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => {
  const { modules, simulations, blueprints } = library();
  const outline: Outline = {
    modules: Object.fromEntries(
      [...modules].map(([id, module]) => [id, { title: module.value.title, sections: module.outline.sections }]),
    ),
    simulations: Object.fromEntries([...simulations].map(([id, simulation]) => [id, simulation.value.title])),
    exams: Object.fromEntries([...blueprints].map(([id, { credential }]) => [id, credential])),
  };
  return Response.json(outline);
};
