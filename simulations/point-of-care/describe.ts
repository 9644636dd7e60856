/**
 * The bench in sentences: status text, announcements, replies. Everything a screen reader says comes from here and is tested as
 * data. Pads are told as three numbers beside the numbers of the chart's blocks, lines by their strength, the prism by the marks
 * around its line: the same comparison eyes make, never its answer. `{fact-id}` stands for a fact's shown value.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { takesUrine, type PadId } from './case.ts';
import { shadeWords } from './color.ts';
import type { Look, PocContext } from './context.ts';
import { insertOf, lotInHand, lotIsCold, specimenAgeMin, specimenIsCold } from './findings.ts';
import type { pocMachine } from './machine.ts';
import { chart } from './pads.ts';
import { lineWord, lit, prismLine } from './perception.ts';
import { clarityWord, colorWord, cupWords, flagWord, labelWords, padLines, targetWord, testName } from './words.ts';

export type PocSnapshot = SnapshotFrom<typeof pocMachine>;

/** "2:05" */
export function clockWords(ms: number): string {
  const s = Math.floor(ms / 1000);
  return `${String(Math.floor(s / 60))}:${String(s % 60).padStart(2, '0')}`;
}

function benchSentence(context: PocContext): string {
  const { lot, labelsRead, capOpen, gloves, lamp } = context;
  const which = lot === 0 ? 'The bottle or box on the bench is in use' : 'The new one from the shelf is in use';
  const read = labelsRead.includes(lot) ? ', its label read' : ', its label not read';
  const cold = lotInHand(context).cold ? (lotIsCold(context) ? ', still cold' : ', warm enough') : '';
  const open = capOpen ? ', the cap off' : '';
  return `${which}${read}${cold}${open}. ${gloves ? 'Gloves on' : 'No gloves'}, ${lamp ? 'lamp on' : 'lamp off, the light is dim'}.`;
}

function controlSentence({ controls, case: patient, logRead }: PocContext): string {
  if (patient.controls.levels.length === 0) return 'This kit carries its own monitor.';
  const last = controls.at(-1);
  if (last === undefined)
    return patient.controls.doneToday && logRead
      ? 'The log says: both controls of the bottle on the bench in, this morning.'
      : 'You have run no control.';
  const logged = last.logged === null ? 'not in the log yet' : `in the log as ${last.logged.verdict}`;
  return `Last control, ${last.level}: ${String(last.shown)}, ${logged}. ${String(controls.length)} run in all.`;
}

function specimenSentence(snapshot: PocSnapshot): string {
  const { context } = snapshot;
  if (!takesUrine(context.case.test)) return 'The specimen is taken from the patient at the bench.';
  if (snapshot.hasTag('away')) return 'The patient is in the restroom.';
  const { specimen } = context;
  if (!snapshot.hasTag('specimen') || specimen === null) return 'No urine is here.';
  const age = specimenAgeMin(context);
  const old = age < 2 ? 'just passed' : `passed ${String(age)} minutes ago`;
  const label =
    specimen.wasLabeledOn === null
      ? 'without a label'
      : `labeled on the ${specimen.wasLabeledOn}${snapshot.hasTag('labeled') ? ', by you' : ''}`;
  const cold = specimenIsCold(context)
    ? specimen.setOutAtMs === null
      ? ', in the refrigerator'
      : ', cold, on the bench'
    : '';
  const poured = specimen.culturePouredAtMs === null ? '' : ', the culture’s portion taken off';
  const swirled = specimen.swirledAtMs === null ? '' : ', swirled';
  return `A cup of urine, ${old}, ${label}${cold}${poured}${swirled}.`;
}

