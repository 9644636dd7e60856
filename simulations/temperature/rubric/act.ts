/** Criteria of charting and acting: the number as read, route and unit, report, words, a safe end. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { TemperatureContext } from '../context.ts';
import { chartedOffShown, judgedTake, lastCharted, reportNeed, reportsMade } from '../findings.ts';

const teaches = 'clinical-procedures/vital-signs#temperature';

/** "At once" is within this time of the probe coming out, ms: an assumption. */
const atOnceMs = 120_000;
/** A charted number further from the display than this was changed, not misread, tenths °F: an assumption. */
const changedTenths = 4;

/** Whether what has to be told reached somebody who can act, and soon enough. */
function telling(context: TemperatureContext): Finding {
  const need = reportNeed(context);
  if (need === 'none') return { share: null, because: 'nothing-to-report' };
  const { reports, helpCalledAtMs } = context.did;
  const made = reportsMade(context);
  // Who is newly confused is told of before a thermometer is fetched: right, and the number is still owed.
  const early = reports.find(({ to, takes }) => (to === 'provider' || to === 'nurse') && takes === 0);
  const isEarlyRight = early !== undefined && context.case.newConfusion;
  const toldAtMs = Math.min(
    made[0]?.atMs ?? Infinity,
    isEarlyRight ? early.atMs : Infinity,
    need === 'now' ? (helpCalledAtMs ?? Infinity) : Infinity,
  );
  if (toldAtMs === Infinity)
    return {
      share: 0,
      because:
        early === undefined ? (reports.length > 0 ? 'told-the-wrong-person' : 'not-reported') : 'told-before-reading',
    };
  if (need === 'now' && toldAtMs - (judgedTake(context)?.removedAtMs ?? 0) > atOnceMs)
    return { share: 0, because: 'told-too-late' };
  if (made.length === 0)
    return isEarlyRight
      ? { share: 0.5, because: 'told-before-reading' }
      : { share: 0.5, because: 'help-without-words' };
  return made.some(({ withLook }) => withLook)
    ? { share: 1, because: 'done' }
    : { share: 0.75, because: 'look-left-out' };
}

export const actCriteria: readonly Criterion<TemperatureContext>[] = [
  {
    id: 'TP-18',
    sentence: 'Charts the number as read, to the nearest mark of a column, with nothing added or taken off.',
    points: 5,
    critical: true,
    competencies: ['X.P.3', 'I.P.1.b'],
    sources: ['medlineplus-body-temperature', 'open-rn-nursing-skills-2e', 'nist-si-conversions'],
    facts: ['vs-temperature-route-difference', 'tt-column-mark', 'tt-convert'],
    teaches,
    test: (context) => {
      const off = chartedOffShown(context);
      const take = judgedTake(context);
      if (off === null || take === null) return { share: 0, because: 'nothing-charted' };
      const size = Math.abs(off);
      // Nearest mark of a column is at most half a mark away; a converted number may be rounded by a tenth.
      const mark = context.facts.columnMarkF * 10;
      const shownIn = take.device === 'column' ? 'F' : context.case.unit;
      const rounding = lastCharted(context)?.unit === shownIn ? 0.05 : 1;
      const exact = (take.device === 'column' ? mark / 2 : 0) + rounding;
      if (size <= exact) return { share: 1, because: 'done' };
      if (size >= changedTenths) return { share: 0, because: 'degrees-changed' };
      return { share: 0.5, because: take.device === 'column' ? 'mark-misread' : 'digit-wrong' };
    },
  },
  {
    id: 'TP-19',
    sentence: 'Charts the route with the number.',
    points: 4,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['medlineplus-body-temperature', 'open-rn-nursing-skills-2e'],
    facts: ['vs-temperature-route-difference'],
    teaches,
    test: (context) => {
      const entry = lastCharted(context);
      const take = judgedTake(context);
      if (entry === null || take === null) return { share: 0, because: 'nothing-charted' };
      if (entry.route === null) return { share: 0, because: 'no-route' };
      return entry.route === take.placement.route
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'wrong-route-charted' };
    },
  },
  {
    id: 'TP-20',
    sentence: 'Discards the used cover in the trash without touching it.',
    points: 2,
    critical: false,
    competencies: ['III.P.3'],
    sources: ['vital-sign-measurement-2e'],
    facts: [],
    teaches,
    test: (context) => {
      if (!context.takes.some(({ cover }) => cover !== null)) return { share: null, because: 'no-cover-used' };
      if (context.did.coverLeftOn) return { share: 0, because: 'cover-left-on' };
      if (context.did.discardedTo === 'counter') return { share: 0.5, because: 'cover-on-counter' };
      return context.did.discardedTo === 'trash'
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'cover-left-on' };
    },
  },
  {
    id: 'TP-21',
    sentence: 'Tells the provider or nurse what has to be told: at once when it cannot wait, else before leaving.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'A.1'],
    sources: ['aap-fever-when-to-call', 'cdc-hypothermia', 'mayo-fever', 'cdc-cancer-infections'],
    facts: ['vs-fever', 'vs-fever-young-baby', 'tt-young-baby', 'vs-hypothermia', 'tt-report-high', 'tt-report-chemo'],
    teaches,
    test: telling,
  },
  {
    id: 'TP-22',
    sentence: 'Stays in scope: gives the number, leaves meaning and medicine to the provider, keeps it private.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: ['vs-fever'],
    teaches: 'law-and-ethics/scope-and-credentials#never-yours',
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'family-member' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('you-have-an-infection') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('take-something-for-it')) return { share: 0, because: 'advised-medicine' };
      if (did.told.includes('nothing-to-worry-about')) return { share: 0, because: 'reassured-falsely' };
      if (did.told.includes('number-is-secret')) return { share: 0.5, because: 'kept-secret' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
  {
    id: 'TP-23',
    sentence: 'Leaves nobody with a thermometer in place.',
    points: 3,
    critical: true,
    competencies: ['XII.P.1'],
    sources: ['vital-sign-measurement-2e'],
    facts: [],
    teaches,
    test: ({ did }) => (did.leftInPlace ? { share: 0, because: 'left-in-place' } : { share: 1, because: 'done' }),
  },
];
