/** What the screens simulation promises of its people, its sums, its cuff, its faint and its entries, on its real cases. */
import { describe, expect, it } from 'vitest';
import { drawInt } from '#simulations/core/draw.ts';
import { Driver } from '#simulations/core/driver.ts';
import { judge, score } from '#simulations/core/rubric.ts';
import { statusOf } from '#simulations/screens/describe.ts';
import type { ScLearnerEvent } from '#simulations/screens/events.ts';
import { dueNow, totalOf } from '#simulations/screens/findings.ts';
import { hintOf } from '#simulations/screens/hint.ts';
import { bandIds, questionnaires } from '#simulations/screens/instruments.ts';
import { nextStep } from '#simulations/screens/plan.ts';
import { screens, type Screens } from '#simulations/screens/simulation.ts';
import { trial as makeTrial } from '#simulations/screens/trial.ts';
import { library } from './simulations/trials.ts';

const trial = makeTrial(library);
type Run = Driver<Screens>;
const begin = (caseId: string, seed = 5): Run => new Driver(screens, trial.start(caseId, seed, 'coached'));
function acts(run: Run, ...events: readonly ScLearnerEvent[]): Run {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
  return run;
}
const found = (run: Run, id: string) => {
  const criterion = screens.rubric.find((one) => one.id === id);
  if (criterion === undefined) throw new Error(id);
  return judge(criterion, run.snapshot.context).finding;
};
const ask = (item: number): ScLearnerEvent => ({ type: 'item.asked', item, manner: 'as-printed' });

describe('the bands of the facts', () => {
  it('have names this simulation knows', () => {
    const { phq9Bands, gad7Bands } = begin('yearly-visit').snapshot.context.facts;
    expect([...phq9Bands, ...gad7Bands].map(({ id }) => id).filter((id) => !bandIds.includes(id))).toEqual([]);
    expect(phq9Bands.map(({ from }) => from)).toEqual([0, 5, 10, 15, 20]);
  });
});

describe('answers', () => {
  it('are smaller in company and true in private', () => {
    const inCompany = acts(begin('teen-with-mother'), { type: 'screen.chosen', screen: 'phq-2' }, ask(1), ask(2));
    const alone = acts(
      begin('teen-with-mother'),
      { type: 'companion.sent' },
      { type: 'door.closed' },
      { type: 'screen.chosen', screen: 'phq-2' },
      ask(1),
      ask(2),
    );

    expect(totalOf(inCompany.snapshot.context, 'phq-2')).toBeLessThan(totalOf(alone.snapshot.context, 'phq-2') ?? 0);
    expect(found(inCompany, 'SN-06')).toMatchObject({ share: 0, because: 'asked-in-hearing' });
    expect(found(alone, 'SN-06').share).toBe(1);
    expect(dueNow(alone.snapshot.context)).toContain('phq-9');
    expect(dueNow(inCompany.snapshot.context)).not.toContain('phq-9');
  });

  it('wait for the words to be left alone', () => {
    const run = acts(begin('two-questions-positive'), { type: 'screen.chosen', screen: 'phq-2' }, ask(1));

    expect(run.snapshot.context.asking).toEqual({ screen: 'phq-2', item: 1 });
    expect(run.act(ask(2))).toEqual({ ok: false, code: 'impossible' });
    acts(run, { type: 'wording.answered', reply: 'explained' });
    expect(run.snapshot.context.answers[0]?.manner).toBe('own-words');
  });

  it('leave one line of a form blank, which is no zero', () => {
    const run = acts(
      begin('two-questions-positive'),
      { type: 'door.closed' },
      { type: 'screen.chosen', screen: 'phq-9' },
      { type: 'form.handed' },
    );

    expect(totalOf(run.snapshot.context, 'phq-9')).toBeNull();
    acts(run, ask(6));
    expect(totalOf(run.snapshot.context, 'phq-9')).toBeGreaterThan(9);
  });
});

describe('the ninth item', () => {
  const twoAsked: readonly ScLearnerEvent[] = [{ type: 'screen.chosen', screen: 'phq-2' }, ask(1), ask(2)];

  it('fails whoever leaves out the screen that would have brought it', () => {
    const skipped = acts(begin('ninth-item'), { type: 'door.closed' });
    const halfway = acts(begin('ninth-item'), { type: 'door.closed' }, ...twoAsked);

    for (const run of [skipped, halfway]) {
      expect(found(run, 'SN-12')).toMatchObject({ share: 0, because: 'item-nine-never-asked' });
      acts(run, { type: 'visit.finished' });
      expect(score(screens.rubric, screens.evidence(run.snapshot), { finished: true, passShare: 0.8 })).toMatchObject({
        passed: false,
        criticalFailures: expect.arrayContaining(['SN-12']) as unknown,
      });
    }
  });

  it('fails whoever asks it so that it is denied', () => {
    const run = acts(begin('ninth-item'), { type: 'door.closed' }, ...twoAsked, {
      type: 'screen.chosen',
      screen: 'phq-9',
    });
    // A leading question takes a point off: by this seed one point is all there is.
    expect(run.snapshot.context.truth.phq[8]).toBe(1);
    acts(run, { type: 'item.asked', item: 9, manner: 'leading' });

    expect(found(run, 'SN-12')).toMatchObject({ share: 0, because: 'item-nine-denied' });
  });

  it('is held against nobody where the screens that are due do not lead to it', () => {
    for (const caseId of ['yearly-visit', 'two-questions-positive', 'toddler-ear'])
      expect(found(begin(caseId), 'SN-12')).toMatchObject({ share: null, because: 'item-nine-zero' });
  });

  const red = (): Run =>
    acts(
      begin('ninth-item'),
      { type: 'door.closed' },
      { type: 'screen.chosen', screen: 'phq-9' },
      { type: 'form.handed' },
    );

  it('fails whoever leaves, waits, or changes the answer, and passes whoever stays', () => {
    expect(found(acts(red(), { type: 'provider.called', calling: 'go-and-fetch' }), 'SN-12').because).toBe(
      'left-alone',
    );
    expect(found(acts(red(), { type: 'visit.finished' }), 'SN-12').because).toBe('left-alone');
    const late = red();
    late.pass(200_000);
    expect(found(acts(late, { type: 'provider.called', calling: 'stay-and-call' }), 'SN-12').because).toBe(
      'item-nine-late',
    );
    const changed = acts(red(), { type: 'provider.called', calling: 'stay-and-call' });
    expect(found(changed, 'SN-12').share).toBe(1);
    acts(changed, { type: 'answer.changed', item: 9, to: 0 });
    expect(found(changed, 'SN-12').because).toBe('answer-changed');
  });
});

