/**
 * A folder chosen once, into which each backup is written: where the browser can (File System Access, Chromium on a computer). Its
 * handle is kept beside the record; whether it may still be written is the browser's to say, and asked again in words.
 */
import { dropBeside, keepBeside, thingBeside } from './beside-store.ts';

type Permission = 'granted' | 'denied' | 'prompt';

/** The parts of a folder's handle that are used; not in TypeScript's own list yet. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<Permission>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<Permission>;
}

interface FolderPicker {
  showDirectoryPicker?(options: { readonly id: string; readonly mode: 'readwrite' }): Promise<Folder>;
}

const key = 'backup folder';
const wanted = { mode: 'readwrite' } as const;

/** Whether this browser can write into a folder at all. */
export function canChooseFolder(): boolean {
  return typeof (globalThis as FolderPicker).showDirectoryPicker === 'function';
}

/** The folder chosen before; null when there is none. */
export async function backupFolder(): Promise<Folder | null> {
  const thing = await thingBeside(key);
  return typeof thing === 'object' && thing !== null && 'getFileHandle' in thing ? (thing as Folder) : null;
}

/** Lets the person choose. Null when they thought better of it, or the folder is one the browser protects. */
export async function chooseFolder(): Promise<Folder | null> {
  try {
    const folder =
      (await (globalThis as FolderPicker).showDirectoryPicker?.({ id: 'exam-room', mode: 'readwrite' })) ?? null;
    if (folder !== null) await keepBeside(key, folder);
    return folder;
  } catch {
    return null;
  }
}

export function forgetFolder(): Promise<void> {
  return dropBeside(key);
}

/** Whether the folder may be written now; `prompt` when the browser wants the person asked first. */
export async function mayWrite(folder: Folder): Promise<Permission> {
  return (await folder.queryPermission?.(wanted).catch((): Permission => 'prompt')) ?? 'granted';
}

export type FolderOutcome = 'written' | 'refused' | 'missing' | 'full' | 'failed';

/** Writes a file into the folder, asking for permission where needed: call it in the gesture of the person. Never throws. */
export async function writeInto(folder: Folder, name: string, text: string): Promise<FolderOutcome> {
  try {
    if ((await mayWrite(folder)) !== 'granted') {
      if ((await folder.requestPermission?.(wanted)) !== 'granted') return 'refused';
    }
    const file = await folder.getFileHandle(name, { create: true });
    const writing = await file.createWritable();
    await writing.write(text);
    // Only now the browser puts the file in place; before, one of the same name stays as it was.
    await writing.close();
    return 'written';
  } catch (error) {
    const why = error instanceof DOMException ? error.name : '';
    if (why === 'NotFoundError') return 'missing';
    if (why === 'QuotaExceededError') return 'full';
    return why === 'NotAllowedError' || why === 'SecurityError' ? 'refused' : 'failed';
  }
}

/** A sentence on a backup into the folder. */
export function tellFolder(outcome: FolderOutcome, name: string): string {
  switch (outcome) {
    case 'written':
      return `Backed up into the folder “${name}”.`;
    case 'refused':
      return `Not backed up: the browser was not allowed to write into “${name}”. Press again and allow it, or save to a file.`;
    case 'missing':
      return `Not backed up: the folder “${name}” is not there any more. Choose another one, or save to a file.`;
    case 'full':
      return `Not backed up: there is no room left in “${name}”. Choose another folder, or save to a file.`;
    case 'failed':
      return `Not backed up: “${name}” could not be written. Save to a file instead.`;
    default:
      return outcome satisfies never;
  }
}
