/** The shape of the scenario: the case and the facts of every desk, each as its own simulation has them. Types only. */
import type { BookCase } from '../appointments/case.ts';
import type { BookFacts } from '../appointments/facts.ts';
import type { CheckInCase } from '../check-in/case.ts';
import type { CheckInFacts } from '../check-in/facts.ts';
import type { ClaimCase, ClaimFacts } from '../claim/case.ts';
import type { CodingCase } from '../coding/case.ts';
import type { CodingFacts } from '../coding/facts.ts';
import type { DenialCase } from '../denial-desk/case.ts';
import type { DenialFacts } from '../denial-desk/facts.ts';
import type { PaymentsCase } from '../payments/case.ts';
import type { PaymentsFacts } from '../payments/facts.ts';
import type { AuthorizationCase } from '../prior-authorization/case.ts';
import type { AuthorizationFacts } from '../prior-authorization/facts.ts';

export interface ThreadCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly desks: {
    readonly appointments: BookCase;
    readonly 'check-in': CheckInCase;
    readonly coding: CodingCase;
    readonly 'prior-authorization': AuthorizationCase;
    readonly claim: ClaimCase;
    readonly 'denial-desk': DenialCase;
    readonly payments: PaymentsCase;
  };
}

export interface ThreadFacts {
  readonly appointments: BookFacts;
  readonly 'check-in': CheckInFacts;
  readonly coding: CodingFacts;
  readonly 'prior-authorization': AuthorizationFacts;
  readonly claim: ClaimFacts;
  readonly 'denial-desk': DenialFacts;
  readonly payments: PaymentsFacts;
}