function deviceSentence(snapshot: PocSnapshot): string {
  const { context } = snapshot;
  const { device } = context;
  if (device === null || !snapshot.hasTag('device')) {
    // Between the first drop of developer and the clock's next step a card is open and runs.
    return device === null ? 'No device is open.' : `Device ${String(device.number)} is open, nothing is on it.`;
  }
  const timer = device.timerAtMs === null ? 'no timer runs' : `timer ${clockWords(context.nowMs - device.timerAtMs)}`;
  const where = snapshot.hasTag('running')
    ? 'it develops'
    : snapshot.hasTag('due')
      ? 'it may be due'
      : snapshot.hasTag('late')
        ? 'it is past every time on its insert'
        : 'nothing is on it';
  return `${testName[context.case.test]}, device ${String(device.number)}: ${where}, ${timer}.`;
}

function chartSentence(context: PocContext): string {
  const { entries, look, prism } = context;
  const parts = [
    look === null ? null : `${colorWord[look.color]}, ${clarityWord[look.clarity]}`,
    prism.charted === null ? null : `specific gravity ${gravityWords(prism.charted)}`,
    ...entries
      .slice(-1)
      .map(({ value, unit, flag, lines }) =>
        value === 'pads'
          ? `${padLines(context.matches).join('; ')}; ${flagWord[flag]}`
          : `${String(value)}${unit === 'none' ? '' : ` ${unit}`}${lines.length === 0 ? '' : `, line at ${lines.join(' and ')}`}, ${flagWord[flag]}`,
      ),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing is on the chart yet.' : `On the chart: ${parts.join('; ')}.`;
}

export function gravityWords(thousandths: number): string {
  return `1.${String(Math.max(0, thousandths)).padStart(3, '0')}`;
}

/** The bench as it stands, one sentence each for beginning, bench, controls, specimen, device and chart. */
export function statusOf(snapshot: PocSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    benchSentence(context),
    controlSentence(context),
    specimenSentence(snapshot),
    deviceSentence(snapshot),
    chartSentence(context),
  ];
}

/** A pad as it was taken in, in numbers; null when it was not looked at on this strip. */
export function glanceWords({ glances, device }: PocContext, pad: PadId): string | null {
  const glance = glances[pad];
  if (glance === undefined || glance.device !== device?.number) return null;
  return `${shadeWords(glance.color)}, seen ${String(Math.round(glance.wetTenths / 10))} seconds after the dip`;
}

/** A block of the chart in numbers, as it looks under the lamp or without it. */
export function blockWords(pad: PadId, block: number, lamp: boolean): string {
  const color = chart[pad].blocks[block]?.color;
  return color === undefined ? '' : shadeWords(lit(color, lamp));
}

/** What a look at a window gave, line by line, without naming a result. */
export function lookWords(context: PocContext, look: Look): string {
  const at = `at ${clockWords(look.sinceS * 1000)}`;
  if (look.display !== null) return `The display shows ${look.display}, ${at}.`;
  const lines = Object.entries(look.lines).map(([line, strength]) =>
    context.case.test === 'guaiac'
      ? `${line}: ${strength < 0.08 ? 'no blue' : strength < 0.45 ? 'a trace of blue' : 'blue'}`
      : `${line}: ${lineWord(strength)}`,
  );
  const control =
    context.case.test === 'guaiac'
      ? context.device?.monitorAtMs === null
        ? 'The monitor spots are not developed'
        : look.hasControl
          ? 'Of the monitor spots one is blue, the other is not'
          : 'Neither of the monitor spots is blue'
      : look.hasControl
        ? 'C: a clear line'
        : 'C: no line';
  return `${control}; ${lines.join('; ')}; ${at}.`;
}

/** The scale around the line, for ears: which marks it lies between, as eyes count them from the nearest long mark. */
export function prismWords(context: PocContext): string {
  const line = prismLine(context);
  if (line === null) return 'The prism is dry: the whole field is bright.';
  const what = context.prism.on === 'water' ? 'Distilled water' : 'Urine';
  const long = Math.floor(line / 5) * 5;
  const beyond = line - long;
  const label = long < 0 ? `the mark ${String(-long)} thousandths below 1.000` : `the long mark ${gravityWords(long)}`;
  const small = beyond === 0 ? 'exactly on' : `${String(beyond)} small marks above`;
  return `${what} is on the prism. Dark meets bright ${small} ${label}.`;
}

