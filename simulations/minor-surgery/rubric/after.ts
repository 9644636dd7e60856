/** Criteria of the end: cover, sharps, chart, home care, words. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { NotePart } from '../events.ts';
import type { SurgeryContext } from '../context.ts';
import { dressingOf, mustStop, procedureOf, removalOf } from '../findings.ts';
import { done, lost, notAsked, teaches } from './prepare.ts';

/** What the note of this visit has to hold. */
export function noteOwed(context: SurgeryContext): readonly NotePart[] {
  const task = procedureOf(context);
  return [
    'site-and-work',
    'how-patient-did',
    'sheet-taught-back',
    ...(task === null ? (['wound-as-seen'] as const) : (['consent-and-time-out'] as const)),
    ...(task === null && dressingOf(context) !== null ? [] : (['count'] as const)),
    ...(task !== null && task.specimen !== null ? (['specimen'] as const) : []),
  ];
}

export const afterCriteria: readonly Criterion<SurgeryContext>[] = [
  {
    id: 'MS-36',
    sentence: 'Covers the wound as ordered with sterile hands.',
    points: 3,
    critical: false,
    competencies: ['III.P.9', 'I.P.9'],
    sources: ['open-rn-wound-care'],
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      if (dressingOf(context) !== null) return notAsked('dressing-judged-above');
      const { covered } = context.did;
      if (mustStop(context)) return notAsked('cover-judged-above');
      return covered === 'dry-dressing'
        ? done
        : lost(covered === null ? 'left-uncovered' : 'other-cover', covered === null ? 0 : 0.5);
    },
  },
  {
    id: 'MS-37',
    sentence: 'Puts every sharp, staples included, into the sharps box.',
    points: 6,
    critical: true,
    competencies: ['III.P.10.a', 'XII.P.1'],
    sources: ['osha-bloodborne-1910-1030'],
    facts: [],
    teaches: teaches('assisting'),
    test: (context) => {
      const { sharps } = context.did;
      const hasSharps = procedureOf(context) !== null || removalOf(context)?.what === 'staple';
      if (!hasSharps) return sharps === 'trash' ? lost('scissors-into-trash', 0.5) : notAsked('no-sharps');
      if (removalOf(context) !== null && context.stitches.length === 0) return notAsked('no-sharps');
      return sharps === 'sharps-box' ? done : lost(sharps === 'trash' ? 'sharps-into-trash' : 'sharps-left');
    },
  },
  {
    id: 'MS-38',
    sentence: 'Goes through the lines of the provider’s sheet, and adds none of their own.',
    points: 5,
    critical: false,
    competencies: ['V.P.3', 'X.C.1'],
    sources: ['open-rn-wound-care', 'aafp-laceration-2017'],
    facts: [],
    teaches: teaches('assisting'),
    test: ({ did, case: { sheet } }) => {
      if (did.taught.some((line) => !sheet.includes(line))) return lost('own-advice');
      const told = sheet.filter((line) => did.taught.includes(line)).length;
      return told === sheet.length ? done : lost('sheet-not-finished', told / sheet.length);
    },
  },
  {
    id: 'MS-39',
    sentence: 'Charts what was seen, done, counted and sent, and names no disease.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'V.P.2'],
    sources: ['open-rn-wound-care'],
    facts: [],
    teaches: teaches('the-specimen'),
    test: (context) => {
      const { note } = context.did;
      if (note === null) return lost('not-charted');
      if (note.includes('called-it-infected') || note.includes('called-it-benign')) return lost('charted-diagnosis');
      const owed = noteOwed(context);
      const there = owed.filter((part) => note.includes(part)).length;
      return there === owed.length ? done : lost('note-incomplete', there / owed.length);
    },
  },
  {
    id: 'MS-40',
    sentence: 'Stays in scope with the patient: says neither what the tissue is nor that all will be well.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: ['aama-state-scope'],
    facts: [],
    teaches: teaches('what-we-do-here'),
    test: ({ did: { toldPatient } }) => {
      if (toldPatient.includes('it-is-not-cancer')) return lost('told-a-result');
      if (toldPatient.includes('heals-fine-no-worry')) return lost('reassured-falsely');
      return toldPatient.length > 0 ? done : lost('said-nothing', 0.5);
    },
  },
];
