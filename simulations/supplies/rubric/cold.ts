/** What is scored of the vaccine refrigerator: two readings, and what is done when it was out of range. */
import type { Criterion } from '../../core/rubric.ts';
import type { StoreContext } from '../context.ts';
import { hasTrouble, hasVaccine, isFridgeTrouble } from '../trouble.ts';

const teaches = 'pharmacology/vaccines#cold-chain';
const sources = ['cdc-storage-toolkit'];
const facts = ['vax-refrigerator'];

export const coldCriteria: readonly Criterion<StoreContext>[] = [
  {
    id: 'SU-11',
    sentence:
      'Reads and logs the refrigerator morning and evening: current, lowest and highest, with initials; then resets the display.',
    points: 6,
    critical: false,
    competencies: ['XII.P.4', 'X.P.3'],
    sources,
    facts: ['vax-min-max', 'vax-refrigerator'],
    teaches,
    test: ({ case: { fridge }, log }) => {
      if (fridge === null) return { share: null, because: 'none-such' };
      const good = log.filter(({ isTrue }) => isTrue);
      const reset = good.filter(({ wasReset }) => wasReset).length;
      const share = (good.length * 2 + reset) / 6;
      if (share === 1) return { share, because: 'done' };
      return { share, because: good.length < 2 ? 'log-missing' : 'not-reset', values: { right: good.length } };
    },
  },
  {
    id: 'SU-12',
    sentence: 'Lets no dose be used that was outside of {vax-refrigerator}: marks it and keeps it apart in the cold.',
    points: 8,
    critical: true,
    competencies: ['XII.P.4', 'A.1'],
    sources,
    facts,
    teaches,
    test: (context) => {
      if (!hasTrouble(context)) return { share: null, because: 'none-such' };
      const { acts } = context;
      if (acts.includes('used-anyway') || acts.includes('looked-and-kept')) return { share: 0, because: 'dose-used' };
      const right = [acts.includes('labeled'), acts.includes('isolated-cold')].filter(Boolean).length;
      return right === 2 ? { share: 1, because: 'done' } : { share: right / 2, because: 'not-set-apart' };
    },
  },
  {
    id: 'SU-13',
    sentence: 'Throws no vaccine out: whether it may be used is for the maker and the program.',
    points: 6,
    critical: true,
    competencies: ['XII.P.4', 'A.1'],
    sources,
    facts: [],
    teaches,
    test: (context) => {
      if (!hasVaccine(context)) return { share: null, because: 'none-such' };
      return context.acts.includes('thrown-away')
        ? { share: 0, because: 'thrown-away' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'SU-14',
    sentence:
      'Tells the coordinator and the provider, calls maker and program, and writes down temperatures, hours, lots and doses.',
    points: 6,
    critical: false,
    competencies: ['XII.P.4', 'X.P.3'],
    sources,
    facts: [],
    teaches,
    test: (context) => {
      if (!hasTrouble(context)) return { share: null, because: 'none-such' };
      const wanted = isFridgeTrouble(context)
        ? ([
            'coordinator-told',
            'provider-told',
            'maker-called',
            'program-called',
            'written-down',
            'cause-found',
          ] as const)
        : (['coordinator-told', 'maker-called', 'written-down'] as const);
      const right = wanted.filter((act) => context.acts.includes(act)).length;
      return right === wanted.length
        ? { share: 1, because: 'done' }
        : { share: right / wanted.length, because: 'not-told', values: { right, of: wanted.length } };
    },
  },
  {
    id: 'SU-15',
    sentence: 'Raises no alarm when all readings lie inside {vax-refrigerator} and the box came cold.',
    points: 4,
    critical: false,
    competencies: ['A.1'],
    sources,
    facts,
    teaches,
    test: (context) => {
      if (!hasVaccine(context) || hasTrouble(context)) return { share: null, because: 'none-such' };
      const alarms = context.acts.filter((act) => act !== 'thrown-away').length;
      return alarms === 0 ? { share: 1, because: 'done' } : { share: 0, because: 'false-alarm' };
    },
  },
];
