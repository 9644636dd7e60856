/** The pages of the built site, read from the build itself, so that a new page cannot escape the tests. */
import { filesUnder } from '../../../scripts/build/finish.mjs';

/** Addresses of all built pages: `/`, `/learn/`, …, `/404.html`. */
export const builtPages: readonly string[] = filesUnder('dist')
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.replace(/index\.html$/, '')}`);
