/** One workplace with every task a made shift there may hold. Fetched when somebody has a shift made. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '#library/library.ts';
import { workplaceFile, workplaceIds } from '#simulations/shift/shift-file.node.ts';

export const getStaticPaths: GetStaticPaths = () =>
  workplaceIds(library()).map((workplace) => ({ params: { workplace } }));

export const GET: APIRoute = ({ params }) => Response.json(workplaceFile(library(), params['workplace'] ?? ''));
