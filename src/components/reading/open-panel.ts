/** Brings the panel of marks onto a module's page and opens it at the list, at a new mark, or at one that stands. */
import { flushSync, mount } from 'svelte';
import type { Mark } from '#record/folds/marks.ts';
import type { Placed } from '#reading/placed-marks.ts';
import MarkPanel from './MarkPanel.svelte';
import type { MarkStyle } from './mark-words.ts';
import { PanelState } from './panel-state.svelte.ts';
import type { Draft, MarkDesk } from './mark-desk.ts';

let panel: PanelState | null = null;

export function mountPanel(desk: MarkDesk): void {
  panel = new PanelState(desk);
  mount(MarkPanel, { target: desk.module, props: { panel } });
}

export function list(opener: HTMLElement | null, pointedAt: readonly string[] = []): void {
  open(opener, (to) => {
    to.list(pointedAt);
  });
}

export function edit(draft: Draft, style: MarkStyle, opener: HTMLElement | null = null): void {
  open(opener, (to) => {
    to.edit(draft, style);
  });
}

export function change(placed: Placed<Mark>, opener: HTMLElement | null): void {
  open(opener, (to) => {
    to.change(placed);
  });
}

function open(opener: HTMLElement | null, show: (panel: PanelState) => void): void {
  if (panel === null) return;
  panel.opener = opener;
  show(panel);
  flushSync();
  const element = document.getElementById('my-marks');
  if (element?.matches(':popover-open') === false) element.showPopover();
  element?.querySelector<HTMLElement>('h2')?.focus();
}
