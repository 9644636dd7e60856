/**
 * Signs that a note names a patient or gives a date or number of theirs. It cannot find everything, so the screen warns as
 * well; what it finds is told before anything is kept. Pure.
 */

const month =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const monthNumber = '(?:0?[1-9]|1[0-2])';
const dayNumber = '(?:0?[1-9]|[12][0-9]|3[01])';

interface Sign {
  readonly found: string;
  readonly pattern: RegExp;
  /** Which of what the pattern finds does not count. */
  readonly except?: RegExp;
}

const signs: readonly Sign[] = [
  // "3/10" is a pain score and "20/20" an eye chart: without a year, a date needs a word before it.
  {
    found: 'a date',
    pattern: new RegExp(
      `\\b${monthNumber}[/-]${dayNumber}[/-](?:19|20)?[0-9]{2}\\b|\\b(?:on|since|from|until|by|seen|visit) ${monthNumber}/${dayNumber}(?=[ .,;]|$)|\\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\\b|\\b(?:${month})\\.? ${dayNumber}(?:st|nd|rd|th)?(?:,? (?:19|20)[0-9]{2})?\\b`,
      'g',
    ),
  },
  { found: 'a date of birth', pattern: /\b(?:DOB|d\.o\.b\.|born (?:on|in)|birth ?da(?:te|y))\b/gi },
  {
    found: 'an age over 89',
    pattern: /\b(?:9[0-9]|1[01][0-9])[- ]?(?:years?|yrs?|y\/?o)\b|\b(?:aged?|age of) (?:9[0-9]|1[01][0-9])\b/gi,
  },
  { found: 'a telephone number', pattern: /(?:\([0-9]{3}\) ?|\b[0-9]{3}[ .-])?[0-9]{3}[.-][0-9]{4}\b/g },
  { found: 'an e-mail address', pattern: /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g },
  { found: 'a Social Security number', pattern: /\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b/g },
  {
    found: 'a record or account number',
    pattern:
      /\b(?:MRN|chart|record|account|acct|claim|policy|member|ID)\b(?: ?(?:no|number|num))?[ #:.]*[A-Z]{0,3}[0-9]{3,}/gi,
  },
  { found: 'a long number', pattern: /\b[0-9]{6,}\b/g },
  { found: 'a room or bed', pattern: /\b(?:room|rm|bed|bay)\.? ?#?[0-9]{1,4}[A-Za-z]?\b/gi },
  {
    found: 'a street address',
    pattern:
      /\b[0-9]{1,5} (?:[NSEW]\. )?[A-Z][a-z]+ (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct)\b/g,
  },
  { found: 'a name with a title', pattern: /\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-Z][\p{L}'’-]+/gu },
  {
    found: 'a name',
    pattern: /\b(?:patient|pt\.?|client|baby|child|named|called) (?:was |is |named |called )?[A-Z][\p{Ll}'’-]+/gu,
    except:
      / (?:I|The|She|He|They|Then|And|But|No|Not|In|On|At|To|We|It|Portal|Care|Education|Safety|Services?|Rights|Dr|Nurse|Medicare|Medicaid|English|Spanish)$/,
  },
];

/**
 * What was found, in words; empty when nothing was.
 * @param ownDates dates that may stand there as `YYYY-MM-DD`, such as the student’s own days at the site
 */
export function patientDetails(note: string, ownDates: readonly string[] = []): readonly string[] {
  const own = new Set(ownDates.flatMap(spellings));
  return signs
    .filter(({ pattern, except }) =>
      [...note.matchAll(pattern)].some(
        ([text]) =>
          except?.test(text) !== true && !own.has(text.replace(/^(?:on|since|from|until|by|seen|visit) /, '')),
      ),
    )
    .map(({ found }) => found);
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** The ways a date is commonly written. */
function spellings(date: string): readonly string[] {
  const [year = '', two = '', day = ''] = date.split('-');
  const [m, d] = [Number(two), Number(day)];
  const name = monthNames[m - 1] ?? '';
  const short = name.slice(0, 3);
  return [
    date,
    `${m}/${d}`,
    `${two}/${day}`,
    `${m}/${d}/${year}`,
    `${two}/${day}/${year}`,
    `${m}/${d}/${year.slice(2)}`,
    `${name} ${d}`,
    `${short} ${d}`,
    `${name} ${d}, ${year}`,
    `${short} ${d}, ${year}`,
  ];
}
