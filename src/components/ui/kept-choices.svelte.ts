/**
 * What a learner chose for themselves on this device: how they hear, see, feel and steer. Kept between visits as a
 * convenience and nobody else's business; where storage is closed a choice holds for as long as the page.
 */

/** Choices as they were found, trusted in nothing: what is missing or odd counts as what is said beside its name. */
export class Found {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    this.#values = typeof value === 'object' && value !== null ? { ...value } : {};
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.#values[name];
    return typeof value === 'boolean' ? value : otherwise;
  }

  number(name: string, low: number, high: number, otherwise: number): number {
    const value = this.#values[name];
    return typeof value === 'number' && value >= low && value <= high ? value : otherwise;
  }

  /** A short text; what is no text, or a long one, counts as missing. */
  text(name: string, otherwise: string): string {
    const value = this.#values[name];
    return typeof value === 'string' && value.length <= 300 ? value : otherwise;
  }

  oneOf<T extends string | number>(name: string, known: readonly T[], otherwise: T): T {
    return known.find((one) => one === this.#values[name]) ?? otherwise;
  }

  /** Choices within these under a name of their own. */
  within(name: string): Found {
    return new Found(this.#values[name]);
  }
}

export class KeptChoices<T extends object> {
  readonly #key: string;
  readonly #read: (found: Found) => T;
  readonly #applied: (now: T) => void;
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  #now: T;

  /**
   * `read` makes the choices of what was found, and the usual ones of nothing. `applied` takes them where they act.
   * `storage` may throw: some browsers close it.
   */
  constructor(
    key: string,
    read: (found: Found) => T,
    applied: (now: T) => void = () => undefined,
    storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
  ) {
    this.#key = key;
    this.#read = read;
    this.#applied = applied;
    this.#storage = storage;
    this.#now = $state.raw(read(new Found(null)));
  }

  get now(): T {
    return this.#now;
  }

  /** To be called once in the browser. */
  load(): void {
    try {
      this.#now = this.#read(new Found(JSON.parse(this.#storage().getItem(this.#key) ?? 'null')));
    } catch {
      // Storage is closed to us, or what it holds is no JSON: the usual choices stand.
    }
    this.#applied(this.#now);
  }

  choose(change: Partial<T>): void {
    this.#now = { ...this.#now, ...change };
    this.#applied(this.#now);
    try {
      this.#storage().setItem(this.#key, JSON.stringify(this.#now));
    } catch {
      // Storage is closed to us: the choice holds for this page only.
    }
  }
}
