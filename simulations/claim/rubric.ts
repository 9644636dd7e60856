/** The rubric of a claim: sixteen criteria from the papers to the payer's answer. Codes and numbers only. */
import type { Criterion, Finding } from '../core/rubric.ts';
import type { ClaimContext } from './context.ts';
import { counted, duplicates, isPaid, lastDay, madeUp, takenInFirst, type Part, wrongFields } from './findings.ts';

const teaches = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;
const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;

type Line = Omit<Criterion<ClaimContext>, 'facts'> & { readonly facts?: Criterion<ClaimContext>['facts'] };
const line = (one: Line): Criterion<ClaimContext> => ({ facts: [], ...one });

const done: Finding = { share: 1, because: 'done' };

/** The boxes of some parts of the form, as a share of those that hold something. */
function boxes(context: ClaimContext, names: readonly Part[], because: string): Finding {
  if (context.sendings.length === 0) return { share: 0, because: 'never-sent' };
  const counts = names.map((name) => counted(context, name));
  const right = counts.reduce((total, count) => total + count.right, 0);
  const of = counts.reduce((total, count) => total + count.of, 0);
  if (of === 0) return { share: null, because: 'not-in-this-claim' };
  if (right === of) return done;
  const fields = names.flatMap((name) => wrongFields(context, name)).map(({ field }) => field);
  return { share: right / of, because, values: { right, of, fields: fields.slice(0, 8).join(', ') } };
}

/** All or nothing: one wrong letter and the claim does not find its person. */
function whole(context: ClaimContext, names: readonly Part[], because: string): Finding {
  const finding = boxes(context, names, because);
  return finding.share === null || finding.share === 1 ? finding : { ...finding, share: 0 };
}

