/** What there is to study towards one exam, or by the shelves: fetched when a plan is drawn. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { studyMaterials } from '#components/today/ship-material.ts';
import { library } from '#library/library.ts';

export const getStaticPaths = (() =>
  [...studyMaterials(library())].map(([exam, material]) => ({
    params: { exam },
    props: { material },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.material);
