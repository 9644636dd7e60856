/** The folder of the visit as the desks have written it so far, and what the payer's answer makes necessary. Pure. */
import type { TaskState } from '../core/compose.ts';
import { embeddedResult } from '../core/embed.ts';
import type { Simulation, SimulationTypes } from '../core/simulation.ts';
import { emptyFolder, type PayerAnswer, type VisitFolder } from '../practice/types.ts';
import { desks, type DeskId } from './tasks.ts';

type Tasks = Readonly<Record<string, TaskState>>;

/** What a desk has handed on; null until it is done. */
function handedOn<T extends SimulationTypes>(
  simulation: Simulation<T>,
  desk: DeskId,
  tasks: Tasks,
): T['result'] | null {
  const known = tasks[desk];
  return known === undefined ? null : embeddedResult(simulation, known.state);
}

/** Slips and all: nobody mends a paper on its way to the next desk. */
export function folderOf(tasks: Tasks): VisitFolder {
  const claim = handedOn(desks.claim, 'claim', tasks);
  const mended = handedOn(desks['denial-desk'], 'denial-desk', tasks);
  return {
    ...emptyFolder,
    appointment: handedOn(desks.appointments, 'appointments', tasks)?.appointment ?? null,
    registration: handedOn(desks['check-in'], 'check-in', tasks),
    charges: handedOn(desks.coding, 'coding', tasks),
    // The authorization is for another place's MRI: its number belongs to that claim, not to this one.
    claim: mended?.claim ?? claim?.claim ?? null,
    answer: mended?.answer ?? claim?.answer ?? null,
  };
}

/** Written off by contract, owed by the patient, or cut by law: what every paid claim may carry. */
const ordinary = ['CO-45', 'CO-253', 'PR-1', 'PR-2', 'PR-3'];

/** Whether the payer turned something back that somebody has to work on. */
export function needsWork(answer: PayerAnswer): boolean {
  return (
    answer.kind === 'rejected' ||
    answer.lines.some(({ adjustments }) => adjustments.some(({ code }) => !ordinary.includes(code)))
  );
}
