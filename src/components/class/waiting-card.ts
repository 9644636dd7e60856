/** A key card that opened Class by its link waits in this tab until a cohort is chosen. Where a tab keeps nothing, it is scanned there. */

const key = 'exam-room.key-card';

/** Keeps the fragment of the address, if it is a letter, and takes it out of the history. */
export function keepWaitingCard(): boolean {
  const { hash, pathname, search } = location;
  try {
    if (hash.startsWith('#l=')) {
      sessionStorage.setItem(key, hash);
      history.replaceState(history.state, '', pathname + search);
    }
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** The fragment, once. */
export function takeWaitingCard(): string | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept;
  } catch {
    return null;
  }
}
