/** Where something is taught and what it rests on, as a screen shows it: made from the library while the site is built. Pure. */
import type { Library } from './library.ts';

/** A source as a screen shows it. */
export interface ShownSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

export interface Taught {
  /** `subject/module#section`. */
  readonly teaches: string;
  /** Title of the module that teaches it; null when it is not there yet. */
  readonly teachesTitle: string | null;
  readonly sources: readonly ShownSource[];
}

/** What the library knows of a record that names its section and its sources. */
export function taughtIn(
  library: Pick<Library, 'modules' | 'sources'>,
  { teaches, sources }: { readonly teaches: string; readonly sources: readonly string[] },
): Taught {
  return {
    teaches,
    teachesTitle: library.modules.get(teaches.split('#')[0] ?? '')?.value.title ?? null,
    sources: sources.flatMap((id) => {
      const source = library.sources.get(id);
      return source === undefined ? [] : [{ title: source.title, publisher: source.publisher, url: source.url }];
    }),
  };
}
