/**
 * Signs that a note names a patient or gives a date or number of theirs. It cannot find everything, so the screen warns as
 * well; what it finds is told before anything is kept. Pure.
 */
import { commonFirstNames } from './common-first-names.ts';

const month =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const monthNumber = '(?:0?[1-9]|1[0-2])';
const dayNumber = '(?:0?[1-9]|[12][0-9]|3[01])';
const yearNumber = '(?:19|20)[0-9]{2}';
/** Who stands before a name at a site and is no patient. */
const staff =
  '(?:[Dd]r|[Dd]octor|[Nn]urse|[Pp]receptor|[Ii]nstructor|[Ss]upervisor|[Mm]anager|[Tt]eacher|[Cc]oordinator|[Cc]oworker)';

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
      `\\b${monthNumber}[/-]${dayNumber}[/-](?:19|20)?[0-9]{2}\\b|\\b(?:on|since|from|until|by|seen|visit) ${monthNumber}/${dayNumber}(?=[ .,;]|$)|\\b${yearNumber}[-/][01]?[0-9][-/][0-3]?[0-9]\\b|\\b(?:${month})\\.? ${dayNumber}(?:st|nd|rd|th)?(?:,? ${yearNumber})?\\b|\\b${dayNumber}(?:st|nd|rd|th)?(?: of)? (?:${month})\\b(?:,? ${yearNumber}\\b)?`,
      'g',
    ),
  },
  { found: 'a date of birth', pattern: /\b(?:DOB|d\.o\.b\.|born (?:on|in)|birth ?da(?:te|y))\b/gi },
  {
    found: 'an age over 89',
    pattern:
      /\b(?:9[0-9]|1[01][0-9])[- ]?(?:years?|yrs?|y\/?o)\b|\b(?:aged?|age of) (?:9[0-9]|1[01][0-9])\b|\bninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?[- ]years?\b/gi,
  },
  { found: 'a telephone number', pattern: /(?<![0-9-])(?:\([0-9]{3}\) ?|[0-9]{3}[ .-])?[0-9]{3}[.-][0-9]{4}\b(?!-)/g },
  { found: 'an e-mail address', pattern: /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g },
  { found: 'a web address', pattern: /\bhttps?:\/\/\S+|\bwww\.\S+/gi },
  { found: 'a Social Security number', pattern: /\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b/g },
  {
    found: 'a record or account number',
    // One charts 120/80 and records 160 hours: a number alone is a pressure or a count as long as nothing calls it a number.
    pattern:
      /\b(?:MRN|ID)\b(?: ?(?:no|number|num))?[ #:.]*[A-Z]{0,3}[0-9]{3,}|\b(?:chart|record|account|acct|claim|policy|member)\b(?: ?(?:no\.?|number|num)[ #:.]*|[ :.]*#[ :.]*)[A-Z]{0,3}[0-9]{3,}|\b(?:chart|record|account|acct|claim|policy|member) (?:[A-Z]{1,3}[0-9]{3,}|[0-9]{4,}(?![0-9/]| (?:mL|mg|mcg|units?|steps|hours|calories)\b))/gi,
  },
  { found: 'a long number', pattern: /\b[0-9]{6,}\b/g },
  {
    found: 'a room or bed',
    pattern:
      /\b(?:room|rm|bed|bay)\.? ?#?[0-9]{1,4}[A-Za-z]?\b(?! (?:times?|minutes?|hours?|days?|weeks?|patients?|people)\b)/gi,
  },
  {
    found: 'a street address',
    pattern:
      /\b[0-9]{1,5} (?:[NSEW]\. )?[A-Z][a-z]+ (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct)\b/g,
  },
  {
    found: 'a ZIP code',
    pattern: /\b(?:zip|ZIP)(?: code)? ?[0-9]{5}\b|\b[A-Z]{2} [0-9]{5}(?:-[0-9]{4})?\b/g,
    except: /^(?:ID|NO)/,
  },
  {
    found: 'a name with a title',
    pattern: new RegExp(`(?<!\\b${staff}[.,]? )\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.? [A-Z][\\p{L}'’-]+`, 'gu'),
  },
  {
    found: 'initials',
    pattern:
      /\b(?:patient|pt\.?|client) [A-Z]\.? ?[A-Z]?\.(?! [A-Z])|\b[A-Z]\. ?[A-Z]\.(?= (?:was|is|had|has|said|came|told|asked|needed|felt|cried|fainted)\b)/g,
  },
  {
    found: 'a name',
    // “I called Aetna” names a payer: without somebody before it, only a first name makes “called” a name.
    pattern: new RegExp(
      `\\b(?:patient|pt\\.?|client|baby|child|man|woman|boy|girl|named) (?:was |is |named |called )?[A-Z][\\p{Ll}'’-]+|\\b(?:patient|client|man|woman|boy|girl), [A-Z][\\p{Ll}'’-]+,|(?<!\\b${staff}[.,]? )\\b(?:${commonFirstNames}) (?:[A-Z][\\p{Ll}'’-]+|[A-Z]\\.)|\\bcalled (?:${commonFirstNames})\\b`,
      'gu',
    ),
    except:
      /(?: (?:I|The|She|He|They|Then|And|But|No|Not|In|On|At|To|We|It|Portal|Care|Education|Safety|Services?|Rights|Access|Experience|Financial|Health|Information|Intake|Registration|Satisfaction|Protective|Life|Dr|Nurse|Medicare|Medicaid|English|Spanish),?|Hospital|Clinic|College|School|University)$/,
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
    `${d} ${name}`,
    `${d} ${short}`,
    `${name} ${d}, ${year}`,
    `${short} ${d}, ${year}`,
  ];
}
