/** Claims: whose plan is first, which code is first, how many units, and by when. */
import { addDays, addMonths, dayNumber, monthName, sayDay, type Day } from '../calendar.ts';
import { exact } from '../exact.ts';
import { choiceProblem, defineFamily, numberProblem } from '../family.ts';
import type { MistakeId } from '../mistakes.ts';
import { firstListedCases } from './first-listed.ts';
import { benefitTopics, claimTopics, codingTopics } from './topics.ts';

const planNames = [
  'Maple Health',
  'Blue River',
  'Summit Care',
  'Harbor Plan',
  'Prairie Mutual',
  'Cedar Benefit',
] as const;

export const birthdayRule = defineFamily({
  id: 'birthday-rule',
  title: 'Birthday rule',
  subject: 'billing',
  trains: 'Finds the primary plan of a child whose parents both have coverage.',
  topics: benefitTopics,
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#who-pays-first',
  facts: [],
  // Two plans of six in either order, with two ways to give a reason.
  leastAnswers: 40,
  make(draw) {
    const child = draw.child(2, 10);
    const [firstPlan = '', secondPlan = ''] = draw.some(planNames, 2);
    const birth = (): Day => ({ year: draw.whole(1978, 1998), month: draw.whole(1, 12), day: draw.whole(1, 28) });
    const parents = [
      { who: 'the mother', plan: firstPlan, born: birth() },
      { who: 'the father', plan: secondPlan, born: birth() },
    ] as const;
    const inYear = ({ month, day }: Day): number => month * 100 + day;
    const [mother, father] = parents;
    if (inYear(mother.born) === inYear(father.born) || mother.born.year === father.born.year) return null;
    const first = inYear(mother.born) < inYear(father.born) ? mother : father;
    const second = first === mother ? father : mother;
    const older = dayNumber(mother.born) < dayNumber(father.born) ? mother : father;
    const why = `${monthName(first.born)} ${first.born.day} comes first in the year`;
    const isOlderSecond = older === second;
    const comesAlong = second.who;
    const wrong: readonly (readonly [MistakeId, string, string])[] = [
      [
        'year-counted',
        isOlderSecond
          ? `${second.plan}: ${second.who} was born in the earlier year`
          : `${second.plan}: ${second.who} was born in the later year`,
        'The year of birth plays no part.',
      ],
      ['parent-by-habit', `${second.plan}: ${comesAlong} brings the child today`, 'Who comes along does not decide.'],
      ['by-benefits', `${second.plan}: its deductible is lower`, 'Benefits do not set the order.'],
      ['by-benefits', 'both: each plan pays half', 'One plan is primary. The other looks at the rest.'],
    ];
    return choiceProblem({
      stem: `${child.name}, age ${child.years}, lives with both parents and is on both of their plans. The mother, born ${sayDay(mother.born)}, has ${mother.plan}. The father, born ${sayDay(father.born)}, has ${father.plan}. ${comesAlong === 'the mother' ? 'The mother' : 'The father'} comes along today. Which plan is primary, and why?`,
      answer: { text: `${first.plan}: ${why}` },
      steps: (shown) => [
        'Look at month and day of each birth. The year does not count.',
        `${monthName(mother.born)} ${mother.born.day} and ${monthName(father.born)} ${father.born.day}: ${first.who} comes first.`,
        `Primary is ${shown}.`,
      ],
      wrong,
    });
  },
});

export const firstListed = defineFamily({
  id: 'first-listed-code',
  title: 'Which code comes first',
  subject: 'billing',
  trains: 'Puts the reason for the visit first and codes only what is certain.',
  topics: codingTopics,
  teaches: 'insurance-coding-and-billing/diagnosis-coding#outpatient-rules',
  facts: [],
  // As many as there are cases.
  leastAnswers: 12,
  make(draw) {
    // Ages at which every one of the notes is believable.
    const years = draw.whole(45, 72);
    const { note, answer, why, wrong } = draw.oneOf(firstListedCases);
    return choiceProblem({
      stem: `At ${draw.place()} the signed note of a patient of ${years} reads: “${note}” Which ICD-10-CM code is listed first?`,
      answer: { text: answer },
      steps: (shown) => [
        'Ask: what chiefly brought the patient today, and is it certain?',
        why,
        `First-listed: ${shown}.`,
      ],
      wrong,
    });
  },
});

