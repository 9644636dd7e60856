/** What a voice is given to say, where sentences end, and marks as a file. */
import { describe, expect, it } from 'vitest';
import { marksText } from './marks-text.ts';
import { sentences } from './sentences.ts';
import { spoken } from './spoken.ts';

describe('sentences', () => {
  const split = (text: string): readonly string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

  it('end at full stops, questions and line feeds, not at abbreviations and numbers', () => {
    expect(split('Tell Dr. Osei at 2.5 mL. "Wait!" she said. Is it 118/76?\nChart it, e.g. here')).toEqual([
      'Tell Dr. Osei at 2.5 mL.',
      '"Wait!" she said.',
      'Is it 118/76?',
      'Chart it, e.g. here',
    ]);
  });

  it('of nothing are none', () => {
    expect(split(' \n ')).toEqual([]);
  });
});

describe('what is spoken', () => {
  it.each([
    ['below 120 and below 80 mmHg', 'below 120 and below 80 millimeters of mercury'],
    ['We write 118/76.', 'We write 118 over 76.'],
    ['Fell on 11/27, vision 20/20, open 24/7', 'Fell on 11/27, vision 20/20, open 24/7'],
    ['2–3 mmHg/s', '2 to 3 millimeters of mercury a second'],
    ['1 mL of 5 mg/dL at 98.6 °F', '1 milliliter of 5 milligrams per deciliter at 98.6 degrees Fahrenheit'],
    ['Wash at 20 minutes in 5 inches', 'Wash at 20 minutes in 5 inches'],
  ])('%s', (shown, said) => {
    expect(spoken(shown)).toBe(said);
  });

  it('says abbreviations as the glossary does and leaves words to the voice', () => {
    const soundings = [
      { term: 'HIPAA', say: 'HIP-uh' },
      { term: 'systolic pressure', say: 'sis-TOL-ik PRESH-er' },
      { term: 'CLIA', say: 'KLEE-uh' },
      { term: 'ACE', say: 'AYS' },
    ];

    expect(spoken('HIPAA and CLIA are laws; FACE and systolic pressure are not.', soundings)).toBe(
      'hip-uh and klee-uh are laws; FACE and systolic pressure are not.',
    );
  });
});

describe('marks as a file', () => {
  const line = {
    module: 'Blood pressure',
    section: 'Choose the cuff',
    label: 'Key point',
    quote: 'Measure *first*.\n- then wrap',
    note: '# ask [why](x)',
    made: 'Nov 27, 2026',
  };

  it('stand under module and section once', () => {
    expect(marksText([line, { ...line, quote: 'Two', note: '' }], 'text')).toBe(
      'MY MARKS\n\nBLOOD PRESSURE\n\n-- Choose the cuff\n\n“Measure *first*.\n- then wrap”\nNote: # ask [why](x)\n(Key point, Nov 27, 2026)\n\n“Two”\n(Key point, Nov 27, 2026)\n',
    );
  });

  it('keep quotes and notes from becoming markup', () => {
    const text = marksText([line], 'markdown');

    expect(text).toContain('> Measure \\*first\\*.\n> \\- then wrap');
    expect(text).toContain('\\# ask \\[why\\](x)');
  });
});
