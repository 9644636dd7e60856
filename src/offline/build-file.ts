/**
 * The one way to fetch a data file that the site was built with (`/bank/…`, `/practice/drills.json`, `/search-index.json` …).
 * The address names the page's build, so that the offline copy never hands the data of one build to a page of another; each
 * file is fetched once a page. Its outer shape is checked all the same: a proxy may answer with a page of its own.
 */

/** The file could not be had: no network and no copy kept, or not what was expected. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

const fetched = new Map<string, Promise<unknown>>();

/** The name of this page's build. A worker has no page and must be told. */
export function pageBuild(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
}

async function get(path: string, build: string): Promise<unknown> {
  try {
    const response = await fetch(`${path}?build=${build}`);
    if (!response.ok) throw new FileMissing(`${path}: ${response.status}`);
    return (await response.json()) as unknown;
  } catch (error) {
    // A failed try must not stand for the next one.
    fetched.delete(path);
    throw error instanceof FileMissing ? error : new FileMissing(path, { cause: error });
  }
}

/**
 * A JSON file of this very build.
 * @param isShape whether the value is, on the outside, what the caller takes it for
 * @throws {FileMissing}
 */
export async function fetchBuildFile<T>(
  path: string,
  isShape: (value: unknown) => boolean,
  build: string = pageBuild(),
): Promise<T> {
  const waiting = fetched.get(path) ?? get(path, build);
  fetched.set(path, waiting);
  const value = await waiting;
  if (!isShape(value)) throw new FileMissing(`${path}: not what was expected`);
  return value as T;
}

/** True for an object that has all of these keys. */
export function hasKeys(...keys: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
