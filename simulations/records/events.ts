/** Everything somebody at the records desk can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { AsideReason, Authority, Channel, Decision, Element, IdentityWay, Reason, Section, Step } from './case.ts';

export type RecordsLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  /** Reads a paper of the matter. */
  | { readonly type: 'paper.read'; readonly paper: string }
  | { readonly type: 'identity.checked'; readonly how: IdentityWay }
  | { readonly type: 'authority.named'; readonly authority: Authority }
  | { readonly type: 'element.judged'; readonly element: Element; readonly isGood: boolean }
  /** Puts a page of the chart on the pile that goes out, or takes it back. */
  | { readonly type: 'page.toggled'; readonly page: string }
  | { readonly type: 'decision.taken'; readonly decision: Decision }
  /** Says what is missing, when nothing is sent. */
  | { readonly type: 'reason.given'; readonly reason: Reason }
  | { readonly type: 'fee.typed'; readonly text: string }
  | { readonly type: 'due.typed'; readonly text: string }
  | { readonly type: 'channel.chosen'; readonly channel: Channel }
  | { readonly type: 'notice.toggled' }
  | { readonly type: 'reply.given'; readonly reply: number }
  | { readonly type: 'log.written'; readonly inAccounting: boolean }
  | { readonly type: 'officer.told' }
  | { readonly type: 'step.taken'; readonly step: Step }
  | { readonly type: 'sheet.turned'; readonly sheet: string }
  | { readonly type: 'sheet.filed'; readonly sheet: string; readonly chart: string; readonly section: Section }
  | { readonly type: 'sheet.set-aside'; readonly sheet: string; readonly why: AsideReason }
  /** Closes the matter: it is over. */
  | { readonly type: 'matter.closed' };
