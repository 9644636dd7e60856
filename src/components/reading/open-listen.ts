/** Opens the voice's bar on a module's page and reads a section. One bar for the page. */
import { mount } from 'svelte';
import ListenBar from './ListenBar.svelte';
import { ListenState } from './listen-state.svelte.ts';
import type { ModuleText } from './module-text.ts';

let state: ListenState | null = null;

export function listenTo(module: HTMLElement, text: ModuleText, section: string): void {
  if (state === null) {
    state = new ListenState(module, speechSynthesis);
    mount(ListenBar, { target: module, props: { state } });
  }
  state.listen(text, section);
}