describe('standing up', () => {
  const up = (caseId: string, spotted: boolean): Run => {
    const run = acts(begin(caseId), { type: 'cuff.put' }, { type: 'patient.laid' });
    run.pass(300_000);
    acts(run, { type: 'cuff.started' });
    run.pass(26_000);
    return acts(run, { type: 'patient.stood', spotted });
  };

  it('lowers the pressure by the drawn falls at the cited minutes', () => {
    const run = up('unsteady-at-79', true);
    run.pass(60_000);
    acts(run, { type: 'cuff.started' });
    run.pass(120_000);
    acts(run, { type: 'cuff.started' });
    run.pass(26_000);
    const { readings, truth } = run.snapshot.context;

    expect(readings.map(({ systolic, diastolic, pulse }) => ({ systolic, diastolic, pulse }))).toEqual([
      truth.vitals.lying,
      truth.vitals['standing-1'],
      truth.vitals['standing-3'],
    ]);
  });

  it.each([
    [true, 'lowered'],
    [false, 'hurt'],
  ] as const)('ends in a faint for one who sways (held: %s: %s)', (spotted, fell) => {
    const run = up('pale-on-standing', spotted);
    run.pass(170_000);

    expect(run.snapshot.hasTag('down')).toBe(true);
    expect(run.snapshot.context.did.fell).toBe(fell);
    acts(run, { type: 'patient.laid' });
    expect(found(run, 'SN-18').share).toBe(0);
  });

  it('does not, when they are laid flat while they sway', () => {
    const run = up('pale-on-standing', true);
    for (let ms = 0; ms < 170_000 && run.snapshot.context.swaysAtMs === null; ms += 1000) run.pass(1000);
    acts(run, { type: 'patient.laid' }, { type: 'provider.called', calling: 'stay-and-call' });
    run.pass(170_000);

    expect(run.snapshot.hasTag('lying')).toBe(true);
    expect(found(run, 'SN-18').share).toBe(1);
  });
});

describe('an entry', () => {
  it.each([
    [{ type: 'score.charted', screen: 'phq-9', total: 28, band: null, confirmed: true }, false],
    [{ type: 'score.charted', screen: 'phq-2', total: 7, band: null, confirmed: true }, false],
    [{ type: 'score.charted', screen: 'tug', total: 120, band: null, confirmed: false }, true],
    [{ type: 'position.charted', position: 'lying', systolic: 1320, diastolic: 80, pulse: 70, confirmed: true }, false],
    [{ type: 'position.charted', position: 'lying', systolic: 80, diastolic: 132, pulse: 70, confirmed: true }, false],
    [{ type: 'position.charted', position: 'lying', systolic: 220, diastolic: 100, pulse: 70, confirmed: false }, true],
  ] as const)('%o is not kept silently', (event, canConfirm) => {
    const { charted, question } = acts(begin('yearly-visit'), event).snapshot.context;

    expect([charted.scores, charted.positions]).toEqual([[], []]);
    expect(question?.canConfirm).toBe(canConfirm);
  });

  it('is kept when an unusual one is confirmed', () => {
    const run = acts(begin('unsteady-at-79'), {
      type: 'score.charted',
      screen: 'tug',
      total: 75,
      band: 'risk',
      confirmed: true,
    });

    expect(run.snapshot.context.charted.scores).toHaveLength(1);
  });
});

describe('words', () => {
  it('never tell what has to be asked', () => {
    for (const caseId of trial.caseIds) {
      const text = statusOf(begin(caseId, 9).snapshot).join(' ');
      expect(text).not.toMatch(/truth|faint|Nearly every day/);
    }
  });

  it('show the PHQ as its owner prints it: nine items, four answers', () => {
    expect(questionnaires['phq-9']?.items).toHaveLength(9);
    expect(questionnaires['phq-9']?.answers).toHaveLength(4);
    expect(questionnaires['phq-2']?.items).toEqual(questionnaires['phq-9']?.items.slice(0, 2));
    expect(questionnaires['gad-7']?.items).toHaveLength(7);
  });
});

describe('whoever does what the coach says', () => {
  it.each(trial.caseIds)('passes %s', (caseId) => {
    const run = begin(caseId, drawInt(1, caseId, 0, 1, 99));
    for (let steps = 0; steps < 600; steps += 1) {
      const { context } = run.snapshot;
      const step = nextStep(context);
      expect(hintOf(context).text).toBe(step?.text ?? 'Everything is done. Leave the room.');
      if (step === null) break;
      const act = step.act(context);
      if (typeof act === 'number') run.pass(act);
      else acts(run, act);
      run.pass(300);
    }
    acts(run, { type: 'visit.finished' });

    const result = score(screens.rubric, screens.evidence(run.snapshot), {
      finished: true,
      passShare: screens.passShare,
    });
    expect(result).toMatchObject({ status: 'scored', passed: true });
  });
});
