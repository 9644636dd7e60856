/**
 * The bar that comes up when text is selected, with mouse, finger or keyboard: one press marks it. On a wide screen it stands
 * under the selection, on a narrow one above the doors, out of the way of the phone's own menu.
 */
import { markStyles, type MarkStyle } from './mark-words.ts';

export class SelectionBar {
  readonly #module: HTMLElement;
  readonly #bar: HTMLElement;

  constructor(module: HTMLElement, mark: (style: MarkStyle) => void) {
    this.#module = module;
    const bar = document.createElement('div');
    bar.className = 'selection-bar no-print';
    bar.popover = 'manual';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Mark what is selected');
    bar.dataset['deskPart'] = 'bar';
    for (const { style, word } of markStyles.filter((one) => one.style !== 'bookmark')) {
      const button = document.createElement('button');
      button.type = 'button';
      const glyph = document.createElement('span');
      glyph.className = 'mark-glyph';
      glyph.dataset['markStyle'] = style;
      button.append(glyph, word);
      // Pressing must not take the selection away before it was read.
      button.addEventListener('pointerdown', (event) => {
        event.preventDefault();
      });
      button.addEventListener('click', () => {
        mark(style);
      });
      bar.append(button);
    }
    this.#bar = bar;
  }

  begin(): void {
    this.#module.append(this.#bar);
    let isPointerDown = false;
    const look = (): void => {
      if (!isPointerDown) this.#look();
    };
    document.addEventListener('selectionchange', look);
    addEventListener(
      'pointerdown',
      () => {
        isPointerDown = true;
      },
      { passive: true },
    );
    for (const end of ['pointerup', 'pointercancel'] as const)
      addEventListener(
        end,
        () => {
          isPointerDown = false;
          look();
        },
        { passive: true },
      );
    look();
  }

  #look(): void {
    const selection = document.getSelection();
    const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
    const isHere =
      range?.collapsed === false &&
      range.toString().trim() !== '' &&
      [...this.#module.querySelectorAll('[data-section]')].some((section) => range.intersectsNode(section)) &&
      !this.#bar.contains(document.activeElement);
    if (!isHere) {
      if (this.#bar.matches(':popover-open') && !this.#bar.contains(document.activeElement)) this.#bar.hidePopover();
      return;
    }
    if (!this.#bar.matches(':popover-open')) this.#bar.showPopover();
    const box = range.getBoundingClientRect();
    this.#bar.style.setProperty(
      '--under',
      `${String(Math.round(Math.max(8, Math.min(box.bottom + 10, innerHeight - 72))))}px`,
    );
    this.#bar.style.setProperty(
      '--beside',
      `${String(Math.round(Math.max(8, Math.min(box.left, innerWidth - 440))))}px`,
    );
  }
}
