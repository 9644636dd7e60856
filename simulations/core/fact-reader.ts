/**
 * How a simulation reads the cited values it runs on: from `content/facts`, by id, as plain numbers. No clinical number stands
 * in the code beside it. Content is checked before anything is built, so a fact that is missing or of another kind than the
 * simulation counts on is a bug in the build: every reader throws an error that names simulation and id.
 */
import type { FactValue } from '#schema/fact.ts';

/** A fact's value by id; undefined when there is no such fact. */
export type ValueOf = (id: string) => FactValue | undefined;

/** Inclusive range in the unit of the fact. */
export interface FactRange {
  readonly low: number;
  readonly high: number;
}

/** Kinds that hold one number: the value itself, or the end a limit has. */
export type OneNumberKind = 'number' | 'at-least' | 'above' | 'at-most' | 'below';

/** What `numbers` makes of a table of ids. */
export type Numbers<Table> = { readonly [Field in keyof Table]: number };
/** What `ranges` makes of a table of ids. */
export type Ranges<Table> = { readonly [Field in keyof Table]: FactRange };

export interface FactReader {
  /** The value as content has it, whatever its kind. */
  readonly value: (id: string) => FactValue;
  /** One number. Names of kinds narrow what is taken: where only an upper limit makes sense, `number(id, 'at-most')`. */
  readonly number: (id: string, ...kinds: readonly OneNumberKind[]) => number;
  /** `number` over a whole table of fields and ids. */
  readonly numbers: <Field extends string>(
    ids: Readonly<Record<Field, string>>,
    ...kinds: readonly OneNumberKind[]
  ) => Readonly<Record<Field, number>>;
  /** Both ends; a fact of the kind `range` only. */
  readonly range: (id: string) => FactRange;
  /** `range` over a whole table of fields and ids. */
  readonly ranges: <Field extends string>(ids: Readonly<Record<Field, string>>) => Readonly<Record<Field, FactRange>>;
  /** The lines of a fact of the kind `list`. */
  readonly list: (id: string) => readonly string[];
  /** The first whole number in a text that the fact with this id gave. */
  readonly firstIn: (id: string, text: string) => number;
  /** The error to throw when the fact with this id is not what the simulation counts on: "must be a ratio". */
  readonly wrong: (id: string, what: string) => Error;
}

/** A table with what stands beside each field read, the fields kept. */
export function eachField<Field extends string, Asked, Read>(
  table: Readonly<Record<Field, Asked>>,
  read: (asked: Asked) => Read,
): Readonly<Record<Field, Read>>;
// Object.fromEntries loses the names of the fields; they are exactly the table's.
export function eachField<Asked, Read>(
  table: Readonly<Record<string, Asked>>,
  read: (asked: Asked) => Read,
): Readonly<Record<string, Read>> {
  return Object.fromEntries(Object.entries(table).map(([field, asked]) => [field, read(asked)]));
}

/** The number of a value that holds one; null for ranges, lists and texts. */
function oneNumber(value: FactValue): number | null {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'at-least':
    case 'above':
      return value.low;
    case 'at-most':
    case 'below':
      return value.high;
    case 'range':
    case 'list':
    case 'text':
      return null;
  }
}

/** Reads for one simulation, which every error names. */
export function factReader(simulation: string, valueOf: ValueOf): FactReader {
  const wrong = (id: string, what: string): Error => new Error(`${simulation}: the fact "${id}" ${what}`);
  function value(id: string): FactValue {
    const found = valueOf(id);
    if (found === undefined) throw wrong(id, 'is missing from content/facts');
    return found;
  }
  function number(id: string, ...kinds: readonly OneNumberKind[]): number {
    const found = value(id);
    if (kinds.length > 0 && !kinds.some((kind) => kind === found.kind))
      throw wrong(id, `must be of the kind ${kinds.join(' or ')}`);
    const one = oneNumber(found);
    if (one === null) throw wrong(id, 'must be one number');
    return one;
  }
  function range(id: string): FactRange {
    const found = value(id);
    if (found.kind !== 'range') throw wrong(id, 'must be a range');
    return { low: found.low, high: found.high };
  }
  function list(id: string): readonly string[] {
    const found = value(id);
    if (found.kind !== 'list') throw wrong(id, 'must be a list');
    return found.values;
  }
  function firstIn(id: string, text: string): number {
    const [digits] = /\d+/.exec(text) ?? [];
    if (digits === undefined) throw wrong(id, 'has no number');
    return Number(digits);
  }
  return {
    value,
    number,
    numbers: (ids, ...kinds) => eachField(ids, (id) => number(id, ...kinds)),
    range,
    ranges: (ids) => eachField(ids, range),
    list,
    firstIn,
    wrong,
  };
}
