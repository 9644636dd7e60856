/** How each root cause comes into a clean file: one thing changes where it would change in life, and nothing else. Pure. */
import { plusDays } from '../core/calendar.ts';
import { payerOf } from '../practice/look-up.ts';
import { swapped } from '../practice/slip.ts';
import { drawInt } from '../core/draw.ts';
import { paidAmounts, type World } from './build.ts';
import type { CauseId } from './causes.ts';
import type { DeskFile, SentLine } from './file.ts';

const withClaim = (file: DeskFile, change: Partial<DeskFile['claim']>): DeskFile => ({
  ...file,
  claim: { ...file.claim, ...change },
});
const withLines = (file: DeskFile, change: (line: SentLine, index: number) => SentLine): DeskFile =>
  withClaim(file, { lines: file.claim.lines.map(change) });
const withRegistration = (file: DeskFile, change: Partial<DeskFile['registration']>): DeskFile => ({
  ...file,
  registration: { ...file.registration, ...change },
});

/** Bills the plan that stands second as if it were first. */
function reversed(file: DeskFile): DeskFile {
  const plans = [...file.registration.plans].reverse();
  const [first] = plans;
  if (first === undefined) return file;
  const mixed = withRegistration(file, { plans });
  return {
    ...withClaim(mixed, { payer: first.payer, memberId: first.memberId }),
    card: { ...file.card, payer: first.payer, memberId: first.memberId },
  };
}

/** The plan the patient had before: another payer, which answers that it has ended. */
function oldPlan(file: DeskFile, { practice, seed }: World): DeskFile {
  const others = practice.payers.filter(
    ({ id, kind }) => id !== file.claim.payer && kind !== 'medicare' && kind !== 'medicaid',
  );
  const old = others[drawInt(seed, 'denial:old-plan', 0, 0, others.length - 1)] ?? others[0];
  if (old === undefined) return file;
  const digits = String(drawInt(seed, 'denial:old-number', 0, 100_000_000, 999_999_999));
  const samples: Readonly<Record<string, string>> = {
    meadowlark: `MLK${digits}`,
    harbor: `HC${digits.slice(0, 8)}`,
    summit: `SC${digits.slice(0, 7)}K`,
  };
  const memberId = samples[old.id] ?? digits;
  const [now] = file.eligibility.plans;
  if (now === undefined) return file;
  const ended = plusDays(file.served, -40);
  return {
    ...withClaim(withRegistration(file, { plans: [{ payer: old.id, memberId }] }), {
      payer: old.id,
      memberId,
      approval: '',
    }),
    eligibility: {
      ...file.eligibility,
      plans: [
        { ...now, payer: old.id, memberId, to: ended },
        { ...now, from: plusDays(ended, 1) },
      ],
    },
  };
}

const unspecified: Readonly<Record<string, string>> = {
  'L03.116': 'L03.119',
  'N18.31': 'N18.30',
  'J45.30': 'J45.909',
};
const otherSide: Readonly<Record<string, string>> = {
  'M17.11': 'M17.12',
  'H61.21': 'H61.22',
  'S93.401A': 'S93.402A',
};

function withDiagnosis(file: DeskFile, code: string | undefined): DeskFile {
  if (code === undefined) throw new RangeError(`no other code for ${file.claim.diagnoses[0] ?? ''}`);
  const rest = file.claim.diagnoses.slice(1);
  return {
    ...withClaim(file, { diagnoses: [code, ...rest] }),
    charges: { ...file.charges, diagnoses: [code, ...rest] },
  };
}

/** The office's own day book of a file whose claim came in too late. */
function late(file: DeskFile, { practice }: World, hasProof: boolean): DeskFile {
  const limit = payerOf(practice, file.claim.payer).timelyFilingDays;
  const receivedOn = plusDays(file.remittance.on, -14);
  const served = plusDays(receivedOn, -(limit + 6));
  const dated = { ...withLines(file, (line) => ({ ...line, date: served })), served };
  return {
    ...withClaim(dated, { sentOn: hasProof ? plusDays(served, 8) : plusDays(receivedOn, -1) }),
    charges: { ...file.charges, lines: file.charges.lines.map((line) => ({ ...line, date: served })) },
    card: { ...file.card, copiedOn: served },
    remittance: { ...file.remittance, receivedOn },
    acceptance: hasProof ? { on: plusDays(served, 9) } : null,
    authorization:
      file.authorization === null
        ? null
        : { ...file.authorization, from: plusDays(served, -9), to: plusDays(served, 21) },
    calls: hasProof
      ? file.calls
      : [
          ...file.calls,
          {
            id: 'no-report',
            on: plusDays(file.remittance.on, 4),
            text: 'Asked the clearinghouse: it has no earlier acceptance report for this claim.',
          },
        ],
  };
}

