/** CD-08 to CD-11: codes of services, units, modifiers, and the link from each line to its reason. */
import type { Criterion } from '../../core/rubric.ts';
import type { CodingContext } from '../context.ts';
import { isGuessed, judgedLines } from '../findings.ts';

const teaches = (section: string) => `insurance-coding-and-billing/procedure-and-supply-codes#${section}`;

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

export const serviceCriteria: readonly Criterion<CodingContext>[] = [
  {
    id: 'CD-08',
    sentence: 'Finds the code of each service and supply that the note tells of.',
    points: 6,
    critical: false,
    competencies: ['IX.P.1', 'IX.C.1'],
    sources: ['cms-hcpcs', 'cms-opps-addendum-b'],
    facts: [],
    teaches: teaches('hcpcs-level-ii'),
    test: (context) => {
      const lines = judgedLines(context).filter(({ service }) => !service.chosenByProvider);
      if (lines.length === 0) return { share: null, because: 'no-line-to-code' };
      const wrong = lines.filter(({ line, service }) => line.code !== service.code);
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 1 - wrong.length / lines.length,
            because: first.line.code === null ? 'line-without-code' : 'wrong-service',
            values: { did: first.service.did, right: first.service.code },
          };
    },
  },
  {
    id: 'CD-09',
    sentence: 'Turns each dose into units: dose divided by what one unit stands for, never milligrams.',
    points: 6,
    critical: false,
    competencies: ['IX.P.1', 'VII.P.2'],
    sources: ['cms-hcpcs', 'cms-opps-addendum-b'],
    facts: ['hcpcs-ketorolac-unit', 'cod-ceftriaxone-unit', 'cod-triamcinolone-unit'],
    teaches: teaches('count-the-units'),
    test: (context) => {
      const lines = judgedLines(context).filter(
        ({ line, service }) => service.isDrug || service.units > 1 || line.units !== service.units,
      );
      if (lines.length === 0) return { share: null, because: 'no-units-to-count' };
      const wrong = lines.filter(({ line, service }) => line.units !== service.units || isGuessed(context, line.id));
      const [first] = wrong;
      if (first === undefined) return { share: 1, because: 'done' };
      const { line, service } = first;
      const because = isGuessed(context, line.id)
        ? 'dose-guessed'
        : service.isDrug && line.units > service.units
          ? 'milligrams-as-units'
          : 'wrong-units';
      return {
        share: 1 - wrong.length / lines.length,
        because,
        values: { did: service.did, right: service.units, typed: line.units },
      };
    },
  },
  {
    id: 'CD-10',
    sentence:
      'Links each line to the diagnosis that explains it, the main reason first, at most {cod-pointer-limit} to a line.',
    points: 8,
    critical: true,
    competencies: ['IX.P.3', 'IX.C.3'],
    sources: ['cms-claims-manual-26', 'cms-program-integrity-3'],
    facts: ['cod-pointer-limit'],
    teaches: teaches('medical-necessity-and-the-link'),
    test: (context) => {
      const wrong = judgedLines(context).filter(({ line, service }) => !service.for.includes(line.pointers[0] ?? ''));
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 0,
            because: first.line.pointers.length === 0 ? 'line-without-reason' : 'reason-does-not-explain',
            values: { did: first.service.did, right: first.service.for.join(' or ') },
          };
    },
  },
  {
    id: 'CD-11',
    sentence: 'Adds the modifiers that the note and the policy of the practice call for, and no other.',
    points: 4,
    critical: false,
    competencies: ['IX.P.1', 'IX.C.1'],
    sources: ['cms-hcpcs', 'cms-claims-manual-30', 'cms-ncci'],
    facts: [],
    teaches: teaches('modifiers'),
    test: (context) => {
      const lines = judgedLines(context);
      const wrong = lines.filter(({ line, service }) => !sameSet(line.modifiers, service.modifiers));
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 1 - wrong.length / lines.length,
            because: 'modifiers-differ',
            values: {
              did: first.service.did,
              right: first.service.modifiers.length === 0 ? 'none' : first.service.modifiers.join(' '),
            },
          };
    },
  },
];
