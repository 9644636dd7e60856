/**
 * The keys once more, by other means: the numbers are read out of the stem as a learner reads them, and worked out in plain
 * floating-point arithmetic and with the calendar of JavaScript. Nothing of the families' own arithmetic is used.
 */
import { describe, expect, it } from 'vitest';
import type { StemTable } from './family.ts';
import { familyById } from './index.ts';

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);

/** Numbers of the stem from a place on, commas taken out. */
function numbersIn(stem: string, pattern: RegExp): number[] {
  const match = pattern.exec(stem);
  if (match === null) throw new Error(`${String(pattern)} does not fit: ${stem}`);
  return match.slice(1).map((text) => Number(text.replaceAll(',', '')));
}

/** Half up; the nudge undoes the error of floating-point numbers. */
const rounded = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5 + 1e-7) / scale;
};
const drawnUp = (ml: number): number => rounded(ml, rounded(ml, 6) < 1 ? 2 : 1);

const number = String.raw`([\d,]*\.?\d+)`;
const stem = (text: TemplateStringsArray): RegExp => new RegExp(text.raw[0]?.replaceAll('#', number) ?? '');
const volume = (text: string): number => {
  const [desired = 0, have = 0] = numbersIn(
    text,
    stem`Order: \D*?(?:V |G benzathine )?# (?:mg|mcg|g|units) .*Label: # `,
  );
  const quantity = text.includes('in each mL') ? 1 : (numbersIn(text, stem`in # mL\. Round`)[0] ?? 0);
  return drawnUp((desired / have) * quantity);
};

const spoonMl: Readonly<Record<string, number>> = { teaspoon: 5, tablespoon: 15 };
const times: Readonly<Record<string, number>> = { once: 1, twice: 2, 'three times': 3, 'four times': 4 };
const wordOf = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';

