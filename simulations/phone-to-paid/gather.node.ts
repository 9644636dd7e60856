/** Her case and the facts at every desk, as each desk's own simulation has them. For the build and for tests. */
import type { Library } from '#library/library.ts';
import { trial as appointments } from '../appointments/trial.ts';
import { trial as checkIn } from '../check-in/trial.ts';
import { trial as claim } from '../claim/trial.ts';
import { trial as coding } from '../coding/trial.ts';
import { trial as denialDesk } from '../denial-desk/trial.ts';
import { trial as payments } from '../payments/trial.ts';
import { trial as priorAuthorization } from '../prior-authorization/trial.ts';
import type { ThreadCase, ThreadFacts } from './case.ts';

/** The id her case has at every desk. */
const who = 'castellano';

/** What every desk gives of itself to whoever tries it. */
export function deskTrials(library: Library) {
  return {
    appointments: appointments(library),
    'check-in': checkIn(),
    coding: coding(library),
    'prior-authorization': priorAuthorization(),
    claim: claim(library),
    'denial-desk': denialDesk(library),
    payments: payments(library),
  } as const;
}

/** The scenarios on offer, and the facts they are played with. */
export function gather(library: Library): { readonly cases: readonly ThreadCase[]; readonly facts: ThreadFacts } {
  const desks = deskTrials(library);
  const book = desks.appointments.start(who, 0, 'coached');
  const counter = desks['check-in'].start(who, 0, 'coached');
  const codes = desks.coding.start(who, 0, 'coached');
  const plan = desks['prior-authorization'].start(who, 0, 'coached');
  const form = desks.claim.start(who, 0, 'coached');
  const queue = desks['denial-desk'].start(who, 0, 'coached');
  const ledger = desks.payments.start(who, 0, 'coached');
  return {
    cases: [
      {
        id: who,
        title: 'Ms. Castellano, 38, twisted ankle, new here',
        line: 'She calls on November 17. Bring her visit from this call to the paid claim.',
        desks: {
          appointments: book.case,
          'check-in': counter.case,
          coding: codes.case,
          'prior-authorization': plan.case,
          claim: form.case,
          'denial-desk': queue.case,
          payments: ledger.case,
        },
      },
    ],
    facts: {
      appointments: book.facts,
      'check-in': counter.facts,
      coding: codes.facts,
      'prior-authorization': plan.facts,
      claim: form.facts,
      'denial-desk': queue.facts,
      payments: ledger.facts,
    },
  };
}
