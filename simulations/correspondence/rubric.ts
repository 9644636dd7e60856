/** The rubric of the letter desk: seventeen criteria. Codes and numbers only; sentences are in explain.ts. */
import type { Criterion, Finding } from '../core/rubric.ts';
import { isWrittenOut } from './acts.ts';
import type { CorrespondenceContext } from './context.ts';
import { chosen, dangerousMissed, falseAlarms, gradeOf, hits, ownWords, wentOut, withFault } from './findings.ts';

const teaches = (section: string) => `front-office/letters-mail-and-messages#${section}`;
const done: Finding = { share: 1, because: 'done' };
const notApplicable: Finding = { share: null, because: 'does-not-apply' };
/** Only a letter that went out can be judged as one. */
const notSent: Finding = { share: 0, because: 'never-sent' };
const isLetter = ({ case: task }: CorrespondenceContext) => !task.toNurse;

type Test = (context: CorrespondenceContext) => Finding;
const criterion = (
  line: Omit<Criterion<CorrespondenceContext>, 'test'>,
  test: Test,
): Criterion<CorrespondenceContext> => ({ ...line, test });

function faultShare(context: CorrespondenceContext, fault: 'form' | 'tone' | 'fact', because: string): Finding {
  const of = chosen(context).length;
  if (of === 0) return { share: 0, because: 'nothing-written' };
  const parts = withFault(context, fault);
  return parts.length === 0
    ? done
    : { share: Math.max(0, 1 - parts.length / 2), because, values: { part: parts[0] ?? '' } };
}

