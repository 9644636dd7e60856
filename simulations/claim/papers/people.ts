/** Who the patient is and who insures them: registration, cards, the plans' answer, a first report of injury. */
import { formDate, shortDate } from '../../core/calendar.ts';
import { formAmount } from '../../practice/claim-form.ts';
import { formName, payerOf } from '../../practice/look-up.ts';
import { dollars } from '../../practice/money.ts';
import type { CopiedCoverage, Coverage, Practice, Sex } from '../../practice/types.ts';
import type { ClaimCase, Folder } from '../case.ts';
import {
  addressPaperLine,
  nameInWords,
  paperLine,
  relationNames,
  signed,
  type Paper,
  type PaperLine,
} from './paper.ts';

/** As box 1 calls the coverage. */
function coverageType(one: ClaimCase, practice: Practice, payerId: string): string {
  const { kind } = payerOf(practice, payerId);
  if (one.work !== null) return 'Other';
  return kind === 'medicare' ? 'Medicare' : kind === 'medicaid' ? 'Medicaid' : 'Group';
}

function happeningLines({ happening, onset }: ClaimCase): readonly PaperLine[] {
  if (happening !== null) {
    const on = formDate(happening.on);
    return [
      paperLine('happening', 'How it happened', `${happening.words} (${shortDate(happening.on)})`, {
        onset: on,
        'onset-kind': '431',
      }),
    ];
  }
  const no = paperLine('happening', 'Accident?', 'No: not from work, no car, no other accident', { 'yes-no': 'No' });
  if (onset === null) return [no];
  const on = formDate(onset);
  return [no, paperLine('onset', 'When it began', shortDate(onset), { onset: on, 'onset-kind': '431' })];
}

function copiedPlan(one: ClaimCase, practice: Practice, plan: CopiedCoverage, nth: number): readonly PaperLine[] {
  const payer = payerOf(practice, plan.payer);
  const relation = relationNames[plan.relation];
  return [
    paperLine(`plan-${String(nth)}`, `Plan ${String(nth)}, as typed in`, `${payer.name}, member ${plan.memberId}`, {
      payer: payer.payerNumber,
      plan: payer.name,
      member: plan.memberId,
      'coverage-type': coverageType(one, practice, plan.payer),
    }),
    paperLine(
      `holder-${String(nth)}`,
      `Insured of plan ${String(nth)}`,
      `${nameInWords(plan.holderName)}, born ${formDate(plan.holderBirthDate)}; the patient is: ${relation.toLowerCase()}`,
      { name: formName(plan.holderName), birth: formDate(plan.holderBirthDate), relation },
    ),
  ];
}

export function registrationPaper(one: ClaimCase, practice: Practice, { registration: form }: Folder): Paper {
  if (form === null) return { id: 'registration', title: 'Registration', lines: [] };
  return {
    id: 'registration',
    title: 'Registration',
    lines: [
      paperLine('name', 'Patient', nameInWords(form.name), { name: formName(form.name) }),
      paperLine('born', 'Born, sex', `${formDate(form.birthDate)}, ${form.sex}`, {
        birth: formDate(form.birthDate),
        sex: form.sex,
      }),
      addressPaperLine('address', 'Address and phone', form.address, form.phone),
      ...form.coverages.flatMap((plan, index) => copiedPlan(one, practice, plan, index + 1)),
      paperLine(
        'release',
        'Release of information',
        form.signatureOnFile ? 'Signed, on file' : 'Not signed',
        form.signatureOnFile ? { signature: signed } : {},
      ),
      paperLine(
        'assigns',
        'Assignment of benefits',
        form.assignsBenefits ? 'Signed, on file' : 'Not signed',
        form.assignsBenefits ? { signature: signed } : {},
      ),
      ...happeningLines(one),
      paperLine('copay', 'Taken at the desk', dollars(form.copayCollected), { paid: formAmount(form.copayCollected) }),
      paperLine('account', 'Account', one.patient.chart, { account: one.patient.chart }),
    ],
  };
}

function cardPaper(one: ClaimCase, practice: Practice, coverage: Coverage, index: number): Paper {
  const payer = payerOf(practice, coverage.payer);
  const { holder, group } = coverage;
  const isOwn = holder.relation === 'self';
  return {
    id: `card-${String(index + 1)}`,
    title: `Card: ${payer.name}`,
    lines: [
      paperLine('payer', 'Plan', payer.name, {
        payer: payer.payerNumber,
        plan: payer.name,
        'coverage-type': coverageType(one, practice, coverage.payer),
      }),
      paperLine('member', 'Member number', coverage.memberId, { member: coverage.memberId }),
      paperLine('holder', isOwn ? 'Member' : 'Subscriber', nameInWords(holder.name), { name: formName(holder.name) }),
      ...(isOwn
        ? []
        : [
            paperLine('dependent', 'Covered dependent', nameInWords(one.patient.name), {
              name: formName(one.patient.name),
            }),
          ]),
      ...(group === null ? [] : [paperLine('group', 'Group', group, { group })]),
      paperLine('send', 'Claims to', `${payer.address}; payer number ${payer.payerNumber}`, {
        payer: payer.payerNumber,
      }),
    ],
  };
}

