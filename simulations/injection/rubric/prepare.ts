/** Criteria of preparing: container, label, arithmetic, syringe, drawing. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { InjectionContext } from '../context.ts';
import { rightUl } from '../dose.ts';
import {
  badContainer,
  diluentNeed,
  doseOffPermille,
  drugNeeds,
  gives,
  givenShot,
  givenShots,
  givenTwice,
  isEmergency,
  markUl,
  shotUl,
  wrongDrug,
} from '../findings.ts';
import { stockOf } from '../labels.ts';
import { millilitersText } from '../perception.ts';
import { muscleNeedle, rightGauge } from '../rules.ts';
import { needles, syringes } from '../supplies.ts';
import { taught } from './sections.ts';

const books = ['open-rn-parenteral', 'open-rn-nursing-skills-2e'];
const notGiven: Finding = { share: 0, because: 'nothing-given' };
const notToGive: Finding = { share: null, because: 'was-not-to-be-given' };

/** Runs a test only where a dose was to be given and was. */
export function ofShot(
  test: (context: InjectionContext, shot: NonNullable<ReturnType<typeof givenShot>>) => Finding,
): (context: InjectionContext) => Finding {
  return (context) => {
    if (!gives(context)) return notToGive;
    const shot = givenShot(context);
    return shot === null ? notGiven : test(context, shot);
  };
}

/** A dose further from the right one fails the run, thousandths; within the first it is right. Assumptions. */
const doseWithin = { full: 20, half: 60, least: 120 };

