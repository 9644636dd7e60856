/**
 * Files that share a device are one person's, and so are files of devices matched to the same student. What belongs together lies
 * in one folder, whatever order the files came in. Pure.
 */

export interface Folder {
  /** The smallest of its devices: the same files give the same key. */
  readonly key: string;
  readonly devices: readonly string[];
}

/** The folders that a file of these devices joins. None: it begins one. */
export function foldersFor<F extends Folder>(
  devices: readonly string[],
  folders: readonly F[],
  matches: ReadonlyMap<string, string>,
): readonly F[] {
  const own = new Set(devices);
  const students = new Set(devices.flatMap((device) => matches.get(device) ?? []));
  return folders.filter((folder) =>
    folder.devices.some((device) => own.has(device) || students.has(matches.get(device) ?? '')),
  );
}

/** Folders that have to become one after somebody said whose they are; each group has two or more. */
export function foldersToJoin<F extends Folder>(
  folders: readonly F[],
  matches: ReadonlyMap<string, string>,
): readonly (readonly F[])[] {
  const byStudent = Map.groupBy(folders, ({ devices }) =>
    devices.map((device) => matches.get(device)).find((student) => student !== undefined),
  );
  return [...byStudent].flatMap(([student, some]) => (student === undefined || some.length < 2 ? [] : [some]));
}

export function folderKey(devices: readonly string[]): string {
  return devices.toSorted()[0] ?? '';
}
