/** A shelf as a package for Anki. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { shippedPackages } from '#components/review/ship-packages.ts';
import { library } from '#library/library.ts';

interface Props {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const getStaticPaths = (async () =>
  (await shippedPackages(library())).map(({ file, bytes }) => ({
    params: { file },
    props: { bytes } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': 'application/octet-stream' } });
