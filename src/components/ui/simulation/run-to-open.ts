/**
 * A finished run somebody wants to look at: a file they chose, handed from the door to the simulation behind it or from one page to
 * the next, or a run of their record named in the address (`?run=…`).
 */
const key = 'exam-room.run-file';

export type RunToOpen =
  { readonly kind: 'file'; readonly text: string } | { readonly kind: 'kept'; readonly runId: string };

let handed: RunToOpen | null = null;

/** For the simulation that is about to stand on this page. */
export function handOver(run: RunToOpen): void {
  handed = run;
}

/** For the page that comes next. False when the browser cannot carry it. */
export function sendOn(text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file was sent on to this page. */
export function wasSentOn(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** What is to be opened, without taking it. */
export function peekRunToOpen(): RunToOpen | null {
  if (handed !== null) return handed;
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : { kind: 'file', text };
  } catch {
    return null;
  }
}

/** What is to be opened, once: after that it is taken. */
export function takeRunToOpen(): RunToOpen | null {
  const taken = handed;
  handed = null;
  if (taken !== null) return taken;
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text === null ? null : { kind: 'file', text };
  } catch {
    return null;
  }
}