export const prepareCriteria: readonly Criterion<InjectionContext>[] = [
  {
    id: 'IJ-14',
    sentence:
      'Takes the drug that was ordered, in date, unspoiled and not open too long: a multi-dose vial {rx-multi-dose-days}.',
    points: 8,
    critical: true,
    competencies: ['I.P.4.b'],
    sources: [...books, 'cdc-multi-dose-vials'],
    facts: ['rx-multi-dose-days', 'vax-dtap-age'],
    teaches: taught.prepare,
    test: ofShot((context) => {
      // Every shot counts: a right one afterward does not take a wrong one back.
      for (const shot of givenShots(context)) {
        const other = wrongDrug(context, shot);
        if (other !== null) return { share: 0, because: 'wrong-drug', values: { name: other.name } };
        const fault = badContainer(context, shot);
        if (fault !== null) return { share: 0, because: fault };
      }
      return { share: 1, because: 'done' };
    }),
  },
  {
    id: 'IJ-15',
    sentence: 'Checks each label {dose-label-checks}: on taking, on drawing, before giving.',
    points: 6,
    critical: true,
    competencies: ['I.P.4.b', 'I.P.4.c'],
    sources: books,
    facts: ['dose-label-checks'],
    teaches: taught.prepare,
    test: (context) => {
      if (!gives(context)) return notToGive;
      const needs = drugNeeds(context);
      const done = needs.reduce((sum, { item }) => sum + (context.items[item]?.checks.length ?? 0), 0);
      const owed = needs.length * context.facts.labelChecks;
      const share = Math.min(1, done / owed);
      return {
        share,
        because: share === 1 ? 'done' : share === 0 ? 'label-never-read' : 'label-read-too-seldom',
        values: { done, owed },
      };
    },
  },
  {
    id: 'IJ-16',
    sentence:
      'Works out the volume, rounded once: below a milliliter {dose-round-below-1ml}, from there {dose-round-from-1ml}.',
    points: 5,
    critical: false,
    competencies: ['II.P.1', 'II.P.4', 'II.P.5', 'II.C.1.a'],
    sources: books,
    facts: ['dose-round-below-1ml', 'dose-round-from-1ml', 'inj-kg-per-lb', 'inj-epinephrine-weight', 'dose-u100'],
    teaches: taught.round,
    test: (context) => {
      if (!gives(context)) return notToGive;
      const right = rightUl(context.case, context.facts) ?? 0;
      if (context.worked === null) return { share: 0, because: 'volume-not-worked-out' };
      const values = { worked: millilitersText(context.worked.ul), right: millilitersText(right) };
      const off = Math.abs(context.worked.ul - right);
      if (off === 0) return { share: 1, because: 'done', values };
      if (off * 10 >= right * 8) return { share: 0, because: 'volume-far-off', values };
      return { share: off * 20 <= right ? 0.5 : 0, because: 'volume-off', values };
    },
  },
  {
    id: 'IJ-17',
    sentence: 'Has a second person check drug and dose of insulin before it is given.',
    points: 3,
    critical: false,
    competencies: ['I.P.4.c', 'XII.P.1'],
    sources: ['ismp-high-alert-ambulatory', ...books],
    facts: [],
    teaches: taught.stop,
    test: (context) => {
      if (context.case.dose?.secondCheck !== true) return { share: null, because: 'no-second-check-owed' };
      const shot = givenShot(context);
      const { secondCheckedAtMs: at } = context;
      return at !== null && (shot === null || at < shot.atMs)
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'no-second-check' };
    },
  },
  {
    id: 'IJ-18',
    sentence: 'Chooses a syringe whose scale fits the dose, and for insulin only an insulin syringe.',
    points: 5,
    critical: true,
    competencies: ['I.P.7', 'II.C.1.a'],
    sources: ['ppsa-insulin-tuberculin-syringes', ...books],
    facts: [
      'dose-syringe-1ml-mark',
      'dose-syringe-3ml-mark',
      'inj-mark-5ml',
      'inj-mark-insulin-half',
      'inj-mark-insulin-one',
      'dose-u100',
    ],
    teaches: taught.syringes,
    test: ofShot((context, shot) => {
      const isInsulin = context.case.dose?.inUnits === true;
      if (isInsulin !== syringes[shot.syringe].inUnits)
        return { share: 0, because: isInsulin ? 'insulin-in-a-milliliter-syringe' : 'drug-in-an-insulin-syringe' };
      const right = rightUl(context.case, context.facts) ?? 0;
      const step = isInsulin
        ? 2 * context.facts.ulPerUnit
        : right < 1000
          ? context.facts.roundBelow1Ul
          : context.facts.roundFrom1Ul;
      const mark = markUl(context, shot);
      // A half of a milliliter stands on a line of its own on every scale.
      if (mark <= step || (right % mark === 0 && mark <= context.facts.mark['ml-3']))
        return { share: 1, because: 'done' };
      return { share: 0.5, because: 'scale-too-coarse' };
    }),
  },
  {
    id: 'IJ-19',
    sentence: 'Chooses gauge and length by route, drug, site and build.',
    points: 5,
    critical: false,
    competencies: ['I.P.7'],
    sources: ['cdc-imz-administration', 'open-rn-parenteral'],
    facts: [
      'rx-im-infant',
      'rx-im-gauge',
      'rx-subcut-gauge',
      'rx-id-gauge',
      'rx-subcut-vaccine',
      'inj-needle-light',
      'inj-needle-medium',
      'inj-needle-large',
      'inj-needle-largest',
      'inj-needle-hip',
      'inj-needle-thigh-child',
    ],
    teaches: taught.needle,
    test: ofShot((context, shot) => {
      const { case: patient, facts } = context;
      const needle = needles[shot.needle];
      if (needle.isFilter) return { share: 0, because: 'injected-through-the-filter' };
      const gauge = rightGauge(needle.gauge, patient, facts);
      if (patient.dose?.route !== 'IM' || shot.spot === null) {
        const long = needle.lengthTenthsMm > 160;
        return gauge && !long
          ? { share: 1, because: 'done' }
          : { share: gauge ? 0.5 : 0, because: long ? 'needle-too-long' : 'gauge-unsuited' };
      }
      const { low, high } = muscleNeedle(shot.spot.region, patient, facts);
      // A hundredth of an inch is no difference.
      const fits = needle.lengthTenthsMm >= low - 2 && needle.lengthTenthsMm <= high + 2;
      if (fits && gauge) return { share: 1, because: 'done' };
      if (!fits)
        return { share: 0, because: needle.lengthTenthsMm < low ? 'needle-too-short' : 'needle-longer-than-the-table' };
      return { share: 0.5, because: 'gauge-unsuited' };
    }),
  },
  {
    id: 'IJ-20',
    sentence:
      'Keeps it sterile: wipes each stopper, opens an ampule in gauze, draws from glass through a filter and changes the needle.',
    points: 5,
    critical: false,
    competencies: ['III.C.3.a', 'I.P.7'],
    sources: ['cdc-injection-safety', 'open-rn-parenteral'],
    facts: [],
    teaches: taught.vial,
    test: ofShot((context, shot) => {
      const used = context.case.needs.flatMap(({ item }) => stockOf(context.case, item) ?? []);
      for (const stock of used) {
        const item = context.items[stock.id];
        if (item === undefined || !item.drawnFrom) continue;
        if (stock.kind === 'ampule') {
          if (!shot.drewWith.some((needle) => needles[needle].isFilter))
            return { share: 0, because: 'glass-without-filter' };
          if (needles[shot.needle].isFilter) return { share: 0, because: 'injected-through-the-filter' };
          if (item.openedWith !== 'gauze') return { share: 0.5, because: 'ampule-with-bare-fingers' };
        } else if (!item.wiped) return { share: 0, because: 'stopper-not-wiped' };
        if (item.contaminated) return { share: 0, because: 'vial-contaminated' };
      }
      return { share: 1, because: 'done' };
    }),
  },
  {
    id: 'IJ-21',
    sentence:
      'Readies the container as it asks: air for a vial, its own diluent in full for a powder, mixing for what has settled, clear insulin before cloudy: {inj-insulin-order}.',
    points: 6,
    critical: false,
    competencies: ['I.P.7', 'II.P.1'],
    sources: ['open-rn-parenteral', 'fda-ceftriaxone-label'],
    facts: ['inj-insulin-order', 'dose-ceftriaxone-diluent'],
    teaches: taught.powder,
    test: ofShot((context, shot) => {
      const needs = drugNeeds(context);
      const diluent = diluentNeed(context);
      for (const { item: id } of needs) {
        const stock = stockOf(context.case, id);
        const item = context.items[id];
        if (stock === undefined || item === undefined || !item.drawnFrom) continue;
        if (stock.mix !== null && diluent !== null) {
          const from = stockOf(context.case, item.diluent?.item ?? '');
          if (from?.drug !== stock.mix.diluent) return { share: 0, because: 'wrong-diluent' };
          if (Math.abs((item.diluent?.ul ?? 0) - stock.mix.ul) * 20 > stock.mix.ul)
            return { share: 0.25, because: 'diluent-amount' };
          if (item.mixed === null) return { share: 0.25, because: 'powder-not-mixed' };
          if (item.mixed !== stock.mix.how) return { share: 0.75, because: 'mixed-the-other-way' };
        }
        if (stock.suspend !== null) {
          if (item.mixed === null) return { share: 0.25, because: 'not-mixed-before-drawing' };
          if (item.mixed !== stock.suspend) return { share: 0.75, because: 'mixed-the-other-way' };
        }
      }
      if (needs.length > 1) {
        const [clear, cloudy] = needs;
        const first = shot.contents[0]?.item;
        if (first !== clear?.item) return { share: 0, because: 'cloudy-before-clear' };
        if (cloudy !== undefined && !shot.contents.some(({ item }) => item === cloudy.item))
          return { share: 0, because: 'one-insulin-missing' };
      }
      const vials = needs.filter(({ item }) =>
        ['single-dose', 'multi-dose'].includes(stockOf(context.case, item)?.kind ?? ''),
      );
      const strained = vials.some(({ item }) => (context.items[item]?.airUl ?? 0) < -context.facts.roundFrom1Ul);
      return strained ? { share: 0.5, because: 'no-air-for-the-vial' } : { share: 1, because: 'done' };
    }),
  },
  {
    id: 'IJ-22',
    sentence: 'Taps bubbles up and pushes them out before the line is read.',
    points: 4,
    critical: false,
    competencies: ['I.P.7'],
    sources: ['open-rn-parenteral'],
    facts: [],
    teaches: taught.vial,
    test: ofShot((context, shot) => {
      if (shot.airUl === 0) return { share: 1, because: 'done' };
      // Less than a mark of air cannot be read off the scale.
      return shot.airUl * 2 <= markUl(context, shot)
        ? { share: 0.75, because: 'small-bubble' }
        : { share: 0, because: 'air-in-the-syringe' };
    }),
  },
  {
    id: 'IJ-23',
    sentence: 'Draws to the line: the dose in the syringe is the dose ordered.',
    points: 8,
    critical: true,
    competencies: ['I.P.4.c', 'II.P.1'],
    sources: books,
    facts: [],
    teaches: taught.syringes,
    test: ofShot((context, shot) => {
      if (givenTwice(context)) return { share: 0, because: 'given-twice' };
      const off = doseOffPermille(context, shot) ?? 0;
      const right = rightUl(context.case, context.facts) ?? 0;
      const values = { given: millilitersText(shotUl(shot)), right: millilitersText(right) };
      // One line of the scale is as fine as anybody can draw.
      const line = Math.max(doseWithin.full, right === 0 ? 0 : Math.round((markUl(context, shot) * 500) / right));
      if (off <= line) return { share: 1, because: 'done', values };
      if (off <= Math.max(doseWithin.half, line * 2)) return { share: 0.5, because: 'dose-a-little-off', values };
      return off <= Math.max(doseWithin.least, line * 3)
        ? { share: 0.25, because: 'dose-off', values }
        : { share: 0, because: 'dose-wrong', values };
    }),
  },
  {
    id: 'IJ-24',
    sentence: 'Has the syringe ready within minutes when a life depends on it.',
    points: 5,
    critical: false,
    competencies: ['I.P.13', 'A.1'],
    sources: ['cdc-vaccine-reactions'],
    facts: ['em-epinephrine-repeat'],
    teaches: taught.anaphylaxis,
    test: (context) => {
      if (!isEmergency(context)) return { share: null, because: 'no-emergency' };
      const shot = givenShot(context);
      if (shot === null || context.reactionAtMs === null) return { share: 0, because: 'no-epinephrine' };
      const tookS = Math.round((shot.atMs - context.reactionAtMs) / 1000);
      // Assumptions: six minutes are quick for somebody who draws it up, ten are slow.
      return tookS <= 360
        ? { share: 1, because: 'done', values: { tookS } }
        : { share: tookS <= 600 ? 0.5 : 0, because: 'epinephrine-late', values: { tookS } };
    },
  },
];
