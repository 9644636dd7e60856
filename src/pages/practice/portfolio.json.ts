/** What each line of each rubric stands for, and today's versions of simulations and cases. Fetched by the portfolio once there are runs. */
import type { APIRoute } from 'astro';
import { shelvePortfolio } from '#components/portfolio/shelve-portfolio.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => Response.json(shelvePortfolio(library()));