export const correspondenceRubric: readonly Criterion<CorrespondenceContext>[] = [
  criterion(
    {
      id: 'CO-01',
      sentence: 'Reads the request and the chart before writing.',
      points: 3,
      critical: false,
      competencies: ['V.C.4'],
      sources: ['umn-what-is-communication'],
      facts: [],
      teaches: teaches('choose-the-channel'),
    },
    ({ requestRead, chartOpened, stage, toldAfterReading }) =>
      stage === 'handed' && !toldAfterReading
        ? { share: 0, because: 'not-read' }
        : requestRead && chartOpened
          ? done
          : { share: requestRead || chartOpened ? 0.5 : 0, because: 'not-read' },
  ),
  criterion(
    {
      id: 'CO-02',
      sentence: 'Chooses the channel that carries what this message has to carry.',
      points: 5,
      critical: false,
      competencies: ['V.C.7', 'V.C.4'],
      sources: ['umn-what-is-communication', 'usps-extra-services', 'hhs-faq-email'],
      facts: [],
      teaches: teaches('choose-the-channel'),
    },
    ({ channel, case: task, stage }) => {
      if (task.toNurse) return notApplicable;
      if (channel === null || stage !== 'sent') return { share: 0, because: 'no-channel' };
      const share = task.worth[channel] ?? 0;
      return share === 1 ? done : { share, because: 'poor-channel' };
    },
  ),
  criterion(
    {
      id: 'CO-03',
      sentence:
        'Brings a message with danger in it to a licensed person at once, by voice, before anything is answered.',
      points: 12,
      critical: true,
      competencies: ['V.C.7', 'A.1'],
      sources: ['cfr-45-171', 'aama-scope-questions'],
      facts: [],
      teaches: teaches('the-patient-portal'),
    },
    ({ stage, case: task }) => {
      if (!task.toNurse) return stage === 'handed' ? { share: 0.5, because: 'nurse-for-nothing' } : notApplicable;
      if (stage === 'handed') return done;
      return { share: 0, because: stage === 'sent' ? 'danger-answered-in-writing' : 'danger-left-in-the-box' };
    },
  ),
  criterion(
    {
      id: 'CO-04',
      sentence: 'Dates the letter with today, written out.',
      points: 2,
      critical: false,
      competencies: ['V.P.6'],
      sources: ['umn-business-letters', 'plain-language-guidelines'],
      facts: [],
      teaches: teaches('parts-of-a-business-letter'),
    },
    ({ date, case: task }) => {
      if (task.toNurse) return notApplicable;
      if (date.kept === null) return { share: 0, because: 'no-date' };
      if (date.kept !== task.today) return { share: 0, because: 'other-date' };
      return isWrittenOut(date.text) ? done : { share: 0.5, because: 'date-in-figures' };
    },
  ),
  criterion(
    {
      id: 'CO-05',
      sentence: 'Puts every part of the letter in, each in its form.',
      points: 5,
      critical: false,
      competencies: ['V.P.6'],
      sources: ['umn-business-letters'],
      facts: [],
      teaches: teaches('parts-of-a-business-letter'),
    },
    (context) => {
      if (!isLetter(context)) return notApplicable;
      const filled = chosen(context).length;
      const of = context.picks.length;
      if (filled < of) return { share: filled / of / 2, because: 'parts-missing', values: { filled, of } };
      return faultShare(context, 'form', 'part-malformed');
    },
  ),
  criterion(
    {
      id: 'CO-06',
      sentence: 'Writes what the request and the chart say: name, dates, side, dose.',
      points: 6,
      critical: false,
      competencies: ['V.P.6', 'X.P.3'],
      sources: ['plain-language-guidelines', 'ismp-error-prone-abbreviations'],
      facts: [],
      teaches: teaches('write-so-it-is-understood'),
    },
    (context) => (isLetter(context) ? faultShare(context, 'fact', 'part-untrue') : notApplicable),
  ),
  criterion(
    {
      id: 'CO-07',
      sentence: 'Keeps a plain and respectful tone; never promises, blames or jokes.',
      points: 4,
      critical: false,
      competencies: ['V.P.6', 'A.7'],
      sources: ['plain-language-guidelines'],
      facts: [],
      teaches: teaches('write-so-it-is-understood'),
    },
    (context) => (isLetter(context) ? faultShare(context, 'tone', 'part-rude') : notApplicable),
  ),
  criterion(
    {
      id: 'CO-08',
      sentence:
        'Tells nobody more than they may know: in the letter, in one’s own words, on the outside, to the right reader.',
      points: 8,
      critical: true,
      competencies: ['X.P.2.a', 'X.P.2.b'],
      sources: ['cfr-45-164-502', 'cfr-45-164-subpart-c', 'hhs-faq-email'],
      facts: [],
      teaches: teaches('e-mail-text-and-fax'),
    },
    (context) => {
      if (!isLetter(context)) return notApplicable;
      if (!wentOut(context)) return notSent;
      const { case: task, recipient, outside } = context;
      if (recipient === null || task.recipients[recipient]?.isRight !== true)
        return { share: 0, because: 'wrong-reader' };
      const [part] = withFault(context, 'privacy');
      if (part !== undefined) return { share: 0, because: 'part-told-too-much', values: { part } };
      const [word] = ownWords(context).forbidden;
      if (word !== undefined) return { share: 0, because: 'own-words-told-too-much', values: { word } };
      if (outside !== null && task.outside[outside]?.fault === 'privacy')
        return { share: 0, because: 'outside-told-too-much' };
      return context.enclosures.some((one) => task.enclosures[one]?.belongs !== true)
        ? { share: 0, because: 'enclosed-too-much' }
        : done;
    },
  ),
  criterion(
    {
      id: 'CO-09',
      sentence:
        'Decides and interprets nothing: the provider’s letter is read and signed by the provider before it goes.',
      points: 8,
      critical: true,
      competencies: ['X.C.1', 'A.6'],
      sources: ['aama-scope-questions', 'umn-business-letters'],
      facts: [],
      teaches: teaches('parts-of-a-business-letter'),
    },
    (context) => {
      const [part] = withFault(context, 'scope');
      if (part !== undefined) return { share: 0, because: 'part-out-of-scope', values: { part } };
      if (!isLetter(context)) return chosen(context).length === 0 ? notApplicable : done;
      if (!wentOut(context)) return notSent;
      if (context.sentSigned) return done;
      return { share: 0, because: context.everSigned ? 'changed-after-signature' : 'not-signed' };
    },
  ),
  criterion(
    {
      id: 'CO-10',
      sentence: 'Says in own words what the reader needs.',
      points: 5,
      critical: false,
      competencies: ['V.P.6', 'V.C.4'],
      sources: ['plain-language-guidelines'],
      facts: [],
      teaches: teaches('write-so-it-is-understood'),
    },
    (context) => {
      if (context.case.own === null) return notApplicable;
      const { there, missing } = ownWords(context);
      const of = there.length + missing.length;
      return missing.length === 0
        ? done
        : { share: there.length / of, because: 'own-words-lack', values: { missing: missing.join('; ') } };
    },
  ),
  criterion(
    {
      id: 'CO-11',
      sentence: 'Writes to a patient at or below the {tb-reading-grade}.',
      points: 3,
      critical: false,
      competencies: ['V.C.4', 'V.P.6'],
      sources: ['badarudeen-readability-2010', 'ahrq-health-literacy-toolkit'],
      facts: ['tb-reading-grade'],
      teaches: teaches('write-so-it-is-understood'),
    },
    (context) => {
      if (context.case.own === null || context.case.reader !== 'patient') return notApplicable;
      const grade = gradeOf(context.paragraph);
      if (grade === null) return { share: 0, because: 'no-whole-sentence' };
      return grade <= context.facts.grade ? done : { share: 0, because: 'grade-too-high', values: { grade } };
    },
  ),
  criterion(
    {
      id: 'CO-12',
      sentence: 'Finds the slips in the typed draft and names each.',
      points: 6,
      critical: false,
      competencies: ['V.P.6'],
      sources: ['plain-language-guidelines'],
      facts: [],
      teaches: teaches('proofread'),
    },
    (context) => {
      if (context.case.draft.length === 0) return notApplicable;
      const of = context.planted.length;
      if (of === 0) return context.draftChecked ? done : { share: 0, because: 'draft-not-read' };
      const found = hits(context);
      const named = found.filter(({ planted, mark }) => planted.kind === mark.kind).length;
      return named === of
        ? done
        : {
            share: (found.length + named) / 2 / of,
            because: 'slips-missed',
            values: { found: found.length, named, of },
          };
    },
  ),
  criterion(
    {
      id: 'CO-13',
      sentence: 'Marks nothing that is right.',
      points: 4,
      critical: false,
      competencies: ['V.P.6'],
      sources: ['plain-language-guidelines'],
      facts: [],
      teaches: teaches('proofread'),
    },
    (context) => {
      if (context.case.draft.length === 0) return notApplicable;
      if (!context.draftChecked) return { share: 0, because: 'draft-not-read' };
      const count = falseAlarms(context).length;
      return count === 0 ? done : { share: count === 1 ? 0.5 : 0, because: 'false-alarms', values: { count } };
    },
  ),
  criterion(
    {
      id: 'CO-14',
      sentence:
        'Passes over no slip that can hurt: another person, a drug, dose, unit, side or limit, a confidence, a wrong enclosure.',
      points: 6,
      critical: true,
      competencies: ['X.P.2.a', 'V.P.6'],
      sources: ['ismp-error-prone-abbreviations', 'cfr-45-164-subpart-c'],
      facts: [],
      teaches: teaches('proofread'),
    },
    (context) => {
      if (context.case.draft.length === 0) return notApplicable;
      const [missed] = dangerousMissed(context);
      if (missed !== undefined) return { share: 0, because: 'danger-in-the-mail', values: { text: missed.text } };
      return context.draftChecked ? done : { share: 0.5, because: 'draft-not-read' };
    },
  ),
  criterion(
    {
      id: 'CO-15',
      sentence: 'Puts in what belongs in, and writes the outside as the channel asks.',
      points: 4,
      critical: false,
      competencies: ['V.P.6', 'V.C.7'],
      sources: ['usps-mail-services', 'usps-extra-services', 'umn-text-and-email'],
      facts: [],
      teaches: teaches('outgoing-mail'),
    },
    (context) => {
      if (!isLetter(context)) return notApplicable;
      const { case: task, outside, enclosures } = context;
      const due = task.enclosures.flatMap(({ belongs }, index) => (belongs ? [index] : []));
      if (due.some((index) => !enclosures.includes(index))) return { share: 0.3, because: 'enclosure-forgotten' };
      if (outside === null) return { share: 0.5, because: 'outside-blank' };
      return task.outside[outside]?.fault === null ? done : { share: 0.4, because: 'outside-poor' };
    },
  ),
  criterion(
    {
      id: 'CO-16',
      sentence: 'Writes in the chart what went out, to whom, how and when, with the copy.',
      points: 3,
      critical: false,
      competencies: ['X.P.3'],
      sources: ['umn-business-letters'],
      facts: [],
      teaches: teaches('outgoing-mail'),
    },
    ({ log, case: task, channel }) => {
      if (log.length === 0) return { share: 0, because: 'not-logged' };
      if (log.includes('own-opinion')) return { share: 0, because: 'opinion-logged' };
      const due = [
        'what-and-to-whom',
        'channel-and-date',
        ...(task.toNurse ? [] : ['copy-in-chart']),
        ...(channel === 'certified' || channel === 'fax' ? ['proof-number'] : []),
      ];
      const held = due.filter((part) => (log as readonly string[]).includes(part)).length;
      return held === due.length
        ? done
        : { share: held / due.length, because: 'log-thin', values: { held, of: due.length } };
    },
  ),
  criterion(
    {
      id: 'CO-17',
      sentence:
        'Gives the nurse the patient, the words as written, the number and the times, and no view of one’s own.',
      points: 10,
      critical: false,
      competencies: ['V.C.4', 'X.C.1'],
      sources: ['aama-scope-questions', 'joint-commission-identifiers'],
      facts: [],
      teaches: teaches('the-patient-portal'),
    },
    ({ told, toldAfterReading, stage, case: task }) => {
      if (!task.toNurse) return notApplicable;
      if (stage !== 'handed' || !toldAfterReading) return { share: 0, because: 'nurse-told-nothing' };
      if (told.includes('my-view')) return { share: 0, because: 'nurse-told-a-guess' };
      const of = 4;
      return told.length === of
        ? done
        : { share: told.length / of / 2, because: 'nurse-told-little', values: { held: told.length, of } };
    },
  ),
];
