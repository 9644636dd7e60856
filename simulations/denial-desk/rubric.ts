/** The rubric of the denial desk: fourteen criteria from reading to the right way in time. Codes and numbers only. */
import type { Criterion, Finding } from '../core/rubric.ts';
import type { DenialContext } from './context.ts';
import {
  appealed,
  askedRightly,
  firstWays,
  inTime,
  marked,
  mended,
  named,
  needlessMends,
  needlessPapers,
  outOfOrder,
  settled,
  trespassed,
  wellRead,
  wronglyBilled,
  wronglyWrittenOff,
  type Count,
} from './findings.ts';

const teaches = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;
const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;

const done: Finding = { share: 1, because: 'done' };

function shareOf({ right, of }: Count, because: string): Finding {
  if (of === 0) return { share: null, because: 'not-in-this-queue' };
  return right === of ? done : { share: right / of, because, values: { right, of } };
}

/** Every claim has been decided about at least once. */
const anyTry = ({ queue }: DenialContext): boolean => queue.some(({ tries }) => tries.length > 0);

function lessFor(times: number, because: string, context: DenialContext): Finding {
  if (!anyTry(context)) return { share: 0, because: 'nothing-decided' };
  return times === 0 ? done : { share: Math.max(0, 1 - times / 3), because, values: { count: times } };
}

type Line = Omit<Criterion<DenialContext>, 'facts'> & { readonly facts?: Criterion<DenialContext>['facts'] };
const line = (one: Line): Criterion<DenialContext> => ({ facts: [], ...one });

