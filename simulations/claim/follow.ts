/**
 * How the coach's hints are followed, for tests. They say which part of the form comes next and never what belongs in a box:
 * what stands there is what somebody writes who has compared the papers.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { boxes, type Zone } from './boxes.ts';
import type { Claim } from './simulation.ts';
import { rightForm } from './truth.ts';

type Run = Runner<Claim>;

function write(run: Run, isMeant: (box: (typeof boxes)[number], field: string) => boolean): void {
  const right = rightForm(run.snapshot.context);
  for (const box of boxes)
    for (const { id: field } of box.fields) {
      const text = right[field];
      if (text !== undefined && isMeant(box, field)) run.act({ type: 'field.written', field, text, confirmed: true });
    }
}

const fill = (zone: Zone) => (run: Run) => {
  write(run, (box) => box.zone === zone);
};

function readPapers(run: Run): void {
  for (const paper of run.snapshot.context.papers) run.act({ type: 'paper.opened', paper });
}

function mendNamed(run: Run): void {
  const named = (run.snapshot.context.findings ?? []).flatMap((finding) => finding.boxes);
  write(run, ({ id }, field) => named.includes(id) || named.includes(field));
  run.act({ type: 'claim.scrubbed' });
}

function mendRejected(run: Run): void {
  write(run, () => true);
  run.act({ type: 'claim.sent' });
}

function replaceDenied(run: Run): void {
  const first = run.snapshot.context.sendings.find(({ claimNumber }) => claimNumber !== '');
  write(run, () => true);
  run.act({ type: 'field.written', field: '22', text: '7', confirmed: true });
  run.act({ type: 'field.written', field: '22.original', text: first?.claimNumber ?? '', confirmed: true });
  run.act({ type: 'claim.sent' });
}

export const ways: readonly Way<Claim>[] = [
  ['Read every paper', readPapers],
  ['fill in payer and insured', fill('insured')],
  ['letter for letter as the plan has it', fill('patient')],
  ['there is a second plan', fill('other')],
  ['Answer for work', fill('condition')],
  ['Copy the diagnoses', fill('diagnoses')],
  ['Copy each service', fill('lines')],
  ['the practice’s part', fill('billing')],
  ['Run the scrubber', does<Claim>({ type: 'claim.scrubbed' })],
  ['Mend the boxes the scrubber names', mendNamed],
  ['The check is clean', does<Claim>({ type: 'claim.sent' })],
  [
    'Let days pass',
    (run) => {
      if (!run.act({ type: 'answer.read' }).ok) run.act({ type: 'days.passed', days: 1 });
    },
  ],
  ['Rejected:', mendRejected],
  ['Denied:', replaceDenied],
  [/[Pp]ut the claim away/, does<Claim>({ type: 'claim.closed' })],
];
