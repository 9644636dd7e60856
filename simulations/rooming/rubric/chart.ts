/** Criteria of the record and the hand-off. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { isTakenOver } from '../alarms.ts';
import { agrees, dueVitals, goodReadings, isKnown, neededTold, readingBehind, standing } from '../called.ts';
import { looks } from '../choices.ts';
import type { RoomingContext } from '../context.ts';
import { vitalNames } from '../record.ts';
import { isHeard } from '../talk.ts';

const rooming = (section: string) => `clinical-procedures/rooming-a-patient#${section}`;
const documenting = (section: string) => `clinical-procedures/documenting-care#${section}`;

/** Told things that a later word has put right are no longer charted for. */
function heldTold(context: RoomingContext): readonly string[] {
  const replaced = context.case.told.filter(({ id }) => isHeard(context, id)).map(({ corrects }) => corrects);
  return neededTold(context)
    .map(({ id }) => id)
    .filter((id) => isHeard(context, id) && !replaced.includes(id));
}

/** A number for pain may stand in the record because the patient said it. */
function saidHowBad(context: RoomingContext): boolean {
  return context.case.told.some(({ id, topics }) => topics.includes('severity') && isHeard(context, id));
}

/** Each rule of the record that this run came under, and whether it was kept. */
function rulesMet(context: RoomingContext): readonly (readonly [because: string, kept: boolean])[] {
  const { case: patient, entries, handoff } = context;
  const rules: (readonly [string, boolean])[] = [];
  for (const told of patient.told) {
    if (told.corrects === null || !isHeard(context, told.id)) continue;
    const heardAtMs = context.heard.find(({ id }) => id === told.id)?.atMs ?? 0;
    const wrong = entries.filter(({ of, kind, atMs }) => kind === 'told' && of === told.corrects && atMs < heardAtMs);
    for (const entry of wrong)
      rules.push(['not-mended', entry.mended?.how === 'addendum' && entries.some(({ of }) => of === told.id)]);
  }
  for (const what of context.refused)
    rules.push(['refusal-not-charted', entries.some(({ kind, of }) => kind === 'refusal' && of === what)]);
  if (handoff !== null)
    for (const entry of entries)
      if (entry.atMs > handoff.atMs && entry.kind !== 'refusal' && entry.kind !== 'complaint')
        rules.push(['not-marked-late', entry.late]);
  return rules;
}

