/** One thing to do, as Today shows it. */
export interface Slip {
  readonly label: string;
  readonly title: string;
  readonly href: string;
  readonly text: string;
}
