/**
 * How a sitting looks and is worked: text size, contrast, clock, warnings, single-key shortcuts. Kept on this device between
 * sittings as a convenience; where storage is closed it lasts as long as the page. Nobody else is shown it.
 */

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

const key = 'exam-room.sitting-look';
const usual: Look = { size: 100, contrast: 'usual', clockHidden: false, warnings: true, shortcuts: true };

/** The look kept here; anything unexpected falls back to the usual. */
function kept(): Look {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return usual;
    const { size, contrast, clockHidden, warnings, shortcuts } = found as Partial<Record<keyof Look, unknown>>;
    return {
      size: textSizes.find((known) => known === size) ?? usual.size,
      contrast: contrast === 'dark-on-light' || contrast === 'light-on-dark' ? contrast : usual.contrast,
      clockHidden: clockHidden === true,
      warnings: warnings !== false,
      shortcuts: shortcuts !== false,
    };
  } catch {
    return usual;
  }
}

export class SittingLook {
  #look = $state.raw<Look>(usual);

  /** Reads what was kept; call it in the browser only. */
  open(): void {
    this.#look = kept();
  }

  get size(): TextSize {
    return this.#look.size;
  }
  get contrast(): Contrast {
    return this.#look.contrast;
  }
  get clockHidden(): boolean {
    return this.#look.clockHidden;
  }
  get warnings(): boolean {
    return this.#look.warnings;
  }
  get shortcuts(): boolean {
    return this.#look.shortcuts;
  }

  change(part: Partial<Look>): void {
    this.#look = { ...this.#look, ...part };
    try {
      localStorage.setItem(key, JSON.stringify(this.#look));
    } catch {
      // Storage is closed to us: the choice holds for this page only.
    }
  }

  /** One step larger or smaller; stays at the ends. */
  resize(step: 1 | -1): void {
    const next = textSizes[textSizes.indexOf(this.#look.size) + step];
    if (next !== undefined) this.change({ size: next });
  }
}
