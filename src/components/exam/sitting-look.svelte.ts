/**
 * How a sitting looks and is worked: text size, contrast, clock, warnings, single-key shortcuts. Kept on this device between
 * sittings as a convenience; where storage is closed it lasts as long as the page. Nobody else is shown it.
 */
import { KeptChoices, type Found } from '../ui/kept-choices.svelte.ts';

/** Text sizes in per cent, as the testing centers' own magnifiers go and a little further. */
export const textSizes = [100, 125, 150, 180, 220] as const;
export type TextSize = (typeof textSizes)[number];
export type Contrast = 'usual' | 'dark-on-light' | 'light-on-dark';

interface Look {
  size: TextSize;
  contrast: Contrast;
  clockHidden: boolean;
  warnings: boolean;
  shortcuts: boolean;
}

const read = (found: Found): Look => ({
  size: found.oneOf('size', textSizes, 100),
  contrast: found.oneOf('contrast', ['usual', 'dark-on-light', 'light-on-dark'], 'usual'),
  clockHidden: found.flag('clockHidden', false),
  warnings: found.flag('warnings', true),
  shortcuts: found.flag('shortcuts', true),
});

export class SittingLook {
  readonly #kept = new KeptChoices('exam-room.sitting-look', read);

  /** Reads what was kept; call it in the browser only. */
  open(): void {
    this.#kept.load();
  }

  get size(): TextSize {
    return this.#kept.now.size;
  }
  get contrast(): Contrast {
    return this.#kept.now.contrast;
  }
  get clockHidden(): boolean {
    return this.#kept.now.clockHidden;
  }
  get warnings(): boolean {
    return this.#kept.now.warnings;
  }
  get shortcuts(): boolean {
    return this.#kept.now.shortcuts;
  }

  change(part: Partial<Look>): void {
    this.#kept.choose(part);
  }

  /** One step larger or smaller; stays at the ends. */
  resize(step: 1 | -1): void {
    const next = textSizes[textSizes.indexOf(this.#kept.now.size) + step];
    if (next !== undefined) this.change({ size: next });
  }
}