export const claimRubric: readonly Criterion<ClaimContext>[] = [
  line({
    id: 'CL-01',
    sentence:
      'Reads every paper of the folder before the claim goes out: card and coverage answer, not the registration alone.',
    points: 5,
    critical: false,
    competencies: ['VIII.P.1', 'VIII.P.2'],
    sources: ['cms-claims-manual-1', 'ftc-medical-identity-theft'],
    teaches: teaches('check-in-and-the-card'),
    test: ({ opened, sendings, papers }) => {
      const read = papers.filter((id) => opened.includes(id)).length;
      if (sendings.length === 0 && read === 0)
        return { share: 0, because: 'papers-unread', values: { read, of: papers.length } };
      return read === papers.length
        ? done
        : { share: read / papers.length, because: 'papers-unread', values: { read, of: papers.length } };
    },
  }),
  line({
    id: 'CL-02',
    sentence: 'Sends the claim to the payer that pays first, and names its kind of coverage.',
    points: 7,
    critical: true,
    competencies: ['VIII.C.1.a', 'VIII.P.4'],
    sources: ['cms-medicare-secondary-payer', 'naic-cob-model', 'cms-claims-manual-26'],
    facts: ['msp-working-aged-employees'],
    teaches: teaches('who-pays-first'),
    test: (context) => whole(context, ['payer'], 'payer-wrong'),
  }),
  line({
    id: 'CL-03',
    sentence: 'Writes the patient’s name and birth date as the plan has them, letter for letter.',
    points: 7,
    critical: true,
    competencies: ['VIII.P.4', 'VII.P.2'],
    sources: ['cms-claims-manual-26', 'cms-claims-manual-1'],
    teaches: teaches('build-a-clean-claim'),
    test: (context) => whole(context, ['identity'], 'identity-wrong'),
  }),
  line({
    id: 'CL-04',
    sentence: 'Copies the member number from the card, not from memory and not from what was typed before.',
    points: 6,
    critical: true,
    competencies: ['VIII.P.1', 'VIII.P.4'],
    sources: ['cms-claims-manual-26'],
    teaches: teaches('check-in-and-the-card'),
    test: (context) => whole(context, ['member'], 'member-wrong'),
  }),
  line({
    id: 'CL-05',
    sentence: 'Tells who the insured is, how the patient is related, and the group; NONE where Medicare pays first.',
    points: 5,
    critical: false,
    competencies: ['VIII.P.4'],
    sources: ['cms-claims-manual-26'],
    teaches: teaches('build-a-clean-claim'),
    test: (context) => boxes(context, ['insured'], 'boxes-wrong'),
  }),
  line({
    id: 'CL-06',
    sentence: 'Names the other plan where there is one, and leaves its boxes empty where there is none.',
    points: 4,
    critical: false,
    competencies: ['VIII.C.1.b', 'VIII.P.4'],
    sources: ['naic-cob-model', 'cms-claims-manual-26'],
    teaches: teaches('who-pays-first'),
    test: (context) => boxes(context, ['other'], 'boxes-wrong'),
  }),
  line({
    id: 'CL-07',
    sentence: 'Says whether work, a car or another accident is the cause, and when the illness or injury began.',
    points: 5,
    critical: false,
    competencies: ['VIII.P.4'],
    sources: ['cms-claims-manual-26', 'dol-workers-compensation'],
    teaches: teaches('build-a-clean-claim'),
    test: (context) => boxes(context, ['condition', 'patient'], 'boxes-wrong'),
  }),
  line({
    id: 'CL-08',
    sentence:
      'Copies the diagnoses of the charge slip in their order, never more than the form holds: {cms-1500-diagnoses}.',
    points: 5,
    critical: false,
    competencies: ['IX.P.2', 'VII.P.2'],
    sources: ['icd-10-cm-guidelines', 'cms-claims-manual-26'],
    facts: ['cms-1500-diagnoses'],
    teaches: teaches('code-what-was-written'),
    test: (context) => boxes(context, ['diagnoses'], 'boxes-wrong'),
  }),
  line({
    id: 'CL-09',
    sentence:
      'Gives each service its line of the {cms-1500-service-lines}: day, place, code, diagnosis letters, charge, units, who did it.',
    points: 8,
    critical: false,
    competencies: ['IX.P.1', 'IX.P.3', 'VII.P.2'],
    sources: ['cms-claims-manual-26', 'cms-place-of-service'],
    facts: ['cms-1500-service-lines', 'pos-office', 'pos-telehealth-home', 'cod-pointer-limit'],
    teaches: teaches('build-a-clean-claim'),
    test: (context) => boxes(context, ['services'], 'lines-wrong'),
  }),
  line({
    id: 'CL-10',
    sentence:
      'Puts the number that the payer asks for where it belongs: authorization, referral, or the claim it replaces.',
    points: 5,
    critical: false,
    competencies: ['VIII.P.3', 'VIII.C.3.b'],
    sources: ['cms-claims-manual-26', 'healthcare-gov-glossary'],
    teaches: benefits('get-an-authorization'),
    test: (context) => boxes(context, ['approvals', 'referrer'], 'approval-wrong'),
  }),
  line({
    id: 'CL-11',
    sentence: 'Fills in the practice’s part: tax number, account, total, what was paid, signature, places and numbers.',
    points: 4,
    critical: false,
    competencies: ['VIII.P.4', 'VII.P.2'],
    sources: ['cms-claims-manual-26'],
    teaches: teaches('build-a-clean-claim'),
    test: (context) => boxes(context, ['billing'], 'boxes-wrong'),
  }),
  line({
    id: 'CL-12',
    sentence: 'Has the claim checked before it goes, and mends what the check finds.',
    points: 4,
    critical: false,
    competencies: ['VIII.C.1.b', 'A.1'],
    sources: ['cms-claims-manual-1'],
    teaches: teaches('build-a-clean-claim'),
    test: ({ sendings }) => {
      const [first] = sendings;
      if (first === undefined) return { share: 0, because: 'never-sent' };
      if (first.found === null) return { share: 0, because: 'not-checked' };
      return first.found === 0 ? done : { share: 0.5, because: 'sent-with-findings', values: { count: first.found } };
    },
  }),
  line({
    id: 'CL-13',
    sentence:
      'Gets the claim taken in while the payer still takes it; for Medicare the limit is {medicare-claim-filing-limit}.',
    points: 5,
    critical: true,
    competencies: ['VIII.C.3.c', 'VIII.C.1.b'],
    sources: ['cms-claims-manual-1', 'cfr-42-424-44'],
    facts: ['medicare-claim-filing-limit'],
    teaches: teaches('rejected-denied-paid'),
    test: (context) => {
      if (context.sendings.length === 0) return { share: 0, because: 'never-sent' };
      const taken = takenInFirst(context);
      if (taken === undefined) return { share: 0, because: 'never-taken-in' };
      return taken.day <= lastDay(context) ? done : { share: 0, because: 'too-late' };
    },
  }),
  line({
    id: 'CL-14',
    sentence: 'Waits for the payer’s answer and reads it.',
    points: 3,
    critical: false,
    competencies: ['VIII.C.6', 'VIII.C.3.c'],
    sources: ['cms-claims-manual-1'],
    teaches: benefits('read-an-eob'),
    test: ({ sendings }) => {
      const last = sendings.at(-1);
      if (last === undefined) return { share: 0, because: 'never-sent' };
      return last.isRead ? done : { share: 0, because: 'answer-unread' };
    },
  }),
  line({
    id: 'CL-15',
    sentence: 'Mends a rejected claim and sends it anew; never sends one twice that the payer has taken in.',
    points: 5,
    critical: false,
    competencies: ['VIII.C.3.d', 'VIII.C.3.c'],
    sources: ['cms-claims-manual-1', 'cms-claims-manual-29'],
    teaches: benefits('denied-what-now'),
    test: (context) => {
      if (context.sendings.length === 0) return { share: 0, because: 'never-sent' };
      const twice = duplicates(context);
      if (twice > 0) return { share: 0, because: 'sent-twice', values: { count: twice } };
      return isPaid(context) ? done : { share: 0, because: 'left-unpaid' };
    },
  }),
  line({
    id: 'CL-16',
    sentence: 'Claims nothing that is not on the charge slip: no diagnosis, no service, no modifier to be paid.',
    points: 6,
    critical: true,
    competencies: ['VIII.C.4', 'IX.C.2.a', 'X.C.1'],
    sources: ['oig-fraud-abuse-laws', 'icd-10-cm-guidelines'],
    teaches: teaches('stay-honest'),
    test: (context) => {
      const invented = madeUp(context);
      return invented.length === 0
        ? done
        : { share: 0, because: 'made-up', values: { what: invented.slice(0, 5).join(', ') } };
    },
  }),
];
