/**
 * A sentence as a voice should say it: units in full, ranges and pressures in words, abbreviations as people pronounce them.
 * Only what is said changes, never what is shown. Pure.
 */

/** An abbreviation and how it sounds, as the glossary respells it: `HIPAA`, `HIP-uh`. */
export interface Sounding {
  readonly term: string;
  readonly say: string;
}

/** Units after a number: one, many. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  mmHg: ['millimeter of mercury', 'millimeters of mercury'],
  'mmHg/s': ['millimeter of mercury a second', 'millimeters of mercury a second'],
  mL: ['milliliter', 'milliliters'],
  L: ['liter', 'liters'],
  dL: ['deciliter', 'deciliters'],
  mcg: ['microgram', 'micrograms'],
  mg: ['milligram', 'milligrams'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  lb: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  m: ['meter', 'meters'],
  in: ['inch', 'inches'],
  ft: ['foot', 'feet'],
  mEq: ['milliequivalent', 'milliequivalents'],
  'mg/dL': ['milligram per deciliter', 'milligrams per deciliter'],
  'mL/h': ['milliliter an hour', 'milliliters an hour'],
  'mg/kg': ['milligram per kilogram', 'milligrams per kilogram'],
  'g/dL': ['gram per deciliter', 'grams per deciliter'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '%': ['percent', 'percent'],
};

/** Longest first, so that mg/dL is not read as mg. */
const unitNames = Object.keys(units).sort((one, other) => other.length - one.length);
const unitPattern = new RegExp(
  `(\\d[\\d,.]*)\\s*(${unitNames.map((name) => name.replace('/', '\\/')).join('|')})(?![\\p{L}/])`,
  'gu',
);

/** Two numbers with a slash that can only be a blood pressure: a date or a visual acuity is smaller. */
const pressure = /(?<![\d/])([7-9]\d|[12]\d\d)\/([3-9]\d|1[0-4]\d)(?![\d/])/g;

function letters(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Terms written in capitals are what voices stumble over; other words they know better than a respelling tells them. */
export function isAbbreviated(term: string): boolean {
  return /^[A-Z0-9][A-Za-z0-9-]*$/.test(term) && (term.match(/[A-Z]/g) ?? []).length >= 2;
}

function sounded(text: string, soundings: readonly Sounding[]): string {
  return soundings
    .filter(({ term }) => isAbbreviated(term))
    .reduce(
      (said, { term, say }) =>
        said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${letters(term)}(?![\\p{L}\\p{N}])`, 'gu'), say.toLowerCase()),
      text,
    );
}

/** The sentence as it is handed to a voice. */
export function spoken(sentence: string, soundings: readonly Sounding[] = []): string {
  return sounded(sentence, soundings)
    .replace(pressure, '$1 over $2')
    .replace(/(?<=\d)\s*[–—−](?=\d)/g, ' to ')
    .replace(unitPattern, (_, number: string, unit: string) => {
      const [one, many] = units[unit] ?? [unit, unit];
      return `${number} ${number === '1' ? one : many}`;
    })
    .replace(/\be\.g\.,?/g, 'for example,')
    .replace(/\bi\.e\.,?/g, 'that is,')
    .replace(/≥\s*/g, 'at least ')
    .replace(/≤\s*/g, 'at most ')
    .replace(/&/g, ' and ')
    .replace(/→/g, ' to ')
    .replace(/\s+/g, ' ')
    .trim();
}
