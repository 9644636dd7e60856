/** Criteria of the beginning: who, how they are, privacy, position, skin, stickers. Codes and numbers only. */
import { encounterCriterion } from '../../core/encounter.ts';
import type { Criterion } from '../../core/rubric.ts';
import type { EcgContext } from '../context.ts';
import { isHolter, isUrgent } from '../findings.ts';
import { contactNow } from '../acts.ts';

export const module = 'clinical-procedures/ecg-and-heart-monitoring';
export const skinSection = `${module}#prepare-patient-and-skin`;
const cleanHands = 'clinical-procedures/rooming-a-patient#clean-hands';
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';

const encounterOf = ({ encounter }: EcgContext) => encounter;
const sources = ['open-rn-nursing-skills-2e'];
const ecgSources = ['medlineplus-ecg', 'chss-ecg-recording', 'aha-ecg-standardization-2007'];

/** A contact counts as good from here on, and as fair from the second: assumptions. */
const goodContact = { full: 0.85, half: 0.7 };

export const prepareCriteria: readonly Criterion<EcgContext>[] = [
  encounterCriterion(
    'hands',
    { id: 'EC-01', points: 4, competencies: ['III.P.3', 'I.P.2.a'], sources, facts: [], teaches: cleanHands },
    encounterOf,
  ),
  encounterCriterion(
    'introduction',
    { id: 'EC-02', points: 2, competencies: ['A.7'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'identity',
    { id: 'EC-03', points: 5, competencies: ['I.P.2.a', 'XII.P.1'], sources, facts: [], teaches: rooming },
    encounterOf,
  ),
  encounterCriterion(
    'explanation',
    { id: 'EC-04', points: 2, competencies: ['I.P.8'], sources, facts: [], teaches: skinSection },
    encounterOf,
  ),
  {
    id: 'EC-05',
    sentence: 'Asks about symptoms now, pacemaker and heart history, and allergy to adhesive.',
    points: 4,
    critical: false,
    competencies: ['I.P.3', 'I.P.2.a'],
    sources: ecgSources,
    facts: [],
    teaches: skinSection,
    test: ({ did }) => {
      const asked = (['symptoms', 'heart-history', 'allergy'] as const).filter((one) => did.asked.includes(one));
      if (asked.length === 3) return { share: 1, because: 'done' };
      return did.asked.includes('symptoms')
        ? { share: 0.6, because: 'history-not-asked' }
        : { share: 0, because: 'symptoms-not-asked' };
    },
  },
  {
    id: 'EC-06',
    sentence: 'Tells provider or nurse of chest pain, breathlessness or faintness before beginning.',
    points: 5,
    critical: false,
    competencies: ['I.P.3', 'A.1'],
    sources: ['chest-pain-guideline-2021'],
    facts: ['rm-ecg-ten-minutes'],
    teaches: skinSection,
    test: (context) => {
      if (!isUrgent(context)) return { share: null, because: 'no-symptoms' };
      const told = context.did.reports.filter(({ to }) => to === 'provider' || to === 'nurse');
      if (told.some(({ electrodes }) => electrodes === 0)) return { share: 1, because: 'done' };
      return context.did.helpCalledAtMs !== null || told.length > 0
        ? { share: 0.5, because: 'told-after-beginning' }
        : { share: 0, because: 'symptoms-not-told' };
    },
  },
  {
    id: 'EC-07',
    sentence: 'Closes the door, drapes, and offers a chaperone before the chest is bared.',
    points: 4,
    critical: false,
    competencies: ['A.2', 'X.P.2.a', 'I.P.8'],
    sources: ['chss-ecg-recording'],
    facts: [],
    teaches: skinSection,
    test: ({ did, case: patient }) => {
      const covered = did.privacy.includes('door') && did.privacy.includes('drape');
      if (!covered) return { share: 0, because: 'no-privacy' };
      if (did.baredEarly) return { share: 0.4, because: 'bared-early' };
      return did.privacy.includes('chaperone') || patient.urgency === 'now'
        ? { share: 1, because: 'done' }
        : { share: 0.7, because: 'no-chaperone' };
    },
  },
  {
    id: 'EC-08',
    sentence: 'Lets the patient lie flat, or with the head up where breath needs it, limbs at rest and apart.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.a', 'A.2'],
    sources: ecgSources,
    facts: [],
    teaches: skinSection,
    test: (context) => {
      const { posture, limbsSettled, case: patient } = context;
      if (posture === null)
        return isHolter(context) ? { share: 1, because: 'done' } : { share: 0, because: 'never-lay' };
      if (patient.breathless && posture === 'flat') return { share: 0, because: 'flat-and-breathless' };
      if (!patient.breathless && posture === 'raised') return { share: 0.5, because: 'raised-for-nothing' };
      return limbsSettled || isHolter(context)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'limbs-not-settled' };
    },
  },
  {
    id: 'EC-09',
    sentence: 'Prepares the skin: washed, dry, rubbed gently, hair clipped with permission and never shaved.',
    points: 6,
    critical: false,
    competencies: ['I.P.2.a', 'XII.P.1'],
    sources: ecgSources,
    facts: [],
    teaches: skinSection,
    test: (context) => {
      const { skin, did, case: patient } = context;
      if (skin.chest.includes('shave') || skin.limbs.includes('shave')) return { share: 0.2, because: 'shaved' };
      const chest = { ...context, freshPouch: true };
      const least = Math.min(contactNow(chest, 'chest'), contactNow(chest, 'limbs'));
      const washed = skin.chest.includes('wash') && skin.limbs.includes('wash');
      if (least < goodContact.half)
        return { share: 0, because: patient.chest.hair ? 'hair-left' : 'skin-not-prepared' };
      if (least < goodContact.full) return { share: 0.5, because: 'skin-half-prepared' };
      if (did.clippedUnasked) return { share: 0.5, because: 'clipped-unasked' };
      return washed || isUrgent(context) ? { share: 1, because: 'done' } : { share: 0.6, because: 'not-washed' };
    },
  },
  {
    id: 'EC-10',
    sentence: 'Uses stickers in date with moist gel.',
    points: 3,
    critical: false,
    competencies: ['I.P.2.a', 'A.1'],
    sources: ['chss-ecg-recording'],
    facts: [],
    teaches: skinSection,
    test: ({ did, freshPouch, case: patient, tracings }) => {
      if (patient.begun !== null) return { share: null, because: 'stickers-were-on' };
      const last = tracings.at(-1);
      const dry = last !== undefined && Object.values(last.electrodes).some(({ contact }) => contact < 0.55);
      if (patient.pouch === 'dry' && (!freshPouch || dry)) return { share: 0, because: 'dry-stickers' };
      return did.pouchChecked || freshPouch
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'pouch-not-looked-at' };
    },
  },
];