/** What the patient, the device or the record did last, as words to show; null before anything happened. */
export function happenedSentence(context: PocContext): string | null {
  const { happened, encounter, case: patient } = context;
  if (happened === null) return null;
  const { name, birthDate, age, parent } = patient.person;
  const who = age < 12 && parent !== null ? parent : name;
  const by = encounter.identifiedBy;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${who}: “${patient.answers[happened.question]}”`;
    case 'confirmed-identity':
      return by.includes('full-name') && by.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'label':
      return labelWords(lotInHand(context), insertOf(context).product);
    case 'insert':
      return insertOf(context).text;
    case 'log':
      return patient.controls.levels.length === 0
        ? 'The log has a line for each card: result and monitor.'
        : patient.controls.doneToday
          ? `The log, ${patient.today}: both controls of lot ${patient.lots[0].lot} run this morning, both in.`
          : `The log, ${patient.today}: no control today.`;
    case 'control-shown':
      return happened.words === null ? null : `The ${happened.words}.`;
    case 'went':
      return `${name} goes to the restroom with the cup.`;
    case 'came-back':
      return `${name} is back and hands you the cup. ${cupWords(patient)}`;
    case 'nods':
      return `${who} nods.`;
    case 'winced':
      return `${name} winces a little and holds still.`;
    case 'declined':
      return 'The provider: “Right, the sediment is mine. Keep the slide ready.”';
    case 'supervisor-says':
      return happened.words === null ? null : `Joan Kim, RN: “${happened.words}”`;
    case 'heard':
      return happened.words === null ? null : `They say: “${happened.words}”`;
    case 'display': {
      const look = context.looks.at(-1);
      return look === undefined ? null : lookWords(context, look);
    }
    case 'record-asks':
      return happened.words;
    case 'thanked':
      return `${who}: “Thank you for telling me.”`;
    case 'worried':
      return `${who}: “What does that mean?”`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: PocSnapshot, after: PocSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (is.gloves && !was.gloves) said.push('Gloves on.');
  if (is.lamp && !was.lamp) said.push('The lamp is on.');
  if (is.lot !== was.lot) said.push('The old one is discarded. A new one is in your hand, its label unread.');
  if (is.capOpen !== was.capOpen) said.push(is.capOpen ? 'The bottle is open.' : 'The bottle is closed.');
  if (is.device?.number !== was.device?.number) said.push(deviceSentence(after));
  else if (is.device?.startedAtMs !== was.device?.startedAtMs) said.push('It has begun.');
  if (is.device?.timerAtMs !== was.device?.timerAtMs && is.device?.timerAtMs != null) said.push('The timer runs.');
  if (is.device?.blotted === true && was.device?.blotted === false) said.push('Blotted.');
  if (is.glances !== was.glances) {
    const fresh = (Object.keys(is.glances) as PadId[]).filter((pad) => is.glances[pad] !== was.glances[pad]);
    said.push(fresh.map((pad) => `${chart[pad].name}: ${glanceWords(is, pad) ?? ''}`).join('. '));
  }
  if (is.prism.on !== was.prism.on || is.prism.offThousandths !== was.prism.offThousandths) said.push(prismWords(is));
  if (is.look !== was.look || is.prism.charted !== was.prism.charted || is.entries.length > was.entries.length)
    said.push(chartSentence(is));
  if (is.controls !== was.controls && is.controls.length === was.controls.length) said.push(controlSentence(is));
  if (is.did.reports.length > was.did.reports.length)
    said.push(`Told to ${targetWord[is.did.reports.at(-1)?.to ?? 'provider']}.`);
  if (is.did.backupSent && !was.did.backupSent) said.push('The second swab goes out for culture.');
  if (after.hasTag('due') && before.hasTag('running')) said.push('It may be due now.');
  if (after.hasTag('late') && !before.hasTag('late')) said.push('It is past every time on its insert.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
