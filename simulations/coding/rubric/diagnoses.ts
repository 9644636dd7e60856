/** CD-01 to CD-07: from the words of the note to codes in order. */
import type { Criterion } from '../../core/rubric.ts';
import { variantOf } from '../begin.ts';
import type { CodingContext } from '../context.ts';
import { codedAs, isProved, wanted } from '../findings.ts';

const teaches = (section: string) => `insurance-coding-and-billing/diagnosis-coding#${section}`;
const guidelines = ['icd-10-cm-guidelines'];

export const diagnosisCriteria: readonly Criterion<CodingContext>[] = [
  {
    id: 'CD-01',
    sentence: 'Ties each diagnosis to the words of the note that carry it.',
    points: 5,
    critical: false,
    competencies: ['IX.P.2'],
    sources: guidelines,
    facts: [],
    teaches: teaches('what-a-code-says'),
    test: (context) => {
      const of = wanted(context);
      const proved = of.filter((one) =>
        context.diagnoses.some(({ code, words }) => code === one.code && isProved(words, one)),
      ).length;
      return proved === of.length
        ? { share: 1, because: 'done' }
        : { share: proved / of.length, because: 'not-tied', values: { proved, of: of.length } };
    },
  },
  {
    id: 'CD-02',
    sentence: 'Opens the list at each code and reads its notes before using it: Index first, Tabular always.',
    points: 8,
    critical: true,
    competencies: ['IX.P.1', 'IX.P.2'],
    sources: guidelines,
    facts: [],
    teaches: teaches('index-then-tabular'),
    test: ({ diagnoses, lines }) => {
      const coded = [...diagnoses, ...lines.filter(({ code }) => code !== null)];
      const unverified = coded.filter(({ isVerified }) => !isVerified).length;
      if (diagnoses.length === 0) return { share: 0, because: 'nothing-coded' };
      return unverified === 0
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'from-the-index-alone', values: { unverified, of: coded.length } };
    },
  },
  {
    id: 'CD-03',
    sentence: 'Codes every diagnosis and reason that the note supports today.',
    points: 10,
    critical: false,
    competencies: ['IX.P.2'],
    sources: guidelines,
    facts: [],
    teaches: teaches('outpatient-rules'),
    test: (context) => {
      const of = wanted(context);
      const missing = of.filter(({ code }) => !context.diagnoses.some((one) => one.code === code));
      return missing.length === 0
        ? { share: 1, because: 'done' }
        : {
            share: 1 - missing.length / of.length,
            because: 'codes-missing',
            values: { missing: missing.map(({ code }) => code).join(', ') },
          };
    },
  },
  {
    id: 'CD-04',
    sentence: 'Goes as far as the note goes: full length, side, seventh character, combination code.',
    points: 8,
    critical: false,
    competencies: ['IX.P.2', 'IX.C.1'],
    sources: [...guidelines, 'icd-10-cm-2027-codes'],
    facts: ['icd-10-cm-length', 'icd-10-cm-update'],
    teaches: teaches('side-and-seventh-character'),
    test: (context) => {
      if (context.diagnoses.length === 0) return { share: 0, because: 'nothing-coded' };
      const wrong = codedAs(context, 'instead');
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: Math.max(0, 1 - wrong.length / wanted(context).length),
            because: 'wrong-sister',
            values: { used: first.code, right: first.verdict.of },
          };
    },
  },
  {
    id: 'CD-05',
    sentence: 'Codes nothing that the provider has not written as certain.',
    points: 8,
    critical: true,
    competencies: ['IX.P.2', 'X.C.1'],
    sources: [...guidelines, 'oig-fraud-abuse-laws'],
    facts: [],
    teaches: teaches('outpatient-rules'),
    test: (context) => {
      const [first] = codedAs(context, 'unsupported');
      if (first === undefined) return { share: 1, because: 'done' };
      const { code, verdict } = first;
      const because =
        verdict.kind === 'uncertain'
          ? 'suspected-as-certain'
          : verdict.kind === 'payment'
            ? 'coded-for-payment'
            : 'nobody-wrote-it';
      return { share: 0, because, values: { code } };
    },
  },
  {
    id: 'CD-06',
    sentence:
      'Leaves out what does not belong: signs of a confirmed diagnosis, what is over, what was no matter today.',
    points: 4,
    critical: false,
    competencies: ['IX.P.2'],
    sources: guidelines,
    facts: [],
    teaches: teaches('outpatient-rules'),
    test: (context) => {
      const { traps } = variantOf(context);
      if (!traps.some(({ kind }) => kind === 'integral' || kind === 'extra'))
        return { share: null, because: 'nothing-to-leave-out' };
      if (context.diagnoses.length === 0) return { share: 0, because: 'nothing-coded' };
      const surplus = codedAs(context, 'surplus');
      const [first] = surplus;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: surplus.length === 1 ? 0.5 : 0,
            because: first.verdict.kind === 'integral' ? 'sign-of-the-diagnosis' : 'no-matter-today',
            values: { code: first.code },
          };
    },
  },
  {
    id: 'CD-07',
    sentence: 'Puts them in order: the reason of the visit first, cause before stage, how it happened last.',
    points: 6,
    critical: false,
    competencies: ['IX.P.2'],
    sources: guidelines,
    facts: ['cms-1500-diagnoses'],
    teaches: teaches('outpatient-rules'),
    test: (context) => {
      const { first, order } = variantOf(context);
      const codes = context.diagnoses.map(({ code }) => code);
      const [head] = codes;
      if (head === undefined) return { share: 0, because: 'nothing-coded' };
      const isTurned = order.some(
        ([before, after]) =>
          codes.includes(before) && codes.includes(after) && codes.indexOf(before) > codes.indexOf(after),
      );
      const leads = first.includes(head);
      if (leads && !isTurned) return { share: 1, because: 'done' };
      return leads
        ? { share: 0.5, because: 'order-turned' }
        : { share: isTurned ? 0 : 0.25, because: 'wrong-first', values: { used: head, right: first.join(' or ') } };
    },
  },
];
