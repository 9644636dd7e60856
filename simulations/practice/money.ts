/** Money as whole cents: never a floating dollar. Sums, shares and words of it. Pure. */

/** A whole number of cents. Negative only where an account owes the patient. */
export type Cents = number;

const mostCents = 99_999_999;

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** A percentage of an amount, to the nearest cent, halves upward: 20% of 60.03 dollars is 12.01. `percent` is whole. */
export function percentOf(amount: Cents, percent: number): Cents {
  return Math.floor((amount * percent * 2 + 100) / 200);
}

/** "$1,286.40"; "−$12.00" where money is owed to somebody. */
export function dollars(amount: Cents): string {
  const whole = Math.floor(Math.abs(amount) / 100);
  const rest = String(Math.abs(amount) % 100).padStart(2, '0');
  const grouped = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}$${grouped}.${rest}`;
}

/** What somebody typed as dollars: "1,286.40", "$30", "30.5"; null when it is no amount. Never negative: "-5" is null. */
export function readDollars(text: string): Cents | null {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const whole = Number((match[1] ?? '').replaceAll(',', ''));
  const amount = whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return amount <= mostCents ? amount : null;
}