/** The answer to a stem, by family. */
const recomputed: Readonly<Record<string, (text: string) => number>> = {
  'tablets-for-a-dose': (text) => {
    const [desired = 0, have = 0] = numbersIn(text, stem`Order: \D*# m.* Label: \D*# m`);
    return desired / have;
  },
  'tablets-in-two-units': (text) => {
    const [desired = 0, have = 0] = numbersIn(text, stem`Order: \D*# m?g .* Label: \D*# m`);
    return rounded((desired * 1000) / have, 4);
  },
  'liquid-by-mouth': volume,
  'injection-volume': volume,
  'units-in-a-vial': volume,
  'mg-per-kg': (text) => {
    const [kg = 0, rate = 0] = numbersIn(text, stem`: # kg\. .* # mg/kg`);
    return rounded(kg * rate, 1);
  },
  'pounds-to-dose': (text) => {
    const [pounds = 0, rate = 0, have = 0, ml = 0] = numbersIn(
      text,
      stem`weighs # lb .* # mg/kg .* Label: # mg in # mL`,
    );
    return rounded((((pounds / 2.2) * rate) / have) * ml, 1);
  },
  'mg-per-kg-per-day': (text) => {
    const [kg = 0, rate = 0, doses = 0, have = 0] = numbersIn(
      text,
      stem`weighs # kg .* # mg/kg/day by mouth in # equal .* Label: # mg`,
    );
    const ml = text.includes('in each mL') ? 1 : 5;
    return rounded((kg * rate * ml) / doses / have, 1);
  },
  'powder-and-diluent': (text) => {
    const [desired = 0, perMl = 0] = numbersIn(text, stem`Order: \D*# mg IM.*contains # mg`);
    return drawnUp(desired / perMl);
  },
  'insulin-in-ml': (text) => rounded((numbersIn(text, stem`takes # units`)[0] ?? 0) / 100, 3),
  'metric-steps': (text) => {
    const [value = 0] = numbersIn(text, stem`is # m?c?g\?`);
    const [, to, from] = /How many (\w+) is [\d,.]+ (\w+)\?/.exec(text) ?? [];
    const size: Readonly<Record<string, number>> = { g: 1e6, mg: 1e3, mcg: 1 };
    return rounded((value * (size[from ?? ''] ?? 0)) / (size[to ?? ''] ?? 0), 6);
  },
  'spoons-to-ml': (text) => {
    const [count = 0, aDay = 0, days = 0] = numbersIn(text, stem`“# \w+, # times a day, for # days`);
    return count * (spoonMl[wordOf(text, /“[\d.]+ (t\w+poon)/)] ?? 0) * aDay * days;
  },
  'tablets-for-days': (text) => {
    const [each = 0, days = 0] = numbersIn(text, stem`, # tablets? by mouth .* for # days`);
    return each * (times[wordOf(text, /by mouth ([a-z ]+) a day/)] ?? 0) * days;
  },
  'bottle-lasts': (text) => {
    const [dose = 0, bottle = 0] = numbersIn(text, stem` # mL by mouth .*holds # mL`);
    return Math.floor(bottle / (dose * (times[wordOf(text, /by mouth ([a-z ]+) a day/)] ?? 0)) + 1e-9);
  },
  'vials-needed': (text) => {
    const [people = 0, dose = 0, vial = 0] = numbersIn(text, stem`expects # people who each get # mL .* vials of # mL`);
    return Math.ceil(people / Math.round(vial / dose));
  },
  'pounds-and-kilograms': (text) => {
    const [pounds, kg] = [/: ([\d.]+) lb/.exec(text)?.[1], /: ([\d.]+) kg/.exec(text)?.[1]];
    return rounded(pounds === undefined ? Number(kg) * 2.2 : Number(pounds) / 2.2, 1);
  },
  'fahrenheit-and-celsius': (text) => {
    const [f, c] = [/shows ([\d.]+) °F/.exec(text)?.[1], /shows ([\d.]+) °C/.exec(text)?.[1]];
    return rounded(f === undefined ? Number(c) * 1.8 + 32 : (Number(f) - 32) / 1.8, 1);
  },
  'bmi-metric': (text) => {
    const [kg = 0, cm = 0] = numbersIn(text, stem`weighs # kg and is # cm`);
    return rounded((kg * 10_000) / (cm * cm), 1);
  },
  'bmi-from-pounds': (text) => {
    const [pounds = 0, feet = 0, inches = 0] = numbersIn(text, stem`weighs # lb and is # ft # in`);
    return rounded(pounds / 2.2 / ((feet * 12 + inches) * 0.0254) ** 2, 1);
  },
  'pack-years': (text) => {
    const [cigarettes = 0, years = 0] = numbersIn(text, stem`smoked # cigarettes a day for # years`);
    return rounded((cigarettes * years) / 20, 1);
  },
  'pulse-deficit': (text) => {
    const [apex = 0, wrist = 0] = numbersIn(text, stem`count # beats at the apex, and a coworker counts # at`);
    return apex - wrist;
  },
  'ecg-rate-from-squares': (text) => {
    const [squares = 0] = numbersIn(text, stem`you count # (?:large|small) squares`);
    return rounded(60 / (squares * (text.includes('large squares') ? 0.2 : 0.04)), 0);
  },
  'slots-in-a-session': (text) => {
    const clock = [...text.matchAll(/(\d+):(\d\d) ([ap])\.m\./g)].map(
      ([, hour, minute, half]) => (Number(hour) % 12) * 60 + Number(minute) + (half === 'p' ? 720 : 0),
    );
    const [pause = 0, meeting = 0, slot = 0] = numbersIn(
      text,
      stem`break of # minutes and a meeting of # minutes\. Visits take # minutes`,
    );
    return Math.floor(((clock[1] ?? 0) - (clock[0] ?? 0) - pause - meeting) / slot);
  },
  'no-show-rate': (text) => {
    const [booked = 0, missed = 0] = numbersIn(text, stem`booked # visits, and # patients`);
    return rounded((missed * 100) / booked, 1);
  },
  'reorder-point': (text) => {
    const [use = 0, weeks = 0, safety = 0] = numbersIn(text, stem`uses # .* takes # weeks .* stock is #\.`);
    return use * weeks + safety;
  },
  'order-quantity': (text) => {
    const [par = 0, count = 0, ordered = 0] = numbersIn(text, stem`is #\. You count # usable .* and # are already`);
    return par - count - ordered;
  },
  'petty-cash': (text) => {
    const [fund = 0, ...vouchers] = [...text.matchAll(/\$([\d,]+\.\d\d)/g)].map(([, value]) =>
      Math.round(Number(value?.replace(',', '')) * 100),
    );
    return vouchers.reduce((left, voucher) => left - voucher, fund) / 100;
  },
  'bank-deposit': (text) => {
    const [drawer = 0, change = 0, checks = 0] = [...text.matchAll(/\$([\d,]+\.\d\d)/g)].map(([, value]) =>
      Math.round(Number(value?.replace(',', '')) * 100),
    );
    return (drawer - change + checks) / 100;
  },
  'patient-share': (text) => {
    const [, allowed = 0, left = 0] = dollarsIn(text);
    const [percent = 0] = numbersIn(text, stem`coinsurance is # percent`);
    return rounded(left * (1 - percent / 100) + (allowed * percent) / 100, 2);
  },
  'plan-payment': (text) => {
    const [copay = 0, , allowed = 0] = dollarsIn(text);
    return allowed - copay;
  },
  'contractual-adjustment': (text) => {
    const [charge = 0, , paid = 0, share = 0] = dollarsIn(text);
    return rounded(charge - paid - share, 2);
  },
  'out-of-network-balance': (text) => {
    const [charge = 0, allowed = 0] = dollarsIn(text);
    const [percent = 0] = numbersIn(text, stem`pays # percent`);
    return rounded(charge - (allowed * percent) / 100, 2);
  },
  'out-of-pocket-limit': (text) => {
    const [limit = 0, met = 0, allowed = 0] = dollarsIn(text);
    const [percent = 0] = numbersIn(text, stem`coinsurance is # percent`);
    return rounded(Math.min(limit - met, (allowed * percent) / 100), 2);
  },
  'after-the-secondary': (text) => {
    const [, allowed = 0] = dollarsIn(text);
    const [first = 0, second = 0] = numbersIn(text, stem`pays # percent of it\. The secondary pays # percent`);
    return rounded((allowed * (100 - first) * (100 - second)) / 10_000, 2);
  },
  'account-balance': (text) => {
    const [visit = 0, test = 0, ...off] = dollarsIn(text);
    return off.reduce((left, entry) => left - entry, visit + test);
  },
  'returned-check': (text) => dollarsIn(text).reduce((all, entry) => all + entry, 0),
  'receivable-today': (text) => {
    const [before = 0, charged = 0, paid = 0, adjusted = 0] = dollarsIn(text);
    return before + charged - paid - adjusted;
  },
  'net-collection-rate': (text) => {
    const [charged = 0, adjusted = 0, paid = 0] = dollarsIn(text);
    return rounded((100 * paid) / (charged - adjusted), 1);
  },
  'days-in-receivable': (text) => {
    const [charged = 0, , receivable = 0] = dollarsIn(text);
    const [days = 0] = numbersIn(text, stem`Over # days`);
    return rounded((receivable * days) / charged, 0);
  },
  'billing-units': (text) => {
    const [given = 0, unit = 0] = numbersIn(text, stem`given # mg .* stands for # mg`);
    return Math.ceil(given / unit - 1e-9);
  },
};

