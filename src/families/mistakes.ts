/** The mistakes people make in office math, each with its name on the screen and one sentence of advice. */

export interface Mistake {
  readonly name: string;
  readonly advice: string;
  /** Its wrong values lie far from the answer by nature and are shown all the same, as those of a slipped point are. */
  readonly isFarOff?: true;
}

const registry = {
  // Numbers and units
  'tenfold-slip': {
    name: 'Tenfold slip',
    advice: 'Ask at the end whether moving the point one place would give a more ordinary amount.',
    isFarOff: true,
  },
  'wrong-places': {
    name: 'Point moved the wrong number of places',
    advice: 'Between g, mg and mcg the point always moves three places.',
    isFarOff: true,
  },
  'not-rounded': {
    name: 'Not rounded as asked',
    advice: 'Read the rounding rule in the question, and round once, at the end.',
  },
  'rounded-too-soon': { name: 'Rounded too soon', advice: 'Carry the figures through and round only the last one.' },
  'rounded-wrong-way': {
    name: 'Rounded the wrong way',
    advice: 'Ask what a part is worth here: part of a box must be bought whole, part of a day is no day.',
  },
  'inverted-ratio': {
    name: 'Ratio upside down',
    advice: 'Desired goes over have: more than the label’s strength needs more than its quantity.',
  },
  'label-as-dose': {
    name: 'Label taken for the order',
    advice: 'The label tells what you have. The order tells what to give.',
  },
  'forgot-quantity': {
    name: 'Quantity left out',
    advice: 'After desired ÷ have, multiply by what the strength comes in.',
  },
  'stopped-early': { name: 'Stopped one step early', advice: 'Read the question again: which unit does it ask for?' },
  'wrong-way-conversion': {
    name: 'Converted the wrong way',
    advice: 'A smaller unit needs a bigger number. Ask that each time.',
  },
  'skipped-conversion': {
    name: 'Conversion skipped',
    advice: 'Bring both numbers to the same unit before anything else.',
  },
  'needless-conversion': {
    name: 'Converted without need',
    advice: 'Look at the unit first. It may be the right one already.',
  },
  'wrong-factor': {
    name: 'Wrong factor',
    advice: 'Write the factor with both of its units, and see that they cancel.',
  },
  'pounds-as-kilograms': {
    name: 'Pounds taken for kilograms',
    advice: 'Divide pounds by 2.2 first: a kilogram number is always smaller.',
  },
  'added-instead': {
    name: 'Added instead of subtracted',
    advice: 'Ask whether the answer must be smaller than what you began with.',
  },
  'subtracted-instead': {
    name: 'Subtracted instead of added',
    advice: 'Ask whether the answer must be larger than what you began with.',
  },
  'left-one-out': { name: 'One entry left out', advice: 'Tick off each entry as you use it.' },
  'borrow-slip': { name: 'Carrying slip', advice: 'Check a sum the other way around: add back what you took away.' },
  'transposed-digits': {
    name: 'Digits turned around',
    advice: 'A difference that 9 divides is often two digits turned around.',
  },
  'wrong-base': {
    name: 'Percent of the wrong total',
    advice: 'Ask first: a percent of what? That number goes below the line.',
  },
  'other-share': { name: 'The other share', advice: 'You worked out the rest. Read which part the question asks for.' },
  // Doses
  'forgot-divided-doses': {
    name: 'Divided doses forgotten',
    advice: 'An order for each day is shared among its doses.',
  },
  'divided-once-more': { name: 'Divided once too often', advice: 'Read “each day” and “each dose” before you divide.' },
  'forgot-times-a-day': { name: 'Times a day forgotten', advice: 'Dose × times a day × days: name each factor.' },
  'forgot-days': { name: 'Days forgotten', advice: 'Dose × times a day × days: name each factor.' },
  'one-unit-each-time': { name: 'Counted one each time', advice: 'Read how many make one dose before you multiply.' },
  'diluent-as-volume': {
    name: 'Added liquid taken for the volume',
    advice: 'Powder takes up room: use the strength that the label states.',
  },
  'whole-vial': { name: 'The whole vial', advice: 'The vial holds more than this order. Give what is ordered.' },
  'marks-misread': { name: 'Marks misread', advice: 'Find out what one small mark is worth before you count marks.' },
  'wrong-syringe': { name: 'Wrong syringe', advice: 'Insulin goes in an insulin syringe, and nothing else does.' },
  'spoons-mixed-up': { name: 'Teaspoon and tablespoon mixed up', advice: 'A teaspoon is 5 mL and a tablespoon 15 mL.' },
  'range-not-compared': {
    name: 'Order not compared with the range',
    advice: 'Work out the low and the high end, then see where the order lies.',
  },
  'changed-the-dose': {
    name: 'Changed the order',
    advice: 'An assistant never changes a dose. Stop and ask the prescriber.',
  },
  // Measures
  'forgot-32': { name: 'The 32 forgotten', advice: 'Water freezes at 32 °F and 0 °C: the 32 always has a part in it.' },
  'steps-swapped': {
    name: 'Steps in the wrong order',
    advice: 'To Celsius: first take off 32. To Fahrenheit: add 32 last.',
  },
  'fraction-swapped': {
    name: 'Wrong fraction',
    advice: 'Celsius numbers are smaller: × 5/9 going there, × 9/5 coming back.',
  },
  'forgot-to-square': { name: 'Height not squared', advice: 'BMI divides by height times height, in meters.' },
  'doubled-not-squared': { name: 'Doubled instead of squared', advice: 'Squared means the number times itself.' },
  'inches-as-decimal': {
    name: 'Feet and inches read as a decimal',
    advice: 'A foot has 12 inches, so 5 ft 6 in is not 5.6 ft.',
  },
  'ounces-as-decimal': { name: 'Ounces read as a decimal', advice: 'A pound has 16 ounces: divide the ounces by 16.' },
  'above-for-below': { name: 'Above taken for below', advice: 'A percentile says how many of 100 are below.' },
  'wrong-sex-row': { name: 'Row of the other sex', advice: 'Choose girls or boys before you look for the age.' },
  'wrong-age-row': { name: 'Row of another age', advice: 'Put a finger on the age, then read straight across.' },
  'wrong-column': { name: 'Wrong column', advice: 'Say which two lines the number lies between before you name it.' },
  'adult-limits': {
    name: 'Limits for adults',
    advice: 'Until the 20th birthday BMI is read against age and sex, never against 18.5, 25 and 30.',
  },
  'wrong-count-factor': { name: 'Wrong factor for the seconds', advice: 'Factor = 60 ÷ seconds counted.' },
  'not-multiplied': { name: 'Count not brought to a minute', advice: 'A rate is for a whole minute.' },
  'large-small-squares': {
    name: 'Large and small squares mixed up',
    advice: '300 goes with large squares, 1,500 with small ones.',
  },
  'other-strip-method': {
    name: 'Method of another strip',
    advice: 'Even spacing: divide by squares. Uneven: count six seconds and multiply by ten.',
  },
  'years-after-quitting': { name: 'Years after stopping counted', advice: 'Count only the years of smoking.' },
  'cigarettes-as-packs': { name: 'Pack size wrong', advice: 'A pack is 20 cigarettes.' },
  'output-as-intake': {
    name: 'Output counted as intake',
    advice: 'Intake is what goes in by mouth. Keep output in its own column.',
  },
  'calories-swapped': {
    name: 'Calories a gram swapped',
    advice: 'Carbohydrate and protein give 4 a gram, fat gives 9.',
  },
  // Dates and times
  'first-day-counted': { name: 'First day counted', advice: 'The day after the first one is day 1.' },
  'months-of-thirty': {
    name: 'Months taken as equal',
    advice: 'Months have 28 to 31 days: go through them one by one.',
  },
  'four-week-months': { name: 'Months taken as four weeks', advice: 'A month is a little longer than four weeks.' },
  'days-as-decimal': {
    name: 'Days written as a decimal',
    advice: 'A week has seven days: what is left over is days, not tenths.',
  },
  'seven-days-lost': { name: 'Seven days left out', advice: 'Back three months, then plus seven days.' },
  'seven-days-back': { name: 'Seven days taken away', advice: 'Months go back; the seven days are added.' },
  'months-forward': { name: 'Months added', advice: 'Naegele’s rule goes back three months, then to the next year.' },
  'wrong-year': { name: 'Wrong year', advice: 'Look whether the year changes on the way.' },
  'one-unit-off': { name: 'One interval off', advice: 'Count on your fingers once: the start is not the first step.' },
  'minutes-as-hundredths': { name: 'Hour taken as 100 minutes', advice: 'Sixty minutes make an hour: carry at 60.' },
  'half-day-slip': {
    name: 'a.m. and p.m. mixed up',
    advice: 'From 1 p.m. on add 12 to the hour. 12 noon stays 12, midnight is 00.',
  },
  'added-ten': { name: 'Ten added instead of twelve', advice: 'Afternoon hours are the hour plus 12.' },
  'clock-started-late': { name: 'Clock started at the wrong date', advice: 'Read from which date the limit counts.' },
  'another-limit': { name: 'Another payer’s limit', advice: 'Each payer has its own limit. Read the contract.' },
  // The office
  'blocked-time-booked': { name: 'Blocked time booked', advice: 'Block first, book second.' },
  'one-slot-too-many': { name: 'One slot too many', advice: 'The end of the session is no starting time.' },
  'one-each-time': { name: 'Pattern read wrong', advice: 'Write one hour of the pattern down, then multiply.' },
  'no-safety-stock': { name: 'Safety stock left out', advice: 'Reorder point = use × lead time + safety stock.' },
  'lead-time-forgotten': { name: 'Lead time left out', advice: 'Stock must last until the truck comes.' },
  'on-order-forgotten': {
    name: 'What is on order forgotten',
    advice: 'Order = par level − count − what is already on order.',
  },
  'par-as-order': {
    name: 'Ordered the whole par level',
    advice: 'Par is the level to fill up to, not the amount to order.',
  },
  'spent-for-left': { name: 'Spent taken for left', advice: 'Cash + vouchers = the fund.' },
  'change-fund-counted': { name: 'Change fund counted', advice: 'The change drawer stays what it was in the morning.' },
  'cards-as-cash': {
    name: 'Card payments put in the bag',
    advice: 'Card payments are no part of what is carried to the bank.',
  },
  // Money
  'deductible-skipped': {
    name: 'Deductible skipped',
    advice: 'First what is left of the deductible, then the coinsurance.',
  },
  'coinsurance-forgotten': {
    name: 'Coinsurance forgotten',
    advice: 'After the deductible comes the percentage of the rest.',
  },
  'coinsurance-on-everything': {
    name: 'Coinsurance on the whole allowed amount',
    advice: 'Take the deductible off first. The percentage is of what remains.',
  },
  'coinsurance-on-charge': {
    name: 'Coinsurance on the charge',
    advice: 'Percentages are of the allowed amount, never of the charge.',
  },
  'adjustment-billed': {
    name: 'Adjustment billed to the patient',
    advice: 'In network nobody pays the difference between charge and allowed amount.',
  },
  'share-written-off': {
    name: 'Patient’s share written off',
    advice: 'Write off charge minus allowed amount, and no more.',
  },
  'plan-part-for-patient': {
    name: 'Plan’s part taken for the patient’s',
    advice: 'Say whose money it is before you write the number.',
  },
  'limit-ignored': {
    name: 'Out-of-pocket limit ignored',
    advice: 'Compare with what is left to the limit. The smaller number is owed.',
  },
  'limit-as-share': { name: 'Whole limit used', advice: 'Only what is left of the limit counts.' },
  'charge-as-allowed': {
    name: 'Charge taken for the allowed amount',
    advice: 'The contract price counts, not our price.',
  },
  'balance-not-billed': {
    name: 'Balance left out',
    advice: 'Without a contract there is no write-off: charge minus what the plan paid.',
  },
  'balance-alone': {
    name: 'Only the difference',
    advice: 'The patient owes coinsurance too, not only what lies above the allowed amount.',
  },
  'secondary-ignored': {
    name: 'Secondary plan forgotten',
    advice: 'Wait for both answers before the patient gets a bill.',
  },
  'primary-twice': {
    name: 'Secondary plan reckoned from the charge',
    advice: 'The secondary looks at what the primary left.',
  },
  'payment-missed': { name: 'Payment not posted', advice: 'Balance = charges − payments − adjustments.' },
  'adjustment-missed': { name: 'Adjustment not posted', advice: 'Balance = charges − payments − adjustments.' },
  'adjustment-added': { name: 'Adjustment added', advice: 'A write-off lowers the balance.' },
  'gross-not-net': {
    name: 'Gross instead of net',
    advice: 'Net: take the contractual adjustments off the charges first.',
  },
  'aged-from-visit': { name: 'Aged from the visit', advice: 'Read from which date the office ages a balance.' },
  'aged-from-payment': { name: 'Aged from the last payment', advice: 'A part payment does not make a bill young.' },
  'next-bucket': {
    name: 'Wrong edge of the bucket',
    advice: 'Count the days exactly, then look where both ends of the bucket lie.',
  },
  'fee-forgotten': {
    name: 'Fee forgotten',
    advice: 'A returned check brings the balance back and adds the allowed fee.',
  },
  'check-not-reversed': {
    name: 'Payment not reversed',
    advice: 'Take the returned payment out first, then add the fee.',
  },
  'year-counted': { name: 'Older parent chosen', advice: 'Month and day decide. The year of birth does not count.' },
  'parent-by-habit': {
    name: 'Chosen by who brings the child',
    advice: 'Neither sex, work nor who comes along decides. Month and day do.',
  },
  'by-benefits': {
    name: 'Chosen by benefits',
    advice: 'The better plan is not the first plan. The birthday rule decides.',
  },
  'uncertain-coded': {
    name: 'Uncertain diagnosis coded',
    advice: '“Possible” and “rule out” are not coded in the office. Code the sign or symptom.',
  },
  'symptom-of-disease': {
    name: 'Symptom of a confirmed disease coded',
    advice: 'A symptom that belongs to a confirmed disease is left out.',
  },
  'worst-first': {
    name: 'Another condition put first',
    advice: 'First-listed is what chiefly brought the patient, not the worst on the list.',
  },
  'cause-first': { name: 'External cause put first', advice: 'Codes for how it happened never come first.' },
  'background-first': {
    name: 'History or status put first',
    advice: 'What only stands in the background follows the reason for the visit.',
  },
  'wrong-phase': { name: 'Wrong phase of care', advice: 'A is active treatment, D is healing, S is what remains.' },
  'milligrams-as-units': {
    name: 'Milligrams put in the units box',
    advice: 'Units = dose given ÷ amount in the code.',
    isFarOff: true,
  },
  'waste-as-given': {
    name: 'Discarded drug billed as given',
    advice: 'Units are for what was given. Waste has a line of its own.',
  },
} as const satisfies Readonly<Record<string, Mistake>>;

export type MistakeId = keyof typeof registry;

export const mistakes: Readonly<Record<MistakeId, Mistake>> = registry;

export function isMistakeId(text: string): text is MistakeId {
  return Object.hasOwn(registry, text);
}