export const chartCriteria: readonly Criterion<RoomingContext>[] = [
  {
    id: 'RM-29',
    sentence: 'Charts the chief complaint in the patient’s own words with how long, never as a diagnosis.',
    points: 5,
    critical: true,
    competencies: ['X.P.3', 'V.C.12'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('complaint-and-history'),
    test: (context) => {
      const entry = standing(context)
        .filter(({ kind }) => kind === 'complaint')
        .at(-1);
      if (entry === undefined && isTakenOver(context)) return { share: null, because: 'taken-over' };
      if (entry === undefined) return { share: 0, because: 'no-complaint' };
      const [words, since] = entry.of.split('/');
      const { complaint } = context.case;
      const kind = complaint.words.find(({ id }) => id === words)?.kind;
      const isRight = complaint.since.find(({ id }) => id === since)?.right === true;
      if (kind === 'diagnosis') return { share: 0, because: 'complaint-diagnosed' };
      if (kind === 'paraphrase') return { share: isRight ? 0.5 : 0.25, because: 'complaint-paraphrased' };
      return isRight ? { share: 1, because: 'done' } : { share: 0.6, because: 'complaint-wrong-time' };
    },
  },
  {
    id: 'RM-30',
    sentence: 'Charts what was told and seen, and nothing that was not.',
    points: 6,
    critical: false,
    competencies: ['X.P.3', 'V.C.12', 'VI.P.3'],
    sources: ['open-rn-nursing-skills-2e', 'cms-program-integrity-3'],
    facts: [],
    teaches: documenting('heard-and-seen'),
    test: (context) => {
      const entries = standing(context);
      const stray = entries.filter(({ kind }) => kind === 'stray').length;
      if (isTakenOver(context) && stray === 0) return { share: null, because: 'taken-over' };
      const wanted = [
        ...heldTold(context),
        ...looks
          .filter((look) => context.case.walk.seen[look].shows && context.watched.includes(look))
          .map((look) => `look:${look}`),
      ];
      const charted = wanted.filter((id) => entries.some(({ of }) => of === id)).length;
      if (wanted.length === 0) return { share: 0, because: 'nothing-told' };
      const share = Math.max(0, charted / wanted.length - stray * 0.25);
      return {
        share,
        because: share === 1 ? 'done' : stray > 0 ? 'stray-charted' : 'story-gaps',
        values: { charted, of: wanted.length, stray },
      };
    },
  },
  {
    id: 'RM-31',
    sentence: 'Charts each reading as the instrument showed it, and none that was not taken.',
    points: 6,
    critical: true,
    competencies: ['I.P.1', 'X.P.3', 'II.P.5'],
    sources: ['cms-program-integrity-3', 'open-rn-nursing-skills-2e', 'nist-si-conversions'],
    facts: ['vs-pounds-per-kilogram', 'vs-centimeters-per-inch'],
    teaches: documenting('a-good-entry'),
    test: (context) => {
      const charted = standing(context).filter(({ kind }) => kind === 'vital');
      const invented = charted.find(
        (entry) => readingBehind(context, entry) === null && !(entry.of === 'pain' && saidHowBad(context)),
      );
      if (invented !== undefined) return { share: 0, because: 'invented', values: { what: invented.text } };
      const due = dueVitals(context).filter((what) => goodReadings(context, what).length > 0);
      if (due.length === 0) return { share: 0, because: 'nothing-measured' };
      const right = due.filter((what) => {
        const entry = charted.filter(({ of }) => of === what).at(-1);
        const reading = entry === undefined ? null : readingBehind(context, entry);
        return entry !== undefined && reading !== null && agrees(context, entry, reading);
      });
      const missed = due.find((what) => !right.includes(what));
      const wrong = missed !== undefined && charted.some(({ of }) => of === missed);
      return {
        share: right.length / due.length,
        because: missed === undefined ? 'done' : wrong ? 'charted-wrong' : 'not-charted',
        values: {
          right: right.length,
          of: due.length,
          what: missed === undefined ? '' : vitalNames[missed].toLowerCase(),
        },
      };
    },
  },
  {
    id: 'RM-32',
    sentence:
      'Keeps the rules of the record: the first entry stays readable, late entries are marked, a refusal is charted.',
    points: 4,
    critical: true,
    competencies: ['X.P.3', 'VI.P.3'],
    sources: ['cms-program-integrity-3'],
    facts: [],
    teaches: documenting('mend-without-hiding'),
    test: (context): Finding => {
      if (context.entries.some(({ mended }) => mended !== null && mended.how !== 'addendum'))
        return { share: 0, because: 'entry-hidden' };
      const rules = rulesMet(context);
      if (rules.length === 0) return { share: null, because: 'not-needed' };
      const broken = rules.find(([, kept]) => !kept);
      const kept = rules.filter(([, isKept]) => isKept).length;
      // Leaving one undone costs points; only hiding an entry fails the run.
      return { share: Math.max(0.2, kept / rules.length), because: broken === undefined ? 'done' : broken[0] };
    },
  },
  {
    id: 'RM-33',
    sentence: 'Builds the hand-off in order: situation, background, what was found, what is needed.',
    points: 6,
    critical: false,
    competencies: ['V.C.4', 'V.P.2', 'A.1'],
    sources: ['ahrq-sbar'],
    facts: [],
    teaches: documenting('calls-and-messages'),
    test: (context) => {
      const { sbar } = context.case;
      const wanted = sbar.filter(
        ({ part, needs }) => part !== null && (!isTakenOver(context) || needs.every((need) => isKnown(context, need))),
      );
      const right = wanted.filter(({ id, part }) =>
        context.placed.some((one) => one.statement === id && one.part === part),
      ).length;
      const wrong = context.placed.filter(({ statement }) =>
        sbar.some(({ id, part }) => id === statement && part === null),
      ).length;
      const share = Math.max(0, right / Math.max(1, wanted.length) - wrong * 0.2);
      return {
        share,
        because:
          share === 1 ? 'done' : context.placed.length === 0 ? 'no-sbar' : wrong > 0 ? 'sbar-wrong-words' : 'sbar-gaps',
        values: { right, of: wanted.length, wrong },
      };
    },
  },
  {
    id: 'RM-34',
    sentence: 'Gives the hand-off to the provider in person before leaving the flow.',
    points: 3,
    critical: false,
    competencies: ['V.C.4', 'A.1'],
    sources: ['ahrq-sbar', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('chart-and-hand-off'),
    test: ({ handoff }) =>
      handoff === null
        ? { share: 0, because: 'not-handed-off' }
        : handoff.how === 'in-person'
          ? { share: 1, because: 'done' }
          : handoff.how === 'note-on-the-door'
            ? { share: 0.3, because: 'handed-off-by-note' }
            : { share: 0, because: 'handed-off-to-desk' },
  },
  {
    id: 'RM-37',
    sentence: 'Locks the screen before walking away from it.',
    points: 2,
    critical: true,
    competencies: ['X.P.2.a'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('chart-and-hand-off'),
    test: ({ locked }) => (locked ? { share: 1, because: 'done' } : { share: 0, because: 'screen-open' }),
  },
];
