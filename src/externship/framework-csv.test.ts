/** Competency lists out of files as schools have them, and what is wrong with a file told line by line. */
import { describe, expect, test } from 'vitest';
import { ownFrameworkSchema } from '#schema/framework-file.ts';
import { readFrameworkCsv } from './framework-csv.ts';

describe('files that can be read', () => {
  test.each([
    ['commas', 'code,area,domain,summary\nMA.A.1,Orientation,cognitive,What an assistant does\n'],
    [
      'semicolons, as spreadsheets of other countries write',
      'Code;Area;Domain;Summary\nMA.A.1;Orientation;C;What an assistant does',
    ],
    ['tabs', 'code\tarea\tdomain\tsummary\nMA.A.1\tOrientation\tcognitive\tWhat an assistant does'],
    [
      'a byte order mark and Windows line ends',
      '\uFEFFcode,area,domain,summary\r\nMA.A.1,Orientation,knowledge,What an assistant does\r\n',
    ],
    ['other names in another order', 'Description,Number,Category,Type\nWhat an assistant does,MA.A.1,Orientation,K'],
    [
      'empty lines and spaces',
      '\n code , area , domain , summary \n\n MA.A.1 , Orientation , Cognitive , What  an assistant does \n\n',
    ],
  ])('%s', (_, text) => {
    const { rows, problems } = readFrameworkCsv(text);

    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { code: 'MA.A.1', area: 'Orientation', domain: 'cognitive', summary: 'What an assistant does' },
    ]);
    expect(ownFrameworkSchema.safeParse({ id: 'own', title: 'Own', edition: '1', competencies: rows }).success).toBe(
      true,
    );
  });

  test('a comma, a quotation mark and a line break in quotes belong to the cell', () => {
    const { rows, problems } = readFrameworkCsv(
      'code,area,domain,summary\n1.a,"Law, ethics",p,"Says ""no""\nto a request"\n1.b,Law,p,Next\n',
    );

    expect(problems).toEqual([]);
    expect(rows.map(({ area, summary }) => [area, summary])).toEqual([
      ['Law, ethics', 'Says "no" to a request'],
      ['Law', 'Next'],
    ]);
  });

  test('without domain and area it says what it takes for granted', () => {
    const { rows, remarks } = readFrameworkCsv('code,summary\n1,Take a pulse');

    expect(rows).toEqual([{ code: '1', area: 'All', domain: 'psychomotor', summary: 'Take a pulse' }]);
    expect(remarks).toHaveLength(2);
  });
});

describe('files with problems', () => {
  test('all of them are told at once, each with the line it stands in', () => {
    const { rows, problems } = readFrameworkCsv(
      [
        'code,area,domain,summary',
        '1,Law,p,"Two',
        'lines"',
        ',Law,p,No code',
        '2 a,Law,p,A space',
        '1,Law,p,Again',
        '3,Law,sometimes,Which?',
        '4,,p,',
      ].join('\n'),
    );

    expect(rows.map(({ code }) => code)).toEqual(['1']);
    expect(problems).toEqual([
      { line: 4, text: 'The code is missing.' },
      { line: 5, text: 'The code “2 a” has a space in it or more than 40 characters.' },
      { line: 6, text: 'The code “1” stands in line 2 already.' },
      { line: 7, text: 'The domain is “sometimes”. Write cognitive, psychomotor or affective.' },
      { line: 8, text: 'The summary is missing.' },
      { line: 8, text: 'The area is missing.' },
    ]);
  });

  test.each([
    ['an empty file', '', 'The file is empty.'],
    ['a head alone', 'code,summary\n', 'nothing below it'],
    ['no code', 'area,summary\nLaw,x', 'no column for the code'],
    ['an open quotation mark', 'code,summary\n1,"never closed', 'never closed'],
  ])('%s', (_, text, told) => {
    expect(
      readFrameworkCsv(text)
        .problems.map((problem) => problem.text)
        .join(' '),
    ).toContain(told);
  });

  test('more rows than a list holds', () => {
    const text = `code,summary\n${Array.from({ length: 1001 }, (_, at) => `${at},x`).join('\n')}`;

    expect(readFrameworkCsv(text).problems.map((problem) => problem.text)).toEqual([
      'A list holds 1000 rows; this one has 1001.',
    ]);
  });
});
