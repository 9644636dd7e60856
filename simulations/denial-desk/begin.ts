/** How the desk begins: the seed draws causes, patients and deadlines; a shift may bring Ms. Castellano's own claim. */
import { daysBetween, plusDays } from '../core/calendar.ts';
import { readDiagnoses, readBoxDate, readFormLines } from '../practice/claim-form.ts';
import { patientOf, payerOf } from '../practice/look-up.ts';
import type { PersonName, VisitFolder } from '../practice/types.ts';
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import { cleanFile, daysFor, firstPayer, type Setup, type World } from './build.ts';
import { causes, type CauseId } from './causes.ts';
import type { DenialCase } from './case.ts';
import type { DenialContext, QueuedClaim } from './context.ts';
import { workday } from './days.ts';
import type { DenialFacts } from './facts.ts';
import type { DeskFile } from './file.ts';
import { plant } from './plant.ts';
import { proved } from './prove.ts';
import { setupsOf } from './setups.ts';

/** Workdays until each deadline, nearest first: two a day can be done, and only in the right order. */
const slots: Readonly<Record<number, readonly number[]>> = {
  4: [0, 1, 2, 9],
  5: [0, 1, 2, 3, 9],
  6: [0, 1, 1, 3, 4, 9],
  7: [0, 1, 1, 2, 3, 4, 9],
};

