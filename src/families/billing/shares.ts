/** Who owes what of one visit: deductible, coinsurance, write-off, limit, a second plan, and no contract at all. */
import type { Draw } from '../draw.ts';
import { exact, type Exact } from '../exact.ts';
import { defineFamily, numberProblem, toHundredth, withUnit } from '../family.ts';
import { accountTopics, benefitTopics } from './topics.ts';

const money = (value: Exact): string => withUnit(value, '$');

interface Visit {
  readonly charge: Exact;
  readonly allowed: Exact;
  /** A share of 1: 0.2 for 20 percent. */
  readonly rate: Exact;
  readonly percent: number;
}

/** A visit in whole dollars whose allowed amount lies well below the charge. */
function visitOf(draw: Draw): Visit {
  const allowed = draw.whole(90, 480, 10);
  const charge = allowed + draw.whole(28, 164);
  const percent = draw.oneOf([10, 15, 20, 25, 30]);
  return { charge: exact(charge), allowed: exact(allowed), rate: exact(percent).over(100), percent };
}

const plan = 'in-network plan';

export const patientShare = defineFamily({
  id: 'patient-share',
  title: 'Deductible, then coinsurance',
  subject: 'billing',
  trains: 'Works out what the patient owes: the deductible first, then a percentage of the rest.',
  topics: benefitTopics,
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#who-owes-what',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const { charge, allowed, rate, percent } = visitOf(draw);
    const left = exact(draw.whole(20, 80, 5));
    const rest = allowed.minus(left);
    const share = rest.times(rate);
    const answer = left.plus(share);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, has an ${plan}. Charge: ${money(charge)}. Allowed amount: ${money(allowed)}. Of the deductible ${money(left)} is left, then the coinsurance is ${percent} percent. What does the patient owe?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `First the deductible: ${money(left)} is the patient’s.`,
        `What remains of the allowed amount: ${money(allowed)} − ${money(left)} = ${money(rest)}.`,
        `Coinsurance: ${percent} percent of ${money(rest)} = ${money(share)}.`,
        `Together: ${money(left)} + ${money(share)} = ${shown}.`,
      ],
      wrong: [
        [
          'deductible-skipped',
          allowed.times(rate),
          `This is ${percent} percent of everything, without the deductible.`,
        ],
        [
          'coinsurance-on-everything',
          left.plus(allowed.times(rate)),
          `This takes ${percent} percent of the whole ${money(allowed)}, the deductible included.`,
        ],
        [
          'coinsurance-on-charge',
          left.plus(charge.minus(left).times(rate)),
          `This takes ${percent} percent of the charge.`,
        ],
        ['coinsurance-forgotten', left, 'This is the deductible alone.'],
        [
          'adjustment-billed',
          answer.plus(charge.minus(allowed)),
          `The ${money(charge.minus(allowed))} above the allowed amount was billed too.`,
        ],
        ['plan-part-for-patient', allowed.minus(answer), 'This is what the plan pays.'],
      ],
    });
  },
});

export const planPays = defineFamily({
  id: 'plan-payment',
  title: 'What the plan pays',
  subject: 'billing',
  trains: 'Works out the plan’s payment from charge, allowed amount, deductible and copay.',
  topics: benefitTopics,
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#who-owes-what',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const { charge, allowed } = visitOf(draw);
    const copay = exact(draw.oneOf([15, 20, 25, 30, 35, 40, 45, 50]));
    const answer = allowed.minus(copay);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, has an ${plan} with a copay of ${money(copay)} for an office visit; no deductible applies. The charge is ${money(charge)}, and the plan allows ${money(allowed)}. How much do you expect from the plan?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `The allowed amount is shared: ${money(allowed)}.`,
        `The copay is the patient’s part: ${money(allowed)} − ${money(copay)} = ${shown}.`,
      ],
      wrong: [
        ['charge-as-allowed', charge.minus(copay), 'This begins with the charge. The contract price counts.'],
        ['left-one-out', allowed, 'The copay was not taken off.'],
        ['plan-part-for-patient', copay, 'This is the patient’s copay.'],
        ['adjustment-billed', charge.minus(allowed), 'This is the write-off. Nobody pays it.'],
        ['added-instead', allowed.plus(copay), 'The copay was added instead of taken off.'],
      ],
    });
  },
});

