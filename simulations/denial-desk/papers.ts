/** The papers of a returned claim, drawn from its file: every line can be read, and marked as the one that proves the cause. Pure. */
import { formDate, shortDate } from '../core/calendar.ts';
import { feeOf, fullName, payerOf, providerOf } from '../practice/look-up.ts';
import { dollars } from '../practice/money.ts';
import type { Practice } from '../practice/types.ts';
import type { DeskFile } from './file.ts';

export interface PaperLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

const line = (id: string, label: string, text: string): PaperLine => ({ id, label, text });
const letters = 'ABCDEFGHIJKL';
const coded = (codes: readonly string[]): string =>
  codes.map((code, index) => `${letters.charAt(index)} ${code}`).join(', ');
const service = (practice: Practice, one: DeskFile['charges']['lines'][number]): string =>
  `${[one.code, ...one.modifiers].join(' ')} (${feeOf(practice, one.code)?.title ?? ''}) for ${one.pointers}, units ${String(one.units)}, ${dollars(one.charge)}`;

function remittance(file: DeskFile, practice: Practice): Paper {
  const { came, carc, says, on, receivedOn, billed, allowed, paid, left } = file.remittance;
  const payer = payerOf(practice, file.claim.payer).name;
  return {
    id: 'remittance',
    title: came === 'rejected' ? 'Rejection' : 'Remittance',
    lines: [
      line('code', came === 'rejected' ? 'Turned back' : 'Reason', `${carc === '' ? '' : `${carc}: `}${says}`),
      line(
        'amounts',
        'Amounts',
        paid === 0
          ? `Billed ${dollars(billed)}, paid ${dollars(0)}`
          : `Billed ${dollars(billed)}, allowed ${dollars(allowed)}, paid ${dollars(paid)}, left ${dollars(left)}`,
      ),
      line('received', 'Received', `${payer} on ${shortDate(receivedOn)}; answered ${shortDate(on)}`),
      line('deadline', came === 'rejected' ? 'Last day to file' : 'Last day to answer', shortDate(file.deadline)),
    ],
  };
}

function claim(file: DeskFile, practice: Practice): Paper {
  const { payer, memberId, name, birthDate, diagnoses, lines, approval, sentOn } = file.claim;
  return {
    id: 'claim',
    title: 'Claim as sent',
    lines: [
      line('payer', 'To', payerOf(practice, payer).name),
      line('member', '1a Insured’s number', memberId),
      line('name', '2 Patient', fullName(name)),
      line('born', '3 Born', formDate(birthDate)),
      line('diagnoses', '21 Diagnoses', coded(diagnoses)),
      line('approval', '23 Approval number', approval === '' ? '(empty)' : approval),
      line('place', '24B Place', `${lines[0]?.placeOfService ?? ''}, on ${formDate(file.served)}`),
      line('lines', '24D–G Services', lines.map((one) => service(practice, one)).join('; ')),
      line('by', '24J Done by', providerOf(practice, file.rendering).name),
      line('sent', 'Sent', shortDate(sentOn)),
    ],
  };
}

function registration({ registration: typed }: DeskFile, practice: Practice): Paper {
  return {
    id: 'registration',
    title: 'Registration',
    lines: [
      line('name', 'Patient', fullName(typed.name)),
      line('born', 'Born', formDate(typed.birthDate)),
      ...typed.plans.map(({ payer, memberId }, index) =>
        line(`plan-${String(index + 1)}`, `Plan ${String(index + 1)}`, `${payerOf(practice, payer).name}, ${memberId}`),
      ),
      line(
        'order',
        'Billed first',
        `${payerOf(practice, typed.plans[0]?.payer ?? '').name}${typed.plans.length > 1 ? '; a second plan is on file' : '; no second plan typed in'}`,
      ),
    ],
  };
}

function card({ card: copy }: DeskFile, practice: Practice): Paper {
  return {
    id: 'card',
    title: 'Card, copied',
    lines: [
      line('payer', 'Plan', payerOf(practice, copy.payer).name),
      line('member', 'Member number', copy.memberId),
      line('name', 'Covered', fullName(copy.name)),
      line('copied', 'Copied', shortDate(copy.copiedOn)),
    ],
  };
}

const jobs = { working: 'from a job worked now', retired: 'from before retirement', cobra: 'kept after a job ended' };

function eligibility({ eligibility: answer, served }: DeskFile, practice: Practice): Paper {
  return {
    id: 'eligibility',
    title: 'Coverage answer',
    lines: [
      line('patient', 'On record', `${fullName(answer.name)}, born ${formDate(answer.birthDate)}`),
      ...answer.plans.map(({ payer, memberId, from, to, holder, employment }, index) =>
        line(
          `plan-${String(index + 1)}`,
          payerOf(practice, payer).name,
          `${memberId}; from ${shortDate(from)}${to === null ? ', active' : `, ended ${shortDate(to)}`}; held by ${fullName(holder.name)}, born ${formDate(holder.birthDate)}${employment === null ? '' : `; ${jobs[employment.status]}, employer of ${String(employment.employees)}`}`,
        ),
      ),
      line('asked', 'Asked for', `the day of service, ${shortDate(served)}`),
    ],
  };
}

function charges(file: DeskFile, practice: Practice): Paper {
  return {
    id: 'charges',
    title: 'Charge slip',
    lines: [
      line('diagnoses', 'Coded', coded(file.charges.diagnoses)),
      line('place', 'Place', file.charges.lines[0]?.placeOfService ?? ''),
      line('lines', 'Services', file.charges.lines.map((one) => service(practice, one)).join('; ')),
    ],
  };
}

