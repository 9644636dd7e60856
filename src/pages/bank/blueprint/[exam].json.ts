/** One exam's blueprint, for drawing and scoring forms in the browser. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { library } from '#library/library.ts';

export const getStaticPaths = (() =>
  [...library().blueprints].map(([exam, blueprint]) => ({
    params: { exam },
    props: { blueprint },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.blueprint);
