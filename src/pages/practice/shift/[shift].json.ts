/** One authored shift with all it is made of. Fetched when somebody chooses it: all of them together would be too much for a page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '#library/library.ts';
import { shiftFile, shiftIds } from '#simulations/shift/shift-file.node.ts';

export const getStaticPaths: GetStaticPaths = () => shiftIds(library()).map((shift) => ({ params: { shift } }));

export const GET: APIRoute = ({ params }) => Response.json(shiftFile(library(), params['shift'] ?? ''));
