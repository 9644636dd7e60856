/** The items of one group of topics, with keys and reasons: fetched when a form needs them. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bankGroups } from '#components/exam/ship-bank.ts';
import { simulationSections } from '#components/ui/simulation/simulation-sections.ts';
import { library } from '#library/library.ts';

export const getStaticPaths = (() =>
  [...bankGroups(library(), simulationSections(library()))].map(([area, items]) => ({
    params: { area },
    props: { items },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.items);
