/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'none-such': () => 'Nothing of this kind came up on this day.',
  'labels-unread': ({ right, of }) =>
    `You turned ${text(right)} of ${text(of)} lots. A date that nobody read is a date that nobody knows: turn each pack, shelf by shelf.`,
  'bad-left': ({ lot }) =>
    `Lot ${text(lot)} stayed on the shelf and may not be used. Expired yesterday is expired; opened and torn is not sterile; a recalled lot goes out the day the notice comes. A label with month and year is good through {sup-month-only}.`,
  'good-wasted': ({ lot }) =>
    `Lot ${text(lot)} was good and was taken out. A label with month and year is good through {sup-month-only}.`,
  'count-wrong': ({ name, counted, usable }) =>
    `${text(name)}: you wrote ${text(counted)}, and ${text(usable)} may be used. Only what may be used counts.`,
  'later-in-front': ({ name }) =>
    `${text(name)}: a later date stands in front. The hand takes what is in front, so the earliest date goes there.`,
  'not-ordered': ({ name }) =>
    `${text(name)} had come down to its reorder point and was not sent with the order. Reorder point: {sup-reorder-point}.`,
  'ordered-needlessly': ({ name }) =>
    `${text(name)} was above its reorder point, or enough of it is on the way. Stock that comes too early expires on the shelf.`,
  'amount-wrong': ({ name, wanted, ordered }) =>
    `${text(name)}: ${text(wanted)} were wanted and ${text(ordered)} were sent. Par less the usable count less what is on order, rounded up to whole packs.`,
  'cold-waited': () =>
    'The box marked “refrigerate” waited while others were opened, or never came into the cold. It is opened first: read the indicator, put it into the cold, then the rest.',
  'line-misjudged': ({ name }) =>
    `${text(name)}: order, slip and box did not say what you wrote. Open the box, count, read name and size, look for damage, read the indicator.`,
  'papers-missing': () =>
    'Papers are missing: what is wrong on the slip, the supplier told, signature and date, the invoice with order and slip.',
  'paid-for-fault': () =>
    'The invoice was passed on for payment though something was short, damaged or wrong. It is held until it is put right.',
  'held-needlessly': () => 'Everything agreed, and the invoice was held. What agrees is passed on to whoever pays.',
  'paid-alone': () =>
    'You paid what you received yourself. Whoever orders and receives does not pay as well: a second pair of eyes covers you.',
  'doubtful-in-use': () =>
    'Something damaged, wrong or warm went where others take it in good faith. Doubtful vaccine is kept apart in the cold, the rest goes to the returns.',
  'binned-alone': () =>
    'Something that was not right went into the bin. The supplier takes it back, and vaccine is never thrown out on one’s own.',
  'put-wrong': () =>
    'Not everything went where it belongs: good things behind the older stock, vaccine into the refrigerator, faulty things to the returns.',
  'log-missing': ({ right }) =>
    `${text(right)} of 2 readings stand in the log as the display showed them. Morning and evening: current, lowest, highest, initials. Also {vax-min-max} is the rule of the toolkit.`,
  'not-reset': () =>
    'The display was not reset after the reading, so nobody can tell today’s lowest and highest from yesterday’s.',
  'dose-used': () =>
    'Vaccine that had been out of range stayed in use. What freezing or warmth has done stays done, and nobody can see it: {vax-refrigerator}.',
  'not-set-apart': () =>
    'Vaccine had been out of {vax-refrigerator}. Mark it “DO NOT USE” and keep it apart in a unit that is in range, at once.',
  'thrown-away': () =>
    'Vaccine was thrown out. Some of it may be usable, and only maker and program can say so. Keep it cold, apart and marked.',
  'not-told': ({ right, of }) =>
    `${text(right)} of ${text(of)} things were done: tell the coordinator, and the provider before the next dose; call maker and program; write down temperatures, hours, lots and doses; look for the cause.`,
  'false-alarm': () =>
    'All readings lay inside {vax-refrigerator}, ends included, and nothing came warm. An alarm without a cause takes good vaccine out of use for a day.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainStore(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
