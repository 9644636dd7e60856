/** All drills with their answers, fetched when somebody begins. Practice only: no exam form draws on them. */
import type { APIRoute } from 'astro';
import { shippedDrills } from '#components/drills/ship-drills.ts';
import { simulationSections } from '#components/ui/simulation/simulation-sections.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => Response.json(shippedDrills(library(), simulationSections(library())));
