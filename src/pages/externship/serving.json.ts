/** Which exam items serve which code of the shipped list. Fetched by the pages that show stages. */
import type { APIRoute } from 'astro';
import { serveStages } from '#components/externship/serve-stages.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => Response.json(serveStages(library()));