function shuffled<T>(list: readonly T[], seed: number, label: string): readonly T[] {
  return list
    .map((one, index) => ({ one, order: drawInt(seed, label, index, 0, 1_000_000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
}

/** A setup for each cause, no patient twice; null where there is no such choice. */
function withoutTwice(list: readonly CauseId[], seed: number, taken: readonly string[]): readonly Setup[] | null {
  const [cause, ...rest] = list;
  if (cause === undefined) return [];
  for (const setup of shuffled(setupsOf(cause), seed, `denial:setup:${cause}`)) {
    if (taken.includes(setup.patient)) continue;
    const others = withoutTwice(rest, seed, [...taken, setup.patient]);
    if (others !== null) return [setup, ...others];
  }
  return null;
}

/** A setup for each cause: people differ where the setups allow it. */
export function setupsFor(list: readonly CauseId[], seed: number, taken: readonly string[]): readonly Setup[] {
  return (
    withoutTwice(list, seed, taken) ??
    list.flatMap((cause) => shuffled(setupsOf(cause), seed, `denial:setup:${cause}`).slice(0, 1))
  );
}

/** The causes of a run: those that need a colleague's answer come where there is a day for it. */
export function drawnCauses(one: DenialCase, seed: number): readonly CauseId[] {
  const count = drawInt(seed, `denial:count:${one.id}`, 0, one.fewest, one.most) - (one.hasThread ? 1 : 0);
  const drawn = shuffled(one.pool, seed, `denial:causes:${one.id}`).slice(0, count);
  return [...drawn.filter((id) => causes[id].ask === null), ...drawn.filter((id) => causes[id].ask !== null)];
}

const fresh = (id: string, cause: CauseId, file: DeskFile): QueuedClaim => ({
  id,
  cause,
  file,
  opened: [],
  mark: null,
  named: null,
  mends: [],
  asked: null,
  attached: [],
  tries: [],
});

const threadSetup: Setup = { cause: 'member-transposed', patient: 'castellano', visit: 'thread', rendering: 'haddad' };

function nameOf(text: string, otherwise: PersonName): PersonName {
  const [last, first, middle = ''] = text.split(', ');
  return last === undefined || first === undefined ? otherwise : { last, first, middle };
}

/** Her claim as it was sent in the shift, if its papers prove exactly one cause; null when there is nothing to mend. */
function carriedFile(
  clean: DeskFile,
  folder: VisitFolder,
  world: World,
): { readonly file: DeskFile; readonly cause: CauseId } | null {
  const { claim, registration, answer } = folder;
  if (claim === null || answer === null) return null;
  const { form } = claim;
  const isReturned = answer.kind === 'rejected' || answer.lines.some(({ allowed }) => allowed === 0);
  if (!isReturned) return null;
  const sent = readFormLines(form);
  const file: DeskFile = {
    ...clean,
    registration:
      registration === null
        ? clean.registration
        : {
            name: registration.name,
            birthDate: registration.birthDate,
            plans: registration.coverages.map(({ payer, memberId }) => ({ payer, memberId })),
          },
    charges: folder.charges ?? clean.charges,
    claim: {
      ...clean.claim,
      memberId: form['1a'] ?? '',
      name: nameOf(form['2'] ?? '', clean.claim.name),
      birthDate: readBoxDate(form['3'] ?? '') ?? clean.claim.birthDate,
      diagnoses: [...readDiagnoses(form).values()],
      lines: clean.claim.lines.map((line, index) => ({
        ...line,
        pointers: sent[index]?.pointers ?? '',
        modifiers: sent[index]?.modifiers ?? line.modifiers,
        placeOfService: sent[index]?.placeOfService ?? line.placeOfService,
      })),
    },
  };
  const [cause, ...more] = proved(file, world.practice, world.limits);
  if (cause === undefined || more.length > 0) return null;
  const { came, carc, says } = causes[cause];
  return { cause, file: { ...file, remittance: { ...file.remittance, came, carc, says } } };
}

function threadClaim(world: World, carried: VisitFolder | null): QueuedClaim {
  const patient = patientOf(world.practice, threadSetup.patient);
  const payer = payerOf(world.practice, firstPayer(world.practice, patient, '2026-11-18', world.limits));
  const deadline = plusDays('2026-11-18', payer.timelyFilingDays);
  const days = { served: '2026-11-18', sentOn: '2026-11-19', answeredOn: '2026-11-20', deadline };
  const clean = cleanFile(threadSetup, days, world);
  const brought = carried === null ? null : carriedFile(clean, carried, world);
  const file = brought?.file ?? plant(threadSetup.cause, clean, world);
  return fresh('claim-1', brought?.cause ?? threadSetup.cause, {
    ...file,
    acceptance: file.remittance.came === 'rejected' ? null : file.acceptance,
  });
}

export function begin(input: SimulationInput<DenialCase, DenialFacts, VisitFolder | null>): DenialContext {
  const { case: one, facts, seed, mode, carried } = input;
  const { practice, limits } = facts;
  const world: World = { practice, limits, seed };
  const drawn = drawnCauses(one, seed);
  const setups = setupsFor(drawn, seed, one.hasThread ? ['castellano'] : []);
  const built = setups.map((setup, index) => {
    const { cause } = setup;
    const patient = patientOf(practice, setup.patient);
    const payer = payerOf(practice, firstPayer(practice, patient, one.today, limits));
    const slot = slots[drawn.length]?.[index] ?? 9;
    // A colleague's answer takes a day, so a claim that waits for one is never due before.
    const deadline = workday(one.today, causes[cause].ask === null ? slot : Math.max(slot, 2));
    const file = plant(cause, cleanFile(setup, daysFor(cause, payer, deadline), { ...world, seed: seed + index }), {
      ...world,
      seed: seed + index,
    });
    return { cause, file };
  });
  const thread = one.hasThread ? [threadClaim(world, carried)] : [];
  const queue = [
    ...thread,
    ...shuffled(built, seed, 'denial:queue').map(({ cause, file }, index) =>
      fresh(`claim-${String(index + 1 + thread.length)}`, cause, file),
    ),
  ];
  return { mode, seed, case: one, facts, nowMs: 0, day: 0, queue, inHand: null, objection: null, hints: 0 };
}

/** Days from today to a claim's deadline; negative when it has passed. */
export function daysLeft(file: DeskFile, today: string): number {
  return daysBetween(today, file.deadline);
}
