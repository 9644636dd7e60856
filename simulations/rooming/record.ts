/** The practice record: entries by the rules. Impossible numbers are refused, odd ones asked about; nothing kept is ever lost silently. */
import { entryQuestion, entryVerdict } from '../core/entry.ts';
import { isKnown } from './called.ts';
import { mostEntries, type Entry, type RoomingContext } from './context.ts';
import type { ReadingBrought, RoomingLearnerEvent } from './events.ts';
import { limitsOf } from './limits.ts';

type Event<K extends RoomingLearnerEvent['type']> = Extract<RoomingLearnerEvent, { readonly type: K }>;
type Change = Partial<RoomingContext>;
type New = Pick<Entry, 'kind' | 'of' | 'text'> & Partial<Pick<Entry, 'value' | 'second' | 'unit' | 'late'>>;

export const vitalNames = {
  temperature: 'Temperature',
  pulse: 'Pulse',
  respiration: 'Respiration',
  'blood-pressure': 'Blood pressure',
  oxygen: 'Oxygen saturation',
  weight: 'Weight',
  height: 'Height',
  length: 'Length',
  head: 'Head circumference',
  pain: 'Pain',
} as const;

/** Units spoken. */
export const unitWords = {
  '°F': 'degrees Fahrenheit',
  '/min': 'a minute',
  mmHg: 'millimeters of mercury',
  '%': 'percent',
  lb: 'pounds',
  kg: 'kilograms',
  in: 'inches',
  cm: 'centimeters',
  points: 'of ten',
} as const;

function add(context: RoomingContext, entry: New): readonly Entry[] {
  const number = (context.entries.at(-1)?.number ?? 0) + 1;
  return [
    ...context.entries,
    { value: null, second: null, unit: null, late: false, ...entry, number, atMs: context.nowMs, mended: null },
  ].slice(-mostEntries);
}

export function chartedComplaint(context: RoomingContext, event: Event<'complaint.charted'>): Change {
  const words = context.case.complaint.words.find(({ id }) => id === event.words);
  const since = context.case.complaint.since.find(({ id }) => id === event.since);
  if (words === undefined || since === undefined) return {};
  const text = `${words.kind === 'quote' ? `“${words.text}”` : words.text}, ${since.text}`;
  return { entries: add(context, { kind: 'complaint', of: `${event.words}/${event.since}`, text }) };
}

export function chartedEntry(context: RoomingContext, event: Event<'entry.charted'>): Change {
  const { case: patient } = context;
  const stray = patient.stray.find(({ id }) => id === event.entry);
  if (stray !== undefined)
    return { entries: add(context, { kind: 'stray', of: stray.id, text: stray.text, late: event.late }) };
  if (!isKnown(context, event.entry)) return {};
  if (event.entry.startsWith('look:')) {
    const look = context.watched.find((one) => `look:${one}` === event.entry);
    if (look === undefined) return {};
    return {
      entries: add(context, { kind: 'look', of: event.entry, text: patient.walk.seen[look].text, late: event.late }),
    };
  }
  const told = patient.told.find(({ id }) => id === event.entry);
  if (told?.notes === undefined || told.notes === null) return {};
  return { entries: add(context, { kind: 'told', of: told.id, text: told.notes, late: event.late }) };
}

/** A number for the record. Refused or questioned, it is not kept, and the record says why. */
export function chartedVital(context: RoomingContext, event: Event<'vital.charted'>): Change {
  const { case: patient, facts } = context;
  const name = vitalNames[event.what];
  const numbers =
    event.what === 'blood-pressure'
      ? ([
          ['Systolic', event.value, limitsOf(patient, facts, 'systolic', event.unit)],
          ['Diastolic', event.second ?? 0, limitsOf(patient, facts, 'diastolic', event.unit)],
        ] as const)
      : ([[name, event.value, limitsOf(patient, facts, event.what, event.unit)]] as const);
  for (const [what, value, limits] of numbers) {
    const text = entryQuestion(what, value, limits, event.confirmed);
    if (text !== null)
      return {
        question: { what: event.what, text, canConfirm: entryVerdict(value, limits, true) === 'kept' },
        questioned: Math.min(99, context.questioned + 1),
      };
  }
  if (event.what === 'blood-pressure' && (event.second ?? 0) >= event.value)
    return {
      question: {
        what: event.what,
        text: 'The lower number is not below the upper one. Nothing was kept.',
        canConfirm: false,
      },
      questioned: Math.min(99, context.questioned + 1),
    };
  const second = event.what === 'blood-pressure' ? event.second : null;
  const shown = second === null ? String(event.value) : `${String(event.value)}/${String(second)}`;
  return {
    question: null,
    entries: add(context, {
      kind: 'vital',
      of: event.what,
      text: `${name} ${shown} ${event.unit}`,
      value: event.value,
      second,
      unit: event.unit,
      late: event.late,
    }),
  };
}

/** The entry of a measurement that was charted in the task it was taken in. */
export function broughtVital(context: RoomingContext, brought: ReadingBrought): readonly Entry[] {
  const { what, value, second, unit, how } = brought;
  const shown = second === null ? String(value) : `${String(value)}/${String(second)}`;
  const text = `${vitalNames[what]} ${shown} ${unit}${how === null ? '' : `, ${how}`}`;
  return add(context, { kind: 'vital', of: what, text, value, second, unit });
}

export function chartedRefusal(context: RoomingContext, event: Event<'refusal.charted'>): Change {
  return {
    entries: add(context, {
      kind: 'refusal',
      of: event.what,
      text: `${vitalNames[event.what]}: offered and explained, patient declined.`,
    }),
  };
}

/** An addendum leaves the first entry readable; typing over or deleting hides it, and the audit trail knows. */
export function mendedEntry(context: RoomingContext, event: Event<'entry.mended'>): Change {
  return {
    entries: context.entries.map((entry) =>
      entry.number === event.number && entry.mended === null
        ? { ...entry, mended: { atMs: context.nowMs, how: event.how } }
        : entry,
    ),
  };
}

export function wroteNote(_context: RoomingContext, event: Event<'note.written'>): Change {
  return { note: event.text };
}