function dollarsIn(text: string): number[] {
  return [...text.matchAll(/\$([\d,]+\.\d\d)/g)].map(([, value]) => Number(value?.replaceAll(',', '')));
}

/** Dates of a stem in UTC milliseconds. */
function datesIn(text: string): number[] {
  return [...text.matchAll(/([A-Z][a-z]+ \d{1,2}, 20\d\d)/g)].map(([, date]) => Date.parse(`${date ?? ''} UTC`));
}
const dayMs = 24 * 60 * 60 * 1000;
const longDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const fullDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

const recomputedTexts: Readonly<Record<string, (text: string, table: StemTable | null) => string>> = {
  'bmi-for-age-table': (text, table) => {
    const [, sex, years] = /a (boy|girl) who turned (\d+) /.exec(text) ?? [];
    const [bmi = 0] = numbersIn(text, stem`a BMI of # kg`);
    const row = table?.rows.find(([name]) => name === `${sex ?? ''}s, ${years ?? ''} years`);
    const [p5 = 0, p85 = 0, p95 = 0] = (row ?? []).slice(1).map(Number);
    if (bmi < p5) return `below ${p5}: underweight`;
    if (bmi < p85) return `${p5} to under ${p85}: healthy weight`;
    return bmi < p95 ? `${p85} to under ${p95}: overweight` : `${p95} or above: obesity`;
  },
  'due-date': (text) => {
    const at = new Date(datesIn(text)[0] ?? 0);
    at.setUTCMonth(at.getUTCMonth() + 9);
    return longDate.format(at.getTime() + 7 * dayMs);
  },
  'gestational-age': (text) => {
    const [today = 0, lmp = 0] = datesIn(text);
    const days = Math.round((today - lmp) / dayMs);
    return `${Math.floor(days / 7)}w${days % 7}d`;
  },
  'filing-deadline': (text) => {
    const [days = 0] = numbersIn(text, stem`within # days`);
    return longDate.format((datesIn(text)[0] ?? 0) + days * dayMs);
  },
  'follow-up-date': (text) => {
    const [count = 0] = numbersIn(text, stem`exactly # `);
    return fullDate.format((datesIn(text)[0] ?? 0) + count * (text.includes('weeks') ? 7 : 1) * dayMs);
  },
  'aging-bucket': (text) => {
    const [, bill = 0, , today = 0] = datesIn(text);
    const days = Math.round((today - bill) / dayMs);
    const limits = [30, 60, 90, 120];
    const at = limits.findIndex((limit) => days <= limit);
    return ['over 120 days', '0–30 days', '31–60 days', '61–90 days', '91–120 days'][at + 1] ?? '';
  },
  'birthday-rule': (text) => {
    const born = [...text.matchAll(/born ([A-Z][a-z]+ \d+), \d+, has ([A-Za-z ]+)\./g)];
    const first = born.toSorted(
      (a, b) => Date.parse(`${a[1] ?? ''}, 2024 UTC`) - Date.parse(`${b[1] ?? ''}, 2024 UTC`),
    )[0];
    return `${first?.[2] ?? ''}: ${first?.[1] ?? ''} comes first in the year`;
  },
  'dose-in-range': (text) => {
    const [kg = 0, order = 0, low = 0, high = 0] = numbersIn(
      text,
      stem`weighs # kg .*Order: \D*# mg .* reference: # to # mg/kg`,
    );
    const isIn = order >= kg * low && order <= kg * high;
    return `${kg * low} to ${kg * high} mg: ${isIn ? 'in range, so go on to the mL' : 'out of range, so stop and ask the prescriber'}`;
  },
  'choose-the-syringe': (text) => {
    const [desired = 0, have = 0] = numbersIn(text, stem`Order: \D*# mg [^.]*\. Label: # mg`);
    const ml = drawnUp(desired / have);
    return `a ${ml < 1 ? 1 : 3} mL syringe, to the ${ml} mL line`;
  },
};

describe('a key worked out again from the stem', () => {
  it.each(Object.entries(recomputed))('is the same for %s', (id, again) => {
    const family = familyById(id)!;
    const faults = seeds.flatMap((seed) => {
      const { stem: text, answer } = family.draw(seed);
      const value = again(text);
      return Math.abs(value - Number(answer.value)) < 1e-8
        ? []
        : [`${value} is not ${answer.shown}, seed ${seed}: ${text}`];
    });

    expect(faults.slice(0, 3)).toEqual([]);
  });

  it.each(Object.entries(recomputedTexts))('is the same for %s', (id, again) => {
    const family = familyById(id)!;
    const faults = seeds.flatMap((seed) => {
      const { stem: text, table, answer } = family.draw(seed);
      const value = again(text, table);
      return value === answer.value ? [] : [`${value} is not ${answer.value}, seed ${seed}: ${text}`];
    });

    expect(faults.slice(0, 3)).toEqual([]);
  });
});
