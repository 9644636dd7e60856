/**
 * Exact arithmetic for keys: fractions of whole numbers, so that no key ever carries a floating-point error. Rounding is half
 * up, as the modules teach it. Knows nothing of units.
 */

/** A finite number or a decimal such as `0.125` or `1,250.5`; a JavaScript number counts as the decimal it is printed as. */
export type ExactInput = Exact | number | string;

const decimalPattern = /^(-?)(\d[\d,]*)?(?:\.(\d+))?$/;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** A fraction in lowest terms; the denominator is above zero. Never changes. */
export class Exact {
  readonly #top: bigint;
  readonly #bottom: bigint;

  private constructor(top: bigint, bottom: bigint) {
    const sign = bottom < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(top, sign * bottom);
    this.#top = (sign * top) / divisor;
    this.#bottom = (sign * bottom) / divisor;
  }

  /** Throws for anything that is no decimal: in a generator that is a bug. */
  static of(input: ExactInput): Exact {
    if (input instanceof Exact) return input;
    if (typeof input === 'number' && Number.isSafeInteger(input)) return new Exact(BigInt(input), 1n);
    const read = Exact.read(String(input));
    if (read === null) throw new Error(`"${String(input)}" is no decimal number.`);
    return read;
  }

  /** A decimal as people write it: commas, zeros in front and behind, no digit before the point. Null when it is none. */
  static read(text: string): Exact | null {
    const match = decimalPattern.exec(text.trim());
    if (match === null) return null;
    const [, minus = '', whole = '', part = ''] = match;
    if (whole === '' && part === '') return null;
    const digits = BigInt(`${whole.replaceAll(',', '')}${part}`);
    return new Exact(minus === '' ? digits : -digits, 10n ** BigInt(part.length));
  }

  plus(other: ExactInput): Exact {
    const { top, bottom } = Exact.of(other);
    return new Exact(this.#top * bottom + top * this.#bottom, this.#bottom * bottom);
  }

  minus(other: ExactInput): Exact {
    return this.plus(Exact.of(other).times(-1));
  }

  times(other: ExactInput): Exact {
    const { top, bottom } = Exact.of(other);
    return new Exact(this.#top * top, this.#bottom * bottom);
  }

  /** Throws when the divisor is zero. */
  over(other: ExactInput): Exact {
    const { top, bottom } = Exact.of(other);
    if (top === 0n) throw new Error('Division by zero.');
    return new Exact(this.#top * bottom, this.#bottom * top);
  }

  /** Below zero, zero or above zero, as this number is smaller, equal or larger. */
  compare(other: ExactInput): number {
    const { top, bottom } = Exact.of(other);
    const difference = this.#top * bottom - top * this.#bottom;
    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
  }

  equals(other: ExactInput): boolean {
    return this.compare(other) === 0;
  }

  /** Half up (away from zero) at so many decimals, 0 or more: 0.665 becomes 0.67. */
  round(decimals: number): Exact {
    const scale = 10n ** BigInt(decimals);
    const size = this.#top < 0n ? -this.#top : this.#top;
    const rounded = (2n * size * scale + this.#bottom) / (2n * this.#bottom);
    return new Exact(this.#top < 0n ? -rounded : rounded, scale);
  }

  /** The whole number at or below (numbers of zero or more). */
  floor(): Exact {
    return new Exact(this.#top / this.#bottom, 1n);
  }

  /** The whole number at or above (numbers of zero or more). */
  ceiling(): Exact {
    const floor = this.floor();
    return floor.equals(this) ? floor : floor.plus(1);
  }

  get isWhole(): boolean {
    return this.#bottom === 1n;
  }

  /** The number without loss as a decimal, no zeros behind; null when its decimals never end. */
  get decimal(): string | null {
    let rest = this.#bottom;
    let [twos, fives] = [0, 0];
    for (; rest % 2n === 0n; rest /= 2n) twos += 1;
    for (; rest % 5n === 0n; rest /= 5n) fives += 1;
    if (rest !== 1n) return null;
    return this.#digits(Math.max(twos, fives), false);
  }

  /** In a sentence: commas in thousands, a zero before the point, none behind. Endless decimals, and more than six, are cut after three with "…". */
  toString(): string {
    const whole = this.decimal;
    const places = whole?.split('.')[1]?.length ?? 0;
    if (whole !== null && places <= 6) return this.#digits(places, true);
    return `${this.#cut(3)
      .#digits(3, true)
      .replace(/\.?0+$/, '')}…`;
  }

  /** Dollars and cents with both decimals, without the sign: `1,250.00`. Rounded half up to the cent. */
  toMoney(): string {
    return this.round(2).#digits(2, true);
  }

  /** For drawing and sorting only, never for a key. */
  toNumber(): number {
    return Number(this.#top) / Number(this.#bottom);
  }

  #cut(decimals: number): Exact {
    const scale = 10n ** BigInt(decimals);
    return new Exact((this.#top * scale) / this.#bottom, scale);
  }

  /** So many decimals; exact when the number has no more of them. */
  #digits(decimals: number, commas: boolean): string {
    const scaled = (this.#top * 10n ** BigInt(decimals)) / this.#bottom;
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    const part = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
    const spaced = commas ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') : whole;
    return `${scaled < 0n ? '-' : ''}${spaced}${part}`;
  }

  private get top(): bigint {
    return this.#top;
  }

  private get bottom(): bigint {
    return this.#bottom;
  }
}

/** Short for `Exact.of`. */
export function exact(input: ExactInput): Exact {
  return Exact.of(input);
}

/** The sum of a list; zero for an empty one. */
export function sum(list: readonly ExactInput[]): Exact {
  return list.reduce<Exact>((total, next) => total.plus(next), exact(0));
}