/** Drug codes of HCPCS Level II with the milligrams of one billing unit, each a fact of `content/facts`. */
const drugUnits = [
  { code: 'J1885', drug: 'ketorolac', unitMg: 15, doses: [15, 30, 60], vialMg: 60 },
  { code: 'J0696', drug: 'ceftriaxone', unitMg: 250, doses: [250, 500, 750, 1000], vialMg: 1000 },
  { code: 'J0696', drug: 'ceftriaxone', unitMg: 250, doses: [500, 1000, 1500], vialMg: 2000 },
  { code: 'J3301', drug: 'triamcinolone', unitMg: 10, doses: [15, 20, 25, 30, 40, 50, 60, 70], vialMg: 80 },
] as const;

export const billingUnits = defineFamily({
  id: 'billing-units',
  title: 'Billing units of a drug',
  subject: 'billing',
  trains: 'Divides the dose by the amount in a HCPCS code.',
  topics: codingTopics,
  teaches: 'insurance-coding-and-billing/procedure-and-supply-codes#count-the-units',
  facts: ['hcpcs-ketorolac-unit', 'cod-ceftriaxone-unit', 'cod-triamcinolone-unit'],
  // Doses come in few sizes.
  leastAnswers: 7,
  make(draw) {
    const patient = draw.adult();
    const { code, drug, unitMg, doses, vialMg } = draw.oneOf(drugUnits);
    const dose = exact(draw.oneOf(doses));
    const units = dose.over(unitMg);
    const answer = units.ceiling();
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, was given ${dose} mg of ${drug} from a single-dose vial of ${exact(vialMg)} mg. One unit of ${code} stands for ${unitMg} mg, and this payer rounds up. How many units of the drug were given?`,
      unit: 'units',
      rounding: (value) => value.ceiling(),
      answer,
      steps: (shown) => [
        'Units = dose given ÷ amount in the code.',
        `${dose} ÷ ${unitMg} = ${units}.`,
        units.isWhole ? `The line has ${shown}.` : `Rounded up: the line has ${shown}, and the note says ${dose} mg.`,
      ],
      wrong: [
        ['milligrams-as-units', dose, `These are the milligrams. A unit is ${unitMg} mg.`],
        ['waste-as-given', exact(vialMg).over(unitMg), 'This is the whole vial.'],
        ['one-unit-each-time', 1, 'One injection is not one unit.'],
        ['tenfold-slip', units.times(10), 'The point moved one place.'],
        ['tenfold-slip', units.over(10), 'The point moved one place.'],
        ['rounded-wrong-way', units.floor(), 'The part of a unit was dropped, and this payer rounds up.'],
      ],
    });
  },
});

export const filingDeadline = defineFamily({
  id: 'filing-deadline',
  title: 'Timely filing',
  subject: 'billing',
  trains: 'Counts the days of a filing limit from the date of service.',
  topics: claimTopics,
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#rejected-denied-paid',
  facts: ['medicare-claim-filing-limit'],
  make(draw) {
    const patient = draw.adult();
    const service: Day = { year: 2026, month: draw.whole(1, 12), day: draw.whole(1, 28) };
    const days = draw.oneOf([60, 90, 120, 180]);
    const rejected = addDays(service, draw.whole(6, 25));
    const due = addDays(service, days);
    const entry = (mistake: MistakeId, day: Day, why: string) => [mistake, sayDay(day), why, dayNumber(day)] as const;
    return choiceProblem({
      stem: `${patient.name}, ${patient.years}, was seen on ${sayDay(service)}. The contract of the private plan says: claims within ${days} days of the date of service. The claim came back rejected on ${sayDay(rejected)}, which does not stop the clock. What is the last day on which it may arrive?`,
      answer: { text: sayDay(due), place: dayNumber(due) },
      steps: (shown) => [
        `The day after ${sayDay(service)} is day 1.`,
        `Count ${days} days on through the months as long as they are.`,
        `The last day is ${shown}. Do not wait for it.`,
      ],
      wrong: [
        entry('first-day-counted', addDays(due, -1), 'The date of service was counted as day 1.'),
        entry('months-of-thirty', addMonths(service, days / 30), `${days} days were taken for ${days / 30} months.`),
        entry('clock-started-late', addDays(rejected, days), 'The days were counted from the rejection.'),
        entry('another-limit', addMonths(service, 12), 'Twelve months is Medicare’s limit.'),
      ],
    });
  },
});
