/** A drawing to label, as data: the review page builds it element by element. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { DrawnFigure } from '#components/review/drawn-tree.ts';
import { shippedFigures } from '#components/review/ship-figures.ts';
import { library } from '#library/library.ts';

interface Props {
  readonly figure: DrawnFigure;
}

export const getStaticPaths = (async () =>
  (await shippedFigures(library())).map(({ figure }) => ({
    params: { figure: figure.id },
    props: { figure } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.figure);
