/** How a check-in begins: the form with the slips the seed draws, the system with what the scheduler knew, the desk as it is. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import { formDate } from '../core/calendar.ts';
import type { Appointment, VisitFolder } from '../practice/types.ts';
import type { CheckInCase, Matter, SlipKind } from './case.ts';
import type { CheckInContext, Field, Line, MatterState, PaperState } from './context.ts';
import { papers, type Paper } from './events.ts';
import type { CheckInFacts } from './facts.ts';
import { dueToday } from './coverage.ts';
import { cleanLines, slipLine, slippedText } from './form.ts';
import { fieldsOf, truthOf } from './registration.ts';
import { waiverMatter } from './waiver.ts';

export type CheckInInput = SimulationInput<CheckInCase, CheckInFacts, VisitFolder | null>;

/** Drawn slips of a run: two, three or four beside those the case always has. An assumption. */
const fewest = 2;
const most = 4;

/** The slips of a run, at most one on each line. */
export function slipsOf(seed: number, { id, always, may }: CheckInCase): readonly SlipKind[] {
  const drawn = may
    .map((kind, index) => ({ kind, order: drawInt(seed, `slip:${id}`, index, 0, 1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ kind }) => kind);
  const wanted = always.length + drawInt(seed, `slips:${id}`, 0, fewest, most);
  const chosen: SlipKind[] = [];
  for (const kind of [...always, ...drawn]) {
    if (chosen.length >= wanted) break;
    if (!chosen.some((other) => slipLine[other] === slipLine[kind])) chosen.push(kind);
  }
  return chosen;
}

/** What comes up in a run: the matters of the case, and where something is due, in about half of the runs a wish to skip it. */
export function mattersOf(seed: number, one: CheckInCase): readonly Matter[] {
  const asksToWaive = dueToday({ case: one }) > 0 && drawInt(seed, `waive:${one.id}`, 0, 0, 1) === 1;
  return asksToWaive ? [...one.matters, waiverMatter] : one.matters;
}

function shuffled(seed: number, label: string, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => ({ place, order: drawInt(seed, label, place, 0, 1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}

const noPaper: PaperState = { explained: false, handed: false, came: null, refusalNoted: false, signedForThem: false };

const keep = (text: string): Field => ({ text, kept: text, refused: null });

/** What the system knows at the start: what the scheduler wrote, and for somebody seen before the old record. */
function known(one: CheckInCase, appointment: Appointment): Readonly<Record<string, Field>> {
  const { patient } = one;
  const start: Record<string, Field> = Object.fromEntries(fieldsOf(one.plans.length).map((field) => [field, keep('')]));
  Object.assign(start, {
    last: keep(appointment.patient.last),
    first: keep(appointment.patient.first),
    middle: keep(appointment.patient.middle),
    birth: keep(formDate(appointment.birthDate)),
    phone: keep(appointment.phone),
  });
  if (!patient.isNew) {
    const address = patient.oldAddress ?? patient.address;
    const truth = truthOf(one, '');
    for (const field of ['sex', ...Object.keys(truth).filter((id) => id.endsWith('.payer'))])
      start[field] = keep(truth[field] ?? '');
    Object.assign(start, {
      street: keep(address.street),
      city: keep(address.city),
      state: keep(address.state),
      zip: keep(address.zip),
    });
  }
  return start;
}

export function begin(input: CheckInInput): CheckInContext {
  const { case: one, facts, seed, mode, carried } = input;
  const { patient } = one;
  const payerName = (id: string): string => facts.payers.find((payer) => payer.id === id)?.name ?? id;
  const appointment: Appointment = carried?.appointment ?? {
    patient: patient.name,
    birthDate: patient.birthDate,
    phone: patient.phone,
    room: null,
    date: one.today,
    ...one.appointment,
  };
  const slips = slipsOf(seed, one);
  const lines = cleanLines(one, payerName).map(({ id, text }): Line => {
    const slip = slips.find((kind) => slipLine[kind] === id) ?? null;
    const written = slip === null ? text : slippedText(one, slip, text);
    // A slip that leaves the line as it was is none: two equal digits, an address that never changed.
    return {
      id,
      clean: text,
      text: written,
      slip: written === text && slip !== 'signed-by-other' ? null : slip,
      asked: false,
      filled: false,
    };
  });
  const matters = mattersOf(seed, one).map(({ id, options }): MatterState => ({
    id,
    open: false,
    chosen: [],
    shuffle: shuffled(seed, `options:${one.id}:${id}`, options.length),
  }));
  return {
    case: { ...one, matters: mattersOf(seed, one) },
    facts,
    seed,
    mode,
    nowMs: 0,
    appointment,
    desk: {
      screenOpen: drawInt(seed, `screen:${one.id}`, 0, 0, 2) > 0,
      sheetAsksReason: drawInt(seed, `sheet:${one.id}`, 0, 0, 2) > 0,
      coughs: drawInt(seed, `cough:${one.id}`, 0, 0, 2) === 0,
    },
    declinesNotice: patient.isNew && drawInt(seed, `notice:${one.id}`, 0, 0, 2) === 0,
    // Always enough in the hand: what is due at a desk here is under fifty dollars.
    tender: [5000, 6000, 10_000][drawInt(seed, `tender:${one.id}`, 0, 0, 2)] ?? 5000,
    asked: [],
    did: [],
    exposedFirst: false,
    idTaken: false,
    lines,
    fields: known(one, appointment),
    plans: one.plans.map(({ answer, shownAtOnce }, index) => ({
      visible: shownAtOnce,
      front: false,
      back: false,
      check: null,
      checks: 0,
      deductibleLeft:
        answer.deductible.left[drawInt(seed, `left:${one.id}`, index, 0, answer.deductible.left.length - 1)] ?? 0,
      reading: {},
      refused: null,
    })),
    first: null,
    matters,
    referral: null,
    estimateGiven: false,
    // The record type needs every paper named; the list is the one place where papers are named.
    papers: Object.fromEntries(papers.map((paper) => [paper, noPaper])) as Record<Paper, PaperState>,
    due: null,
    payment: null,
    moneyRefused: null,
    receipt: false,
    hints: 0,
    heard: null,
  };
}
