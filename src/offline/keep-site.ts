/**
 * Saves parts of the site for offline use: every file is fetched, held against its SHA-256 and kept in this build's own cache.
 * What is there already is not fetched again, so stopping and going on, or a reload in between, costs nothing. The worker takes
 * the saved parts along to the next build (service-worker.js).
 */

/** A file of a part: address, SHA-256 in base64, size in bytes. */
export type PartFile = readonly [path: string, sha256: string, bytes: number];
export type PartId = 'reading' | 'exams' | 'practice';

export interface SitePart {
  readonly id: PartId;
  /** What is to be fetched for the whole part, compressed. */
  readonly fetchBytes: number;
  readonly files: readonly PartFile[];
}

/** `/offline-parts.json`, made with the build (scripts/build/finish.mjs). */
export interface SiteParts {
  readonly build: string;
  readonly parts: readonly SitePart[];
}

/** How much of a part is on this device. */
export interface Kept {
  readonly files: number;
  readonly bytes: number;
}

/** What a cache must be able to do: the browser's can, and tests have their own. */
export interface SiteCache {
  put(path: string, response: Response): Promise<void>;
  delete(path: string): Promise<boolean>;
  keys(): Promise<readonly Pick<Request, 'url'>[]>;
}

export interface KeepTools {
  readonly cache: SiteCache;
  readonly fetchFile: (path: string, signal: AbortSignal) => Promise<Response>;
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
  readonly signal: AbortSignal;
  readonly onKept: (kept: Kept) => void;
}

/**
 * - `whole`: everything is kept.
 * - `stopped`: somebody stopped it.
 * - `full`: the device has no room for more.
 * - `no-network`: a file could not be had.
 * - `changed`: the site has another version by now.
 */
export type KeepOutcome = 'whole' | 'stopped' | 'full' | 'no-network' | 'changed';

/** Pages the worker keeps in any case: never removed with a part. */
const alwaysKept: ReadonlySet<string> = new Set([
  '/',
  '/offline/',
  '/record/',
  '/record/offline/',
  '/sign/',
  '/sign/card/',
  '/externship/sign/',
  '/theme.js',
]);

const atOnce = 4;

/** The files that are not kept yet, and how much is. */
export async function missingFiles(
  files: readonly PartFile[],
  cache: Pick<SiteCache, 'keys'>,
): Promise<{ readonly missing: readonly PartFile[]; readonly kept: Kept }> {
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const present = files.filter(([path]) => there.has(path));
  return { missing: files.filter(([path]) => !there.has(path)), kept: sum(present) };
}

/** Saves what is missing, a few files at a time. What was saved stays, however it ends. */
export async function keepFiles(files: readonly PartFile[], tools: KeepTools): Promise<KeepOutcome> {
  const { missing, kept } = await missingFiles(files, tools.cache);
  let now = kept;
  /** Why it ended before everything was there: the first reason counts. */
  const ends: KeepOutcome[] = [];
  const queue = [...missing];
  const fresh: PartFile[] = [];
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined && ends.length === 0; file = queue.shift()) {
      const outcome = await keepOne(file, tools);
      if (outcome !== null) ends.push(outcome);
      else {
        fresh.push(file);
        now = { files: now.files + 1, bytes: now.bytes + file[2] };
        tools.onKept(now);
      }
    }
  };
  tools.onKept(now);
  await Promise.all(Array.from({ length: atOnce }, work));
  if (ends.includes('full')) tools.onKept(less(now, await giveBack(fresh, tools.cache)));
  return ends[0] ?? 'whole';
}

/** What is given back when the device is full: the record must be able to go on, and it needs little. */
const givenBackBytes = 3_000_000;

/** Lets go of the files kept last, so that there is room again for what a person does. */
async function giveBack(fresh: readonly PartFile[], cache: Pick<SiteCache, 'delete'>): Promise<readonly PartFile[]> {
  const given: PartFile[] = [];
  for (const file of fresh.toReversed()) {
    if (sum(given).bytes >= givenBackBytes) break;
    await cache.delete(file[0]);
    given.push(file);
  }
  return given;
}

function less(kept: Kept, given: readonly PartFile[]): Kept {
  const { files, bytes } = sum(given);
  return { files: kept.files - files, bytes: kept.bytes - bytes };
}

/** Null when it is kept. */
async function keepOne([path, sha256]: PartFile, tools: KeepTools): Promise<KeepOutcome | null> {
  const isStopped = (): boolean => tools.signal.aborted;
  if (isStopped()) return 'stopped';
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await tools.fetchFile(path, tools.signal);
    bytes = await response.clone().arrayBuffer();
  } catch {
    return isStopped() ? 'stopped' : 'no-network';
  }
  if (response.status >= 500) return 'no-network';
  if (!response.ok || (await tools.digest(bytes)) !== sha256) return 'changed';
  try {
    await tools.cache.put(path, response);
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'no-network';
  }
}

/** Removes the files of a part but for those that other saved parts, or the worker, need. */
export async function removeFiles(
  files: readonly PartFile[],
  others: readonly PartFile[],
  cache: Pick<SiteCache, 'delete'>,
): Promise<void> {
  const needed = new Set([...alwaysKept, ...others.map(([path]) => path)]);
  for (const [path] of files) if (!needed.has(path)) await cache.delete(path);
}

export function sum(files: readonly PartFile[]): Kept {
  return { files: files.length, bytes: files.reduce((bytes, [, , size]) => bytes + size, 0) };
}

/** Room that is left for the record, whatever is saved of the site. */
const roomForRecordBytes = 20_000_000;

/** Whether so many bytes fit beside what is there; true where the browser does not tell. */
export function fits(
  bytes: number,
  room: { readonly usedBytes: number; readonly allowedBytes: number } | null,
): boolean {
  return room === null || room.allowedBytes - room.usedBytes >= bytes + roomForRecordBytes;
}

/** A sentence on how saving ended; null when everything is there. */
export function tellOutcome(outcome: KeepOutcome): string | null {
  switch (outcome) {
    case 'whole':
      return null;
    case 'stopped':
      return 'Stopped. What was saved so far stays, and going on fetches only the rest.';
    case 'full':
      return 'This device has no room left for more. What was saved stays, but for a few pages that were let go to leave room for your record. Remove a part here, or free some space, and go on.';
    case 'no-network':
      return 'The network did not answer. What was saved stays. Go on when you are connected again.';
    case 'changed':
      return 'The site was updated meanwhile, and old and new pages are never mixed. Reload this page to save the newer ones.';
    default:
      return outcome satisfies never;
  }
}
