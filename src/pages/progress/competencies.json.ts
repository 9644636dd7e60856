/** Every competency that is passed by itself, with what teaches and practices it: fetched by the map of progress. */
import type { APIRoute } from 'astro';
import { competencyMaterial } from '#components/progress/ship-competencies.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => Response.json(competencyMaterial(library()));
