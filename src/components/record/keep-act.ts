/** Brings one act into the record. The record is opened with the first. */
import type { RecordPort } from '#record/port.ts';
import type { Intent } from '#schema/entry.ts';

let opened: Promise<RecordPort> | null = null;

/** Null when the act is kept; else the sentence that tells what happened. Never throws. */
export async function keepAct(intent: Intent): Promise<string | null> {
  try {
    opened ??= import('#record/browser.ts').then(({ openRecord }) => openRecord());
    const result = await (await opened).append([intent]);
    if (result.ok) return null;
    const { tellFailure } = await import('#record/status.ts');
    return tellFailure(result.code);
  } catch {
    opened = null;
    return 'This answer could not be kept in your record. You can go on working.';
  }
}
