/** The table of BMI for age, worked out again from the parameters CDC publishes for the same rows. */
import { expect, test } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { bmiLines, type Sex } from './bmi-for-age.ts';

/**
 * Age in years, then L, M and S of CDC's file bmiagerev.csv in the row of the month after the birthday (12 × years + 0.5):
 * https://www.cdc.gov/growthcharts/data/zscore/bmiagerev.csv
 */
const parameters: Readonly<Record<Sex, readonly (readonly [years: number, l: number, m: number, s: number])[]>> = {
  boy: [
    [2, -1.982373595, 16.54777487, 0.080127429],
    [3, -1.419991255, 16.00030401, 0.072634432],
    [4, -1.714869347, 15.62817269, 0.071889214],
    [5, -2.61516595, 15.41914163, 0.07599225],
    [6, -3.21170511, 15.38353217, 0.083048178],
    [7, -3.323188896, 15.51286936, 0.092131305],
    [8, -3.18305795, 15.78231007, 0.102091189],
    [9, -2.971148225, 16.16712234, 0.111720691],
    [10, -2.765648008, 16.64613844, 0.120112464],
    [11, -2.590560148, 17.20088732, 0.126734613],
    [12, -2.447426113, 17.81463359, 0.131389042],
    [13, -2.3294571, 18.47179706, 0.13414147],
    [14, -2.227362173, 19.15758672, 0.135251083],
    [15, -2.132344989, 19.85766121, 0.135110159],
    [16, -2.039015385, 20.5576474, 0.134198323],
    [17, -1.949134561, 21.24247982, 0.13305669],
    [18, -1.874670324, 21.8958685, 0.132286382],
    [19, -1.835138046, 22.50071778, 0.132566359],
  ],
  girl: [
    [2, -1.024496827, 16.38804056, 0.085025838],
    [3, -2.096828937, 15.69924188, 0.078605255],
    [4, -3.018521987, 15.29854897, 0.078713325],
    [5, -3.35007771, 15.15188405, 0.084300139],
    [6, -3.225606516, 15.21690296, 0.093803033],
    [7, -2.926186592, 15.45356545, 0.105325289],
    [8, -2.617192204, 15.82699517, 0.117158667],
    [9, -2.360920527, 16.30609316, 0.128013515],
    [10, -2.171295888, 16.86231366, 0.137057004],
    [11, -2.045235058, 17.46906585, 0.143868341],
    [12, -1.975521156, 18.10148804, 0.148361495],
    [13, -1.954977947, 18.73643338, 0.150705138],
    [14, -1.977073595, 19.35257209, 0.151255713],
    [15, -2.034893091, 19.9305662, 0.150511645],
    [16, -2.119156972, 20.45325617, 0.14909006],
    [17, -2.215737645, 20.90575839, 0.147723315],
    [18, -2.303687802, 21.27532239, 0.14726877],
    [19, -2.355677743, 21.55082155, 0.148723546],
  ],
};

/** Places of the 5th, 85th and 95th percentile on the normal curve. */
const places = [-1.6448536, 1.0364334, 1.6448536] as const;

test.each(['boy', 'girl'] as const)('every percentile of a %s is what CDC’s formula gives', (sex) => {
  const again = parameters[sex].map(([years, l, m, s]) => [
    years,
    ...places.map((z) => Math.round(10 * m * (1 + l * s * z) ** (1 / l)) / 10),
  ]);

  expect(bmiLines[sex]).toEqual(again);
});

test.each(['boy', 'girl'] as const)('the table of a %s is the one of the facts', (sex) => {
  const fact = openLibrary(process.cwd()).facts.get(`ex-bmi-lines-${sex}s`);
  const rows = bmiLines[sex].map(([years, ...lines]) => `${String(years)} years: ${lines.join(', ')}`);

  expect(fact?.value).toEqual({ kind: 'list', values: rows });
});
