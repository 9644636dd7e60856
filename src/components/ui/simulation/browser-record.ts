/** The page's record for simulations: loaded only when something is to be kept or read, never with the page. */
import type { OpenedRecord } from './session.svelte.ts';

export async function openBrowserRecord(): Promise<OpenedRecord> {
  const [{ openRecord }, { tellCondition }] = await Promise.all([
    import('#record/browser.ts'),
    import('#record/status.ts'),
  ]);
  const recorder = await openRecord();
  return { port: recorder, warning: () => tellCondition(recorder.status.condition) };
}
