/**
 * What an entry says, in plain words: what somebody reads before they sign it. Everything that counts is told, whether it was
 * shown elsewhere or not. Pure; names of competencies and placements come in.
 */
import type { Entry } from '#schema/entry.ts';
import type { EntryOf } from '#record/port.ts';
import { minutesOf } from '../hours-span.ts';
import { sayHours } from '../hours-totals.ts';

/** Kinds that may be signed. Another kind is never put before anybody. */
export const signableKinds = [
  'placement.set',
  'stay.logged',
  'hours.logged',
  'competency.marked',
  'check-off.made',
  'evaluation.given',
] as const;
export type SignableEntry = EntryOf<(typeof signableKinds)[number]>;

export function isSignable(entry: Entry): entry is SignableEntry {
  return signableKinds.some((kind) => kind === entry.kind);
}

/** What the entry points to. Null where the words are not known here; then the id or code stands alone. */
export interface Names {
  readonly competency: (framework: string, code: string) => string | null;
  readonly site: (placement: string) => string | null;
  /** Text of a row of an evaluation form in that version. */
  readonly row: (form: string, version: number, row: string) => string | null;
  readonly scale: (scale: string) => string | null;
  /** Word for a value; null stands for what was not observed. */
  readonly level: (scale: string, value: number | null) => string | null;
}

export interface Described {
  readonly title: string;
  /** What there is to it, a line each. */
  readonly lines: readonly string[];
}

export function describeEntry(entry: SignableEntry, names: Names): Described {
  switch (entry.kind) {
    case 'placement.set':
      return describePlacement(entry.data);
    case 'stay.logged':
      return describeStay(entry.data, names);
    case 'hours.logged': {
      const { data } = entry;
      return {
        title: sayStretch(data),
        lines: kept(
          sayLength(minutesOf({ ...data, zone: null }, data.mealMinutes), data.mealMinutes),
          `${data.setting} work at ${data.site}`,
          sayNote(data.note),
        ),
      };
    }
    case 'competency.marked': {
      const { framework, code, stage, outcome, attestedBy, note } = entry.data;
      return {
        title: sayCompetency(names, framework, code),
        lines: kept(
          `${saidOutcome[outcome]} ${saidStage[stage]}`,
          sayList(framework),
          sayNamed(attestedBy),
          sayNote(note),
        ),
      };
    }
    case 'check-off.made':
      return describeCheckOff(entry.data, names);
    case 'evaluation.given':
      return describeEvaluation(entry.data, names);
    default:
      return entry satisfies never;
  }
}

const saidStage = { lab: 'in the lab', site: 'at the site' } as const;
const saidOutcome = { passed: 'passed', 'not-yet': 'not yet passed', 'not-observed': 'not observed' } as const;
const saidForm = {
  'mid-term': 'Mid-term evaluation of the student',
  final: 'Final evaluation of the student',
  site: 'Evaluation of the site',
} as const;

function describePlacement(data: EntryOf<'placement.set'>['data']): Described {
  const { site, preceptors, contact, from, to, isUnpaid, note } = data;
  return {
    title: `Placement at ${site}`,
    lines: kept(
      `${from} to ${to}`,
      preceptors.length === 0
        ? null
        : `preceptors: ${preceptors.map(({ name, credential }) => sayPerson(name, credential)).join('; ')}`,
      contact === '' ? null : `contact: ${contact}`,
      isUnpaid ? 'the student says that the hours are not paid' : 'the student does not say that the hours are unpaid',
      sayNote(note),
    ),
  };
}

function describeStay(data: EntryOf<'stay.logged'>['data'], names: Names): Described {
  const site = names.site(data.placement);
  return {
    title: sayStretch(data),
    lines: kept(
      sayLength(minutesOf(data, data.mealMinutes), data.mealMinutes),
      `${data.setting} work${site === null ? '' : ` at ${site}`}`,
      data.supervisor === '' ? null : `supervised by ${data.supervisor}`,
      data.zone === null ? null : `times as in ${data.zone.replaceAll('_', ' ')}`,
      data.makesUp === null ? null : 'makes up for time missed',
      sayNote(data.note),
    ),
  };
}

function describeCheckOff(data: EntryOf<'check-off.made'>['data'], names: Names): Described {
  const { framework, code, stage, sheet, attempt, steps, outcome, date, attestedBy, note } = data;
  const notDone = steps.filter((step) => step.outcome !== 'done');
  return {
    title: sayCompetency(names, framework, code),
    lines: kept(
      `${saidOutcome[outcome]} ${saidStage[stage]} on ${date}, attempt ${attempt}`,
      `${steps.length - notDone.length} of ${steps.length} steps done, by the sheet “${sheet}”`,
      sayList(framework),
      ...notDone.map(
        ({ step, outcome: how, isCritical }) =>
          `${how === 'missed' ? 'missed' : 'not observed'}${isCritical ? ' (critical)' : ''}: ${step}`,
      ),
      sayNamed(attestedBy),
      sayNote(note),
    ),
  };
}

function describeEvaluation(data: EntryOf<'evaluation.given'>['data'], names: Names): Described {
  const { placement, form, version, scale, date, by, ratings, comment } = data;
  const site = names.site(placement);
  return {
    title: `${saidForm[form]}, ${date}`,
    lines: kept(
      site === null ? null : `at ${site}`,
      by === null ? 'given by the student' : `given by ${sayPerson(by.name, by.credential)}`,
      `scale: ${names.scale(scale) ?? sayId(scale)}`,
      ...ratings.map(({ row, value }) => {
        const word = names.level(scale, value);
        const said = [value, word ?? (value === null ? 'not observed' : null)].filter((one) => one !== null);
        return `${names.row(form, version, row) ?? sayId(row)}: ${said.join(', ')}`;
      }),
      comment === '' ? null : `comment: “${comment}”`,
    ),
  };
}

function sayStretch(data: {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly endsNextDay: boolean;
}): string {
  return `${data.date}, ${data.from} to ${data.to}${data.endsNextDay ? ' the next day' : ''}`;
}

function sayLength(minutes: number, mealMinutes: number): string {
  return `${sayHours(minutes)}, ${mealMinutes === 0 ? 'with no meal break' : `without the meal break of ${mealMinutes} min`}`;
}

/** "24 h" at the site without meals, of those entries that are hours; null where none is. */
export function sayHoursOf(entries: readonly SignableEntry[]): string | null {
  const minutes = entries.reduce((sum, entry) => {
    if (entry.kind === 'stay.logged') return sum + minutesOf(entry.data, entry.data.mealMinutes);
    if (entry.kind === 'hours.logged') return sum + minutesOf({ ...entry.data, zone: null }, entry.data.mealMinutes);
    return sum;
  }, 0);
  return minutes === 0 ? null : sayHours(minutes);
}

function sayCompetency({ competency }: Names, framework: string, code: string): string {
  const summary = competency(framework, code);
  return summary === null ? code : `${code}: ${summary}`;
}

/** A code means something only together with its list. */
function sayList(framework: string): string {
  return `code of the list ${framework}`;
}

function sayNamed(attestedBy: string): string | null {
  return attestedBy === '' ? null : `name written down by the student’s device: ${attestedBy}`;
}

export function sayPerson(name: string, credential: string): string {
  return credential === '' ? name : `${name}, ${credential}`;
}

function sayNote(note: string): string | null {
  return note === '' ? null : `note: “${note}”`;
}

/** `patient-contact` as `patient contact`. */
function sayId(id: string): string {
  return id.replaceAll('-', ' ');
}

function kept(...lines: readonly (string | null)[]): readonly string[] {
  return lines.filter((line) => line !== null);
}
