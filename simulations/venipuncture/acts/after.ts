/** After the needle: pressure, the site, the bandage, reports, the chart, the way out. */
import { did, happened } from '../../core/acts.ts';
import { entryQuestion } from '../../core/entry.ts';
import { tieOn } from '../blood.ts';
import type { BloodContext } from '../context.ts';
import type { ReportContent } from '../events.ts';
import { triesLimits } from '../record.ts';
import { kept, type Change, type Event } from './common.ts';

export function pressureBegun(context: BloodContext, { elbow }: Event<'pressure.begun'>): Change {
  return { pressing: { sinceMs: context.nowMs, elbow } };
}

export function pressureEnded(): Change {
  return { pressing: null };
}

/** Whether the hole still bleeds. */
export function stillBleeds(context: BloodContext): boolean {
  const { sticks, lancings, pressedMs, drawn } = context;
  const open = lancings.length > 0 || sticks.some(({ vein, lie }) => vein !== null || lie === 'artery');
  return open && pressedMs < drawn.bleedsMs;
}

export function siteChecked(context: BloodContext): Change {
  const bleeds = stillBleeds(context);
  return {
    ...did(context, {
      siteCheckedDry: context.did.siteCheckedDry || (!bleeds && context.sticks.length + context.lancings.length > 0),
    }),
    ...happened(context, bleeds ? 'still-bleeding' : 'bleeding-stopped'),
  };
}

export function glovesRemoved(context: BloodContext): Change {
  return { gloves: null, ...did(context, { glovesOffAtMs: context.nowMs, handsAfterMs: null }) };
}

/** What the provider answers, in words. */
function answerTo(context: BloodContext, content: ReportContent): string {
  const { case: patient } = context;
  switch (content) {
    case 'not-fasting':
      return patient.fastingOrdered && !patient.fastingKept
        ? '“Thanks for asking first. Do not draw today. Book a morning, nothing but water before it.”'
        : '“The fasting is fine as it is. Go ahead.”';
    case 'refusal':
      return '“Thank you. That is the patient’s right. I will talk about it in a moment. Chart what was said.”';
    case 'could-not-draw':
      return '“All right. I will decide what happens with the missing tests.”';
    case 'what-happened':
      return '“I am coming to look. Stay there until I am in the room.”';
    case 'own-diagnosis':
      return '“What did you see and what did the patient say? The rest is my part.”';
    case 'collected':
      return '“Good. Thank you.”';
  }
}

export function reported(context: BloodContext, { to, content }: Event<'report.made'>): Change {
  return {
    ...did(context, { reports: kept(context.did.reports, { atMs: context.nowMs, to, content }) }),
    ...(to === 'provider' || to === 'nurse'
      ? happened(context, 'provider-says', { words: answerTo(context, content) })
      : {}),
  };
}

export function told(context: BloodContext, { line }: Event<'patient.told'>): Change {
  return {
    ...did(context, { told: [...new Set([...context.did.told, line])] }),
    ...happened(
      context,
      line === 'provider-goes-over-results' || line === 'tell-us-if-it-bleeds-or-tingles' ? 'thanked' : 'worried',
    ),
  };
}

export function charted(context: BloodContext, event: Event<'draw.charted'>): Change {
  const { site, arm, tries, reaction, confirmed } = event;
  const question = entryQuestion('A number of tries', tries, triesLimits, confirmed);
  if (question !== null) return happened(context, 'record-asks', { words: question });
  return { charted: { atMs: context.nowMs, site, arm, tries, reaction } };
}

/** The patient gets up and goes. */
export function letGo(context: BloodContext): Change {
  return {
    patientGone: true,
    pressing: null,
    touch: null,
    ...did(context, {
      releasedAtMs: context.nowMs,
      releasedBleeding: stillBleeds(context) || tieOn(context.ties) !== null,
    }),
  };
}