function note({ note: text, served, rendering }: DeskFile, practice: Practice): Paper {
  const { name, credential } = providerOf(practice, rendering);
  return {
    id: 'note',
    title: 'Note',
    lines: [
      line('complaint', 'Came for', text.complaint),
      line('place', 'Where', text.place === 'home-video' ? 'Video visit, patient at home' : 'In the office'),
      line('assessment', 'Assessment', text.assessment),
      line('did', 'Done', text.did),
      line('separate', 'Anything separate', text.separate ?? 'Nothing else was looked at or treated that day'),
      ...(text.need === null ? [] : [line('need', 'Why', text.need)]),
      line('signed', 'Signed', `${name}, ${credential}, ${shortDate(served)}`),
    ],
  };
}

function letters_(file: DeskFile): readonly Paper[] {
  const { authorization, referral, notice, acceptance } = file;
  return [
    ...(authorization === null
      ? []
      : [
          {
            id: 'authorization',
            title: 'Authorization letter',
            lines: [
              line('number', 'Number', authorization.number),
              line('dates', 'Good', `${shortDate(authorization.from)} to ${shortDate(authorization.to)}`),
              line(
                'units',
                'Approved',
                `${authorization.codes.join(', ')}; at most ${String(authorization.units)} units`,
              ),
            ],
          },
        ]),
    ...(referral === null
      ? []
      : [
          {
            id: 'referral',
            title: 'Referral',
            lines: [line('number', 'Number', `${referral.number}, by ${referral.by}, ${shortDate(referral.on)}`)],
          },
        ]),
    ...(notice === null
      ? []
      : [
          {
            id: 'notice',
            title: 'Notice to the patient',
            lines: [
              line('service', 'Service and reason', `${notice.service}: ${notice.reason}`),
              line(
                'option',
                'Chosen',
                `Option ${String(notice.option)}: have it, bill Medicare, pay if Medicare does not`,
              ),
              line(
                'signed',
                'Signed',
                `${shortDate(notice.signedOn)}, before the service; valid edition, cost estimate filled in`,
              ),
            ],
          },
        ]),
    ...(acceptance === null
      ? []
      : [
          {
            id: 'acceptance',
            title: 'Acceptance report',
            lines: [line('on', 'Accepted', `by the payer’s gateway on ${shortDate(acceptance.on)}`)],
          },
        ]),
  ];
}

/** What the payer's handbook says, made up and the same for all but the numbers of days and codes. */
function handbook(file: DeskFile, practice: Practice): Paper {
  const payer = payerOf(practice, file.claim.payer);
  const codes = new Set(file.claim.lines.map(({ code }) => code));
  const bundle = practice.bundles.find(({ paid, included }) => codes.has(paid) && codes.has(included));
  return {
    id: 'handbook',
    title: 'Payer’s handbook',
    lines: [
      line(
        'limit',
        'Filing',
        `Within ${String(payer.timelyFilingDays)} days of the service; an acceptance report proves it`,
      ),
      line('appeal', 'Appeals', `Within ${String(payer.appealDays)} days of our answer, with the papers that show why`),
      line(
        'approvals',
        'Needs approval',
        `${payer.authorizationFor.length === 0 ? 'No service of this office' : payer.authorizationFor.join(', ')}${payer.isReferralNeeded ? '; a referral for anybody but primary care' : ''}`,
      ),
      line(
        'extension',
        'After the fact',
        'A letter that ran out may be extended on appeal, with the letter and the note. Units over the letter are not paid afterward',
      ),
      line(
        'bundle',
        'Paid as one',
        bundle === undefined
          ? 'Nothing on this claim'
          : `${bundle.included} is part of ${bundle.paid} on the same day${bundle.modifier === null ? '' : `, unless the note shows it was separate (modifier ${bundle.modifier})`}`,
      ),
      line(
        'bar',
        'Patients',
        'Are not billed for what our rules make the practice bear: late filing, no approval, no enrollment',
      ),
    ],
  };
}

export function papersOf(file: DeskFile, practice: Practice): readonly Paper[] {
  const { earlier } = file;
  return [
    remittance(file, practice),
    claim(file, practice),
    registration(file, practice),
    card(file, practice),
    eligibility(file, practice),
    charges(file, practice),
    note(file, practice),
    ...letters_(file),
    {
      id: 'account',
      title: 'Account',
      lines: [
        line('charged', 'Charged', `${dollars(file.remittance.billed)} for ${shortDate(file.served)}`),
        line(
          'earlier',
          'Other claims of that day',
          earlier === null
            ? 'None'
            : `${earlier.number}, the same services, sent ${shortDate(earlier.sentOn)}, paid ${shortDate(earlier.paidOn)}; charged a second time by mistake`,
        ),
      ],
    },
    {
      id: 'roster',
      title: 'Enrollment list',
      lines: [
        line(
          'enrolled',
          providerOf(practice, file.rendering).name,
          `With ${payerOf(practice, file.claim.payer).name} since ${shortDate(file.enrolledFrom)}`,
        ),
      ],
    },
    handbook(file, practice),
    { id: 'calls', title: 'Log of calls', lines: file.calls.map(({ id, on, text }) => line(id, shortDate(on), text)) },
  ];
}
