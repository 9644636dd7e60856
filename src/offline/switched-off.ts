/**
 * Whether somebody switched offline use off in this browser: no worker is registered then, and pages come from the network. The page
 * that switches it off is public/sw-off/, which must not depend on any other file and so has the key of its own.
 */
const key = 'exam-room.offline';

export function isOfflineOff(): boolean {
  try {
    return localStorage.getItem(key) === 'off';
  } catch {
    // Storage is closed to us, and no worker would be let in either.
    return false;
  }
}

export function switchOfflineOn(): void {
  localStorage.removeItem(key);
}