const dropsModifier = (file: DeskFile): DeskFile => ({
  ...withLines(file, (line) => ({ ...line, modifiers: line.modifiers.filter((one) => one !== 'P1' && one !== 'XS') })),
  charges: {
    ...file.charges,
    lines: file.charges.lines.map((line) => ({
      ...line,
      modifiers: line.modifiers.filter((one) => one !== 'P1' && one !== 'XS'),
    })),
  },
});

const planters: Readonly<Record<CauseId, (file: DeskFile, world: World) => DeskFile>> = {
  'name-misspelled': (file, { seed }) => {
    const name = {
      ...file.patient.name,
      last: swapped(file.patient.name.last, drawInt(seed, 'denial:letter', 0, 1, 3)),
    };
    return withClaim(withRegistration(file, { name }), { name });
  },
  'member-transposed': (file, { seed }) => {
    const [first, ...rest] = file.registration.plans;
    if (first === undefined) return file;
    const memberId = swapped(first.memberId, drawInt(seed, 'denial:digit', 0, 4, 7));
    return withClaim(withRegistration(file, { plans: [{ ...first, memberId }, ...rest] }), { memberId });
  },
  'birth-date-wrong': (file) => {
    const [year = '', month = '', day = ''] = file.patient.birthDate.split('-');
    const birthDate = `${year}-${month}-${day === '01' ? '02' : String(Number(day) - 1).padStart(2, '0')}`;
    return withClaim(withRegistration(file, { birthDate }), { birthDate });
  },
  'coverage-ended': (file, { seed }) => ({
    ...file,
    eligibility: {
      ...file.eligibility,
      plans: file.eligibility.plans.map((plan) => ({
        ...plan,
        to: plusDays(file.served, -drawInt(seed, 'denial:ended', 0, 3, 20)),
      })),
    },
    calls: [
      ...file.calls,
      {
        id: 'no-other',
        on: plusDays(file.remittance.on, 5),
        text: 'Called the patient: no other coverage since, neither through work nor family nor a program.',
      },
    ],
  }),
  'old-plan-billed': oldPlan,
  'other-plan-first': reversed,
  'birthday-rule-reversed': reversed,
  'second-plan-waiting': (file, { practice }) => ({
    ...file,
    remittance: { ...file.remittance, ...paidAmounts(file, practice) },
  }),
  'referral-missing': (file, { seed }) => ({
    ...file,
    referral: {
      number: `R${String(drawInt(seed, 'denial:referral', 0, 100_000, 999_999))}`,
      by: 'primary care',
      on: plusDays(file.served, -6),
    },
  }),
  'authorization-missing': (file) => withClaim(file, { approval: '' }),
  'authorization-expired': (file) => ({
    ...file,
    authorization:
      file.authorization === null
        ? null
        : { ...file.authorization, from: plusDays(file.served, -40), to: plusDays(file.served, -4) },
  }),
  'units-over': (file) => ({
    ...file,
    authorization: file.authorization === null ? null : { ...file.authorization, units: file.authorization.units - 1 },
  }),
  'place-wrong': (file) => withLines(file, (line) => ({ ...line, placeOfService: '11' })),
  'diagnosis-not-linked': (file) => withLines(file, (line, index) => (index === 1 ? { ...line, pointers: 'B' } : line)),
  'diagnosis-unspecific': (file) => withDiagnosis(file, unspecified[file.note.supports]),
  'side-differs': (file) => withDiagnosis(file, otherSide[file.note.supports]),
  'seventh-missing': (file) => withDiagnosis(file, file.note.supports.slice(0, -1)),
  'modifier-missing': dropsModifier,
  bundled: (file) => ({ ...dropsModifier(file), note: { ...file.note, separate: null } }),
  duplicate: (file) => ({
    ...file,
    earlier: {
      number: `C26${String(4_000_000 + Number(file.patient.chart))}`,
      sentOn: plusDays(file.claim.sentOn, -2),
      paidOn: plusDays(file.claim.sentOn, 9),
    },
  }),
  'late-with-proof': (file, world) => late(file, world, true),
  'late-without-proof': (file, world) => late(file, world, false),
  'not-covered-notice-signed': (file) => ({
    ...withLines(file, (line, index) => (index === 1 ? { ...line, modifiers: [...line.modifiers, 'GA'] } : line)),
    charges: {
      ...file.charges,
      lines: file.charges.lines.map((line, index) =>
        index === 1 ? { ...line, modifiers: [...line.modifiers, 'GA'] } : line,
      ),
    },
    notice: {
      service: file.charges.lines[1]?.code ?? '',
      reason: 'Medicare pays for this test only so often; the last was too short a time ago',
      option: 1,
      signedOn: file.served,
    },
  }),
  'need-doubted': (file) => file,
  'provider-not-enrolled': (file) => ({ ...file, enrolledFrom: plusDays(file.served, 17) }),
};

export function plant(cause: CauseId, file: DeskFile, world: World): DeskFile {
  return planters[cause](file, world);
}
