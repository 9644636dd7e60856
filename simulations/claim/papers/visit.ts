/** What was done and by whose leave: charge slip, authorization, referral, an earlier claim, the practice's own data. */
import { formDate, plusDays, shortDate } from '../../core/calendar.ts';
import { addressLine as inOneLine, diagnosisLetters, formAmount } from '../../practice/claim-form.ts';
import { feeOf, payerOf, providerOf } from '../../practice/look-up.ts';
import { dollars, sum } from '../../practice/money.ts';
import type { ChargeLine, Practice } from '../../practice/types.ts';
import type { ClaimCase, Folder } from '../case.ts';
import { paperLine, signed, type Paper, type PaperLine } from './paper.ts';

function serviceLine(practice: Practice, service: ChargeLine, index: number, npi: string): PaperLine {
  const code = [service.code, ...service.modifiers].join(' ');
  const title = feeOf(practice, service.code)?.title ?? '';
  return paperLine(
    `service-${String(index + 1)}`,
    `Service ${String(index + 1)}`,
    `${formDate(service.date)}, place ${service.placeOfService}: ${code} (${title}) for ${service.pointers}, ${dollars(service.charge)}, units ${String(service.units)}`,
    {
      'service-date': formDate(service.date),
      place: service.placeOfService,
      service: code,
      pointers: service.pointers,
      charge: formAmount(service.charge),
      units: String(service.units),
      rendering: npi,
    },
  );
}

function chargePaper(practice: Practice, { charges }: Folder): Paper {
  if (charges === null) return { id: 'charges', title: 'Charge slip', lines: [] };
  const by = providerOf(practice, charges.renderingProvider);
  const total = sum(charges.lines.map(({ charge }) => charge));
  return {
    id: 'charges',
    title: 'Charge slip',
    lines: [
      paperLine(
        'diagnoses',
        'Diagnoses, first one first',
        charges.diagnoses.map((code, index) => `${diagnosisLetters[index] ?? ''} ${code}`).join(', '),
        {
          'icd-indicator': '0',
          diagnosis: charges.diagnoses.join(' '),
        },
      ),
      ...charges.lines.map((service, index) => serviceLine(practice, service, index, by.npi)),
      paperLine('total', 'Total', dollars(total), { total: formAmount(total) }),
      paperLine('by', 'Done and signed by', `${by.name}, ${by.credential}, NPI ${by.npi}`, {
        rendering: by.npi,
        provider: `${by.name}, ${by.credential}`,
      }),
      paperLine('lab', 'Outside lab', 'None', { 'yes-no': 'No' }),
    ],
  };
}

function authorizationPaper({ authorization }: Folder): Paper | null {
  if (authorization === null) return null;
  const { number, codes, units, from, to } = authorization;
  return {
    id: 'authorization',
    title: 'Authorization letter',
    lines: [
      paperLine('number', 'Number', number, { approval: number }),
      paperLine('codes', 'Approved', `${codes.join(', ')}, units ${String(units)}`),
      paperLine('dates', 'Good', `${shortDate(from)} to ${shortDate(to)}`),
    ],
  };
}

function referralPaper({ referrer }: ClaimCase): Paper | null {
  if (referrer === null) return null;
  const { name, credential, npi, number, on } = referrer;
  return {
    id: 'referral',
    title: 'Referral',
    lines: [
      paperLine('from', 'Referred by', `${name}, ${credential}, on ${shortDate(on)}`, {
        provider: `${name}, ${credential}`,
        'provider-role': 'DN',
      }),
      paperLine('npi', 'NPI of the referring provider', npi, { npi }),
      number === null
        ? paperLine('number', 'Referral number', 'This plan gives none')
        : paperLine('number', 'Referral number', number, { approval: number }),
    ],
  };
}

function originalPaper({ original }: ClaimCase): Paper | null {
  if (original === null) return null;
  return {
    id: 'original',
    title: 'The earlier claim',
    lines: [
      paperLine('number', 'Payer’s number of it', original.claimNumber, {
        'claim-number': original.claimNumber,
        frequency: '7',
      }),
      paperLine('sent', 'Sent', shortDate(original.sentOn)),
      ...original.story.map((text, index) => paperLine(`story-${String(index + 1)}`, 'Since then', text)),
    ],
  };
}

/** The last day a payer takes the claim. */
function limitLine(one: ClaimCase, practice: Practice, { charges }: Folder, payerId: string): PaperLine {
  const payer = payerOf(practice, payerId);
  const served = charges?.lines[0]?.date ?? one.today;
  return paperLine(
    `limit-${payerId}`,
    'Filing limit',
    `${payer.name}: ${String(payer.timelyFilingDays)} days from the service, ${shortDate(plusDays(served, payer.timelyFilingDays))} for this one`,
  );
}

function practicePaper(one: ClaimCase, practice: Practice, folder: Folder): Paper {
  return {
    id: 'practice',
    title: 'Practice data',
    lines: [
      paperLine('name', 'Name, address, phone', `${practice.name}, ${inOneLine(practice.address)}, ${practice.phone}`, {
        practice: `${practice.name}, ${inOneLine(practice.address)}`,
        payee: `${practice.name}, ${inOneLine(practice.address)}, ${practice.phone}`,
      }),
      paperLine('npi', 'NPI of the practice', practice.npi, { 'group-npi': practice.npi }),
      paperLine('tax', 'Tax number', practice.taxId, { 'tax-id': practice.taxId }),
      paperLine('contracts', 'Contracts', 'Takes part with its payers and accepts assignment', { 'yes-no': 'Yes' }),
      ...one.order.map((payer) => limitLine(one, practice, folder, payer)),
      paperLine(
        'signs',
        'Signing claims',
        `The provider’s signature is on file; dated the day it is signed, today ${formDate(one.today)}`,
        {
          signature: signed,
          'sign-date': formDate(one.today),
        },
      ),
    ],
  };
}

export function visitPapers(one: ClaimCase, practice: Practice, folder: Folder): readonly Paper[] {
  return [
    chargePaper(practice, folder),
    authorizationPaper(folder),
    referralPaper(one),
    originalPaper(one),
    practicePaper(one, practice, folder),
  ].filter((paper) => paper !== null);
}