export const denialRubric: readonly Criterion<DenialContext>[] = [
  line({
    id: 'DD-01',
    sentence: 'Reads the payer’s answer, the claim as sent, and the paper that proves the cause before deciding.',
    points: 4,
    critical: false,
    competencies: ['VIII.C.6', 'VIII.C.3.c'],
    sources: ['cms-claims-manual-1', 'cms-eob-guide'],
    teaches: benefits('read-an-eob'),
    test: (context) => shareOf(wellRead(context), 'little-read'),
  }),
  line({
    id: 'DD-02',
    sentence: 'Marks the line that proves the cause: the reason on a remittance is a symptom.',
    points: 7,
    critical: false,
    competencies: ['VIII.C.3.d', 'A.1'],
    sources: ['cms-claims-manual-1'],
    teaches: benefits('denied-what-now'),
    test: (context) => shareOf(marked(context), 'proof-missed'),
  }),
  line({
    id: 'DD-03',
    sentence: 'Names the root cause.',
    points: 7,
    critical: false,
    competencies: ['VIII.C.3.d', 'IX.C.3', 'VIII.C.5.a'],
    sources: ['cms-claims-manual-1', 'cms-ncci', 'naic-cob-model'],
    facts: ['msp-working-aged-employees'],
    teaches: benefits('denied-what-now'),
    test: (context) => shareOf(named(context), 'cause-missed'),
  }),
  line({
    id: 'DD-04',
    sentence: 'Mends the field where it went wrong first, from the paper that has it right.',
    points: 7,
    critical: false,
    competencies: ['VII.P.2', 'VIII.P.1', 'VIII.P.2'],
    sources: ['cms-claims-manual-26', 'cms-claims-manual-1'],
    teaches: teaches('check-in-and-the-card'),
    test: (context) => shareOf(mended(context), 'not-mended'),
  }),
  line({
    id: 'DD-05',
    sentence: 'Changes nothing that stood right.',
    points: 3,
    critical: false,
    competencies: ['VII.P.2'],
    sources: ['cms-program-integrity-3'],
    teaches: teaches('stay-honest'),
    test: (context) => lessFor(needlessMends(context), 'needless-mends', context),
  }),
  line({
    id: 'DD-06',
    sentence:
      'Chooses the right way at the first try: anew, corrected, to another payer, appeal, write off, or the patient.',
    points: 8,
    critical: false,
    competencies: ['VIII.C.3.d', 'VIII.C.1.b'],
    sources: ['cms-claims-manual-1', 'cms-claims-manual-29'],
    facts: ['medicare-redetermination-days', 'ins-internal-appeal-days'],
    teaches: teaches('rejected-denied-paid'),
    test: (context) => shareOf(firstWays(context), 'way-wrong'),
  }),
  line({
    id: 'DD-07',
    sentence:
      'Decides each claim by its last day; Medicare takes a claim for {medicare-claim-filing-limit}, others for less.',
    points: 6,
    critical: true,
    competencies: ['VIII.C.3.c', 'VIII.C.3.d'],
    sources: ['cms-claims-manual-1', 'cfr-42-424-44'],
    facts: ['medicare-claim-filing-limit'],
    teaches: teaches('rejected-denied-paid'),
    test: (context) => {
      const finding = shareOf(inTime(context), 'deadline-missed');
      // More than half of a queue past its day is a desk nobody worked at.
      return (finding.share ?? 1) < 0.5 ? { ...finding, share: 0 } : finding;
    },
  }),
  line({
    id: 'DD-08',
    sentence: 'Works by deadline: the claim with the nearest last day comes first.',
    points: 3,
    critical: false,
    competencies: ['VIII.C.3.c'],
    sources: ['cms-claims-manual-1'],
    teaches: benefits('denied-what-now'),
    test: (context) => lessFor(outOfOrder(context), 'out-of-order', context),
  }),
  line({
    id: 'DD-09',
    sentence: 'Leaves diagnosis, modifier and provider to coder and provider: never changes them to be paid.',
    points: 6,
    critical: true,
    competencies: ['VIII.C.4', 'IX.C.2.a', 'X.C.1'],
    sources: ['oig-fraud-abuse-laws', 'icd-10-cm-guidelines'],
    teaches: teaches('stay-honest'),
    test: (context) => {
      const roots = trespassed(context);
      return roots.length === 0 ? done : { share: 0, because: 'changed-to-be-paid', values: { count: roots.length } };
    },
  }),
  line({
    id: 'DD-10',
    sentence:
      'Bills the patient only where that is lawful: coverage ended with no other, or a valid notice signed beforehand.',
    points: 6,
    critical: true,
    competencies: ['VIII.C.5.b', 'VII.C.4'],
    sources: ['cms-abn', 'cms-claims-manual-30'],
    facts: ['abn-current-version'],
    teaches: benefits('the-abn'),
    test: (context) => {
      if (!anyTry(context)) return { share: 0, because: 'nothing-decided' };
      const wrong = wronglyBilled(context);
      return wrong === 0 ? done : { share: 0, because: 'patient-billed', values: { count: wrong } };
    },
  }),
  line({
    id: 'DD-11',
    sentence: 'Asks the coder about codes and the provider about need.',
    points: 5,
    critical: false,
    competencies: ['X.C.1', 'IX.C.3'],
    sources: ['icd-10-cm-guidelines', 'aama-scope-questions'],
    teaches: teaches('stay-honest'),
    test: (context) => shareOf(askedRightly(context), 'nobody-asked'),
  }),
  line({
    id: 'DD-12',
    sentence: 'Appeals with the papers that prove it, and with no more of the record than the appeal needs.',
    points: 4,
    critical: false,
    competencies: ['VIII.C.3.d', 'X.P.2.a'],
    sources: ['cms-claims-manual-29', 'cfr-45-164-502'],
    teaches: benefits('denied-what-now'),
    test: (context) => {
      const finding = shareOf(appealed(context), 'papers-missing');
      const extra = needlessPapers(context);
      if (extra === 0 || finding.share === 0) return finding;
      return { share: (finding.share ?? 1) * 0.5, because: 'papers-needless', values: { count: extra } };
    },
  }),
  line({
    id: 'DD-13',
    sentence: 'Writes off only what contract and rules leave to the practice, never what can still be paid.',
    points: 4,
    critical: false,
    competencies: ['VII.C.3.d', 'VIII.C.5.c'],
    sources: ['oig-fraud-abuse-laws', 'healthcare-gov-glossary'],
    teaches: teaches('post-and-close-the-day'),
    test: (context) => lessFor(wronglyWrittenOff(context), 'money-given-up', context),
  }),
  line({
    id: 'DD-14',
    sentence: 'Leaves the desk with every claim settled.',
    points: 6,
    critical: false,
    competencies: ['VIII.C.3.c'],
    sources: ['cms-claims-manual-1'],
    teaches: teaches('rejected-denied-paid'),
    test: (context) => shareOf(settled(context), 'left-open'),
  }),
];