/** Sex of the insured as the plan has it on record. */
export function sexOfHolder(one: ClaimCase, { holder, payer }: Coverage): Sex {
  if (holder.relation === 'self') return one.patient.sex;
  return one.holderSex[payer] ?? (one.patient.sex === 'F' ? 'M' : 'F');
}

function fromWork({ employment }: Coverage): string {
  if (employment === null) return '';
  const job = { working: 'a job worked now', retired: 'a job before retirement', cobra: 'a job that ended' };
  return ` Comes from ${job[employment.status]}; the employer has ${String(employment.employees)} people.`;
}

function planAnswer(one: ClaimCase, practice: Practice, coverage: Coverage, index: number): PaperLine {
  const { holder, payer, from, to } = coverage;
  const sex = sexOfHolder(one, coverage);
  const relation = relationNames[holder.relation];
  const until = to === null ? '' : ` until ${shortDate(to)}`;
  return paperLine(
    `plan-${String(index + 1)}`,
    payerOf(practice, payer).name,
    `Active since ${shortDate(from)}${until}. Insured: ${nameInWords(holder.name)}, born ${formDate(holder.birthDate)}, ${sex}; the patient is: ${relation.toLowerCase()}.${fromWork(coverage)}`,
    { name: formName(holder.name), birth: formDate(holder.birthDate), sex, relation },
  );
}

/** What the plans answered when coverage was asked: the payers' own record. */
function eligibilityPaper(one: ClaimCase, practice: Practice): Paper {
  const { name, birthDate, sex, coverages } = one.patient;
  const hasOther = coverages.length > 1;
  return {
    id: 'eligibility',
    title: 'Coverage answer',
    lines: [
      paperLine('patient', 'Patient on record', `${nameInWords(name)}, born ${formDate(birthDate)}, ${sex}`, {
        name: formName(name),
        birth: formDate(birthDate),
        sex,
      }),
      ...coverages.map((coverage, index) => planAnswer(one, practice, coverage, index)),
      paperLine(
        'other',
        'Other coverage',
        hasOther ? 'The plans know of each other; which pays first is for the rules to say' : 'None known',
        { 'yes-no': hasOther ? 'Yes' : 'No' },
      ),
    ],
  };
}

function workPaper(one: ClaimCase, practice: Practice): Paper | null {
  const { work, patient, order } = one;
  if (work === null) return null;
  const carrier = payerOf(practice, order[0] ?? '');
  return {
    id: 'work',
    title: 'First report of injury',
    lines: [
      paperLine('carrier', 'Carrier', `${carrier.name}, ${carrier.address}; payer number ${carrier.payerNumber}`, {
        payer: carrier.payerNumber,
        plan: carrier.name,
        'coverage-type': 'Other',
        'yes-no': 'No',
      }),
      paperLine('worker', 'Worker', `${nameInWords(patient.name)}, employee number ${work.workerId}`, {
        member: work.workerId,
        name: formName(patient.name),
        relation: 'Other',
      }),
      paperLine('born', 'Worker born, sex', `${formDate(patient.birthDate)}, ${patient.sex}`, {
        birth: formDate(patient.birthDate),
        sex: patient.sex,
      }),
      paperLine('employer', 'Employer', work.employer, { name: work.employer.toUpperCase() }),
      addressPaperLine('employer-address', 'Employer’s address', work.employerAddress, work.employerPhone),
      paperLine('policy', 'Policy', work.policy, { group: work.policy }),
      paperLine('number', 'Carrier’s claim number', work.claimNumber, { 'case-number': work.claimNumber }),
      ...(work.offWork === null
        ? []
        : [
            paperLine('off', 'Off work', `${shortDate(work.offWork.from)} to ${shortDate(work.offWork.to)}`, {
              'time-off': `${formDate(work.offWork.from)} to ${formDate(work.offWork.to)}`,
            }),
          ]),
    ],
  };
}

/** Registration, then what proves it. */
export function peoplePapers(one: ClaimCase, practice: Practice, folder: Folder): readonly Paper[] {
  const work = workPaper(one, practice);
  return [
    registrationPaper(one, practice, folder),
    ...(work === null
      ? [
          ...one.patient.coverages.map((coverage, index) => cardPaper(one, practice, coverage, index)),
          eligibilityPaper(one, practice),
        ]
      : [work]),
  ];
}
