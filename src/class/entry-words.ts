/** An entry by name, so that what is refused can be talked about with the student. Everything in it is text. Pure. */
import type { Entry, Envelope } from '#schema/entry.ts';

/** `Hours on 2026-11-20 at Maple Clinic`; for other kinds the kind in words and the day by the student's device. */
export function entryWords(entry: Entry | Envelope): string {
  const on = entry.at.slice(0, 10);
  const { kind, data } = entry as Entry;
  switch (kind) {
    case 'hours.logged':
      return `Hours on ${data.date}, ${data.from} to ${data.to}, at ${data.site}`;
    case 'stay.logged':
      return `Hours on ${data.date}, ${data.from} to ${data.to}`;
    case 'competency.marked':
      return `Mark of ${data.code} at the ${data.stage}, ${outcomes[data.outcome]}, attested by ${data.attestedBy}`;
    case 'check-off.made':
      return `Check-off of ${data.code} at the ${data.stage}, ${outcomes[data.outcome]}, attested by ${data.attestedBy}`;
    case 'signature.made':
      return `Signature of ${data.by.name}, saved ${on}`;
    case 'letter.received':
      return `Signed answer or letter, taken in ${on}`;
    case 'run.started':
    case 'run.finished':
      return `Run of ${data.simulation.replaceAll('-', ' ')}, ${data.caseId.replaceAll('-', ' ')}, saved ${on}`;
    case 'run.acted':
      return `Steps of a simulation run, saved ${on}`;
    case 'sitting.started':
    case 'sitting.finished':
      return `Exam form of ${data.exam}, saved ${on}`;
    case 'document.dated':
      return `Paper “${data.requirement.replaceAll('-', ' ')}” dated ${data.on}`;
    case 'evaluation.given':
      return `Evaluation (${data.form}) of ${data.date}`;
    case 'entry.withdrawn':
      return `Something taken back on ${on}`;
    case 'device.started':
      return `The introduction of the device${data.name === '' ? '' : ` ${data.name}`}`;
    default:
      return `An entry (${kind.replaceAll('.', ' ')}) saved ${on}`;
  }
}

const outcomes = { passed: 'passed', 'not-yet': 'not yet', 'not-observed': 'not observed' } as const;
