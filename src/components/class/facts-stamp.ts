/** What facts worked out on this page were worked out with: the site's build and the registered keys. */
import { pageBuild } from '#offline/build-file.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';

export function factsStamp(registered: ReadonlyMap<string, RegisteredKey>): string {
  return [pageBuild(), ...[...registered.keys()].sort()].join(' ');
}
