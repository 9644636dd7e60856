/** Fills the page of all marks: the record for what was marked, the outline of this build for what modules are called. */
import './marks.css';
import { mount } from 'svelte';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import { openRecord } from '#record/browser.ts';
import MarksDesk from './MarksDesk.svelte';
import { MarksState, type ModuleNames } from './marks-state.svelte.ts';

export async function openMarksPage(target: HTMLElement): Promise<void> {
  const [record, names] = await Promise.all([
    openRecord(),
    // Without the outline (no network, never saved) modules are called by their ids.
    fetchBuildFile<ModuleNames>('/learn/outline.json', hasKeys('modules')).catch((): ModuleNames => ({ modules: {} })),
  ]);
  const state = new MarksState(record, names);
  await state.begin();
  mount(MarksDesk, { target, props: { state } });
}
