/** Who a case is about, as a board shows them: a name, an age in words, one line of why they are here. */
import { ageOn, fromWords, type CivilDate } from '../core/calendar.ts';

export interface BoardPerson {
  readonly name: string;
  /** "34", "6 months"; null where nobody has said it. */
  readonly age: string | null;
  readonly reason: string;
}

/** Under two, years say too little: the case's title says it in months, weeks or days. */
const isSaidInTitle = 2;
const littleAge = /, (\w+ (?:days|weeks|months)),?/;

function ageInWords(years: number, title: string): string {
  return (years < isSaidInTitle ? littleAge.exec(title)?.[1] : undefined) ?? String(years);
}

/** Of a case whose patient has an age in whole years. */
export function ofAge({
  title,
  person,
  reason,
}: {
  readonly title: string;
  readonly person: { readonly name: string; readonly age: number };
  readonly reason: string;
}): BoardPerson {
  return { name: person.name, age: ageInWords(person.age, title), reason };
}

/** Of somebody whose day of birth is known, on a day. */
export function born(
  { title, reason }: { readonly title: string; readonly reason: string },
  name: string,
  birthDate: CivilDate,
  today: CivilDate,
): BoardPerson {
  return { name, age: ageInWords(ageOn(birthDate, today), title), reason };
}

/** Of somebody whose day of birth stands in words, as on a chart. */
export function bornInWords(
  card: { readonly title: string; readonly reason: string },
  name: string,
  birthDate: string,
  today: string,
): BoardPerson {
  return born(card, name, fromWords(birthDate), fromWords(today));
}