export const writeOff = defineFamily({
  id: 'contractual-adjustment',
  title: 'Write-off by contract',
  subject: 'billing',
  trains: 'Finds the contractual adjustment of a participating provider.',
  topics: accountTopics,
  teaches: 'insurance-coding-and-billing/patient-accounts#post-payments-and-adjustments',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const { charge, allowed, rate } = visitOf(draw);
    const share = allowed.times(rate);
    const paid = allowed.minus(share);
    const answer = charge.minus(allowed);
    return numberProblem({
      stem: `The provider takes part in the plan of ${patient.name}, ${patient.years}. The remittance shows: charge ${money(charge)}, allowed ${money(allowed)}, plan paid ${money(paid)}, patient’s part ${money(share)}. Which contractual adjustment do you post?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `Adjustment = charge − allowed amount: ${money(charge)} − ${money(allowed)}.`,
        `Check: ${money(paid)} + ${money(share)} = ${money(allowed)}, the allowed amount. You post ${shown}.`,
      ],
      wrong: [
        ['share-written-off', charge.minus(paid), 'This writes off the patient’s part too.'],
        ['plan-part-for-patient', share, 'This is the patient’s part. It is billed.'],
        ['charge-as-allowed', allowed, 'This is the allowed amount itself.'],
        ['plan-part-for-patient', paid, 'This is the plan’s payment.'],
        ['adjustment-added', charge.minus(share), 'This takes the patient’s part from the charge.'],
      ],
    });
  },
});

export const noContract = defineFamily({
  id: 'out-of-network-balance',
  title: 'Without a contract',
  subject: 'billing',
  trains: 'Finds what is left to the patient when a provider is not in the network.',
  topics: benefitTopics,
  teaches: 'insurance-coding-and-billing/payers-and-plans#three-parties',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const { charge, allowed } = visitOf(draw);
    const percent = draw.oneOf([50, 60, 70]);
    const paid = allowed.times(percent).over(100);
    const answer = charge.minus(paid);
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, chose a specialist outside the network for a planned office visit, and was told the price first. No law or contract limits the bill here. The charge is ${money(charge)}; the plan allows ${money(allowed)} and pays ${percent} percent of that. What is left to the patient?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `The plan pays ${percent} percent of ${money(allowed)} = ${money(paid)}.`,
        'Without a contract nothing is written off.',
        `${money(charge)} − ${money(paid)} = ${shown}.`,
      ],
      wrong: [
        [
          'balance-not-billed',
          allowed.minus(paid),
          `The ${money(charge.minus(allowed))} above the allowed amount is missing. Only a contract writes it off.`,
        ],
        ['balance-alone', charge.minus(allowed), 'This is only what lies above the allowed amount.'],
        [
          'coinsurance-on-charge',
          charge.times(100 - percent).over(100),
          `This takes ${100 - percent} percent of the charge.`,
        ],
        ['plan-part-for-patient', paid, 'This is what the plan pays.'],
        [
          'coinsurance-on-charge',
          charge.times(percent).over(100),
          `This takes ${percent} percent of the charge, as if it were the patient’s.`,
        ],
      ],
    });
  },
});

export const pocketLimit = defineFamily({
  id: 'out-of-pocket-limit',
  title: 'Near the out-of-pocket limit',
  subject: 'billing',
  trains: 'Compares coinsurance with what is left to the out-of-pocket limit.',
  topics: benefitTopics,
  teaches: 'insurance-coding-and-billing/benefits-and-authorization#the-year-of-a-plan',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const allowed = exact(draw.whole(900, 6000, 100));
    const percent = draw.oneOf([10, 20, 25, 30]);
    const limit = exact(draw.oneOf([2000, 2500, 3000, 4000, 5000]));
    const met = limit.minus(draw.whole(100, 900, 50));
    const left = limit.minus(met);
    const share = allowed.times(percent).over(100);
    const isCapped = left.compare(share) < 0;
    const answer = isCapped ? left : share;
    return numberProblem({
      stem: `The deductible of ${patient.name}, ${patient.years}, is met. The plan’s coinsurance is ${percent} percent, and its out-of-pocket limit ${money(limit)}, of which ${money(met)} is met. A covered service in network has an allowed amount of ${money(allowed)}. What does the patient owe for it?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `Coinsurance: ${percent} percent of ${money(allowed)} = ${money(share)}.`,
        `Left to the limit: ${money(limit)} − ${money(met)} = ${money(left)}.`,
        `The smaller of the two is owed: ${shown}.`,
      ],
      wrong: [
        [
          'limit-ignored',
          isCapped ? share : left,
          isCapped
            ? 'The limit would be passed. Only what is left to it is owed.'
            : 'This is what is left to the limit. The coinsurance is less.',
        ],
        ['limit-as-share', limit, 'This is the whole limit, as if nothing had been met.'],
        ['plan-part-for-patient', allowed.minus(answer), 'This is what the plan pays.'],
        ['added-instead', share.plus(left), 'Coinsurance and what is left to the limit were added.'],
        ['limit-as-share', met, 'This is what has been met before.'],
      ],
    });
  },
});

export const secondPlan = defineFamily({
  id: 'after-the-secondary',
  title: 'After the secondary plan',
  subject: 'billing',
  trains: 'Lets the secondary plan look at what the primary left.',
  topics: benefitTopics,
  teaches: 'insurance-coding-and-billing/claim-from-visit-to-payment#who-pays-first',
  facts: [],
  make(draw) {
    const patient = draw.adult();
    const { charge, allowed, rate, percent } = visitOf(draw);
    const paid = allowed.minus(allowed.times(rate));
    const left = allowed.minus(paid);
    const second = draw.oneOf([50, 60, 75, 80, 90]);
    const secondPays = left.times(second).over(100);
    const answer = left.minus(secondPays);
    if (answer.compare(2) < 0) return null;
    return numberProblem({
      stem: `${patient.name}, ${patient.years}, has two plans, and the office is in network with both. Charge: ${money(charge)}. The primary allows ${money(allowed)} and pays ${100 - percent} percent of it. The secondary pays ${second} percent of what the primary left. What does the patient still owe?`,
      unit: '$',
      rounding: toHundredth,
      answer,
      steps: (shown) => [
        `The primary pays ${money(paid)} and leaves ${money(left)}.`,
        `The secondary pays ${second} percent of ${money(left)} = ${money(secondPays)}.`,
        `${money(left)} − ${money(secondPays)} = ${shown}.`,
      ],
      wrong: [
        ['secondary-ignored', left, 'This is the bill before the secondary plan has answered.'],
        ['plan-part-for-patient', secondPays, 'This is what the secondary plan pays.'],
        [
          'primary-twice',
          allowed.times(100 - second).over(100),
          `This takes ${100 - second} percent of the whole allowed amount.`,
        ],
        [
          'charge-as-allowed',
          charge
            .minus(paid)
            .times(100 - second)
            .over(100),
          'This begins with the charge instead of the allowed amount.',
        ],
        ['adjustment-billed', answer.plus(charge.minus(allowed)), 'The write-off was billed to the patient.'],
        ['tenfold-slip', answer.times(10), 'The point moved one place.'],
      ],
    });
  },
});
