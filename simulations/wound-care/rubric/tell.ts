/** Criteria of telling, teaching, charting and scope. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { WoundContext } from '../context.ts';
import type { NotePart } from '../events.ts';
import { flagsOwed, needsCms, stopsHere, toldProvider } from '../findings.ts';
import { care, done, lost, notAsked, teaches } from './look.ts';

/** What the note of this visit has to hold. */
export function noteOwed(context: WoundContext): readonly NotePart[] {
  const { wound, dressing } = context.case;
  return [
    ...(wound === null ? [] : (['wound-as-seen'] as const)),
    ...(dressing === null ? [] : (['cleaned-and-dressed'] as const)),
    ...(needsCms(context) ? (['bandage-and-cms'] as const) : []),
    ...(flagsOwed(context).length > 0 ? (['told-whom'] as const) : []),
    'taught',
  ];
}

export const tellCriteria: readonly Criterion<WoundContext>[] = [
  {
    id: 'WC-22',
    sentence:
      'Tells the provider, now and in person: spreading redness, pus, fever, an opened wound, signs of a squeezed limb.',
    points: 9,
    critical: true,
    competencies: ['I.P.3', 'III.P.8', 'A.1'],
    sources: ['open-rn-wound-care', 'medlineplus-compartment-syndrome'],
    facts: [],
    teaches: teaches('look-first'),
    test: (context) => {
      const owed = flagsOwed(context).filter((flag) => flag !== 'out-of-stock' && flag !== 'tetanus');
      if (owed.length === 0) return notAsked('nothing-to-tell');
      const told = owed.filter((flag) =>
        context.did.reports.some(({ what, to, when }) => what === flag && to === 'provider' && when === 'now'),
      ).length;
      if (told === owed.length) return done;
      const late = owed.every((flag) => context.did.reports.some(({ what, to }) => what === flag && to === 'provider'));
      if (late) return lost('told-late', stopsHere(context) ? 0 : 0.4);
      return lost(told === 0 ? 'flags-untold' : 'flags-half-told', told / owed.length / 2);
    },
  },
  {
    id: 'WC-23',
    sentence:
      'Stops where a wound has opened or a limb is squeezed: covers it moist or loosens it, and leaves the rest.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'III.P.8'],
    sources: care,
    facts: [],
    teaches: teaches('look-first'),
    test: (context) => {
      if (!stopsHere(context)) return notAsked('nothing-to-stop-for');
      if (context.did.wiped !== null || context.did.irrigated !== null || context.dipped) return lost('went-on');
      if (context.case.comesTight)
        return context.bandage === null && context.did.loosenedAtMs !== null ? done : lost('left-tight');
      return context.dressing?.kind === 'moist-gauze' ? done : lost('left-open', 0.3);
    },
  },
  {
    id: 'WC-24',
    sentence: 'Tells no diagnosis and no all-clear, and shares findings with nobody who may not have them.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6', 'X.P.2.a'],
    sources: ['aama-state-scope'],
    facts: [],
    teaches: teaches('look-first'),
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member')) return lost('privacy-broken');
      if (did.told.includes('it-is-infected')) return lost('diagnosed');
      if (did.told.includes('take-antibiotic')) return lost('advised-medicine');
      if (did.told.includes('heals-fine')) return lost('reassured-falsely');
      return did.told.length > 0 ? done : lost('said-nothing', 0.5);
    },
  },
  {
    id: 'WC-25',
    sentence: 'Teaches the lines of the provider’s sheet, adds none, and lets the patient show it back.',
    points: 6,
    critical: false,
    competencies: ['V.P.3', 'X.C.1'],
    sources: care,
    facts: [],
    teaches: teaches('tetanus-and-teaching'),
    test: ({ did, case: { sheet } }) => {
      if (did.taught.some((line) => !sheet.includes(line))) return lost('own-advice');
      const told = sheet.filter((line) => did.taught.includes(line)).length / sheet.length;
      if (told < 1) return lost('sheet-not-finished', told * 0.6);
      return did.shownBack ? done : lost('not-shown-back', 0.6);
    },
  },
  {
    id: 'WC-26',
    sentence: 'Charts what was seen, done, checked and told, and does not write “infected”.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'V.P.2'],
    sources: care,
    facts: [],
    teaches: teaches('look-first'),
    test: (context) => {
      const { note } = context.did;
      if (note === null) return lost('not-charted');
      if (note.includes('infected')) return lost('charted-diagnosis');
      const owed = noteOwed(context);
      const there = owed.filter((part) => note.includes(part)).length;
      return there === owed.length ? done : lost('note-incomplete', there / owed.length);
    },
  },
  {
    id: 'WC-27',
    sentence:
      'Tells the provider before the patient leaves when the last tetanus vaccine was long ago or is not known.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'A.1'],
    sources: ['cdc-tetanus-wounds'],
    facts: ['ms-tetanus-clean', 'ms-tetanus-dirty'],
    teaches: teaches('tetanus-and-teaching'),
    test: (context) => {
      if (!context.case.flags.includes('tetanus')) return notAsked('tetanus-nothing-to-tell');
      return toldProvider(context, 'tetanus') ? done : lost('tetanus-untold');
    },
  },
];
