/** A mark finds its passage again, whatever is edited around it, and is never dropped when it cannot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from './find-passage.ts';
import { passageAt, type Passage, type SectionText } from './passage.ts';
import { placedMarks } from './placed-marks.ts';

const vocabulary =
  'cuff arm pressure gauge valve needle patient chart provider report rest chair table bladder artery sound beat number row reading clinic policy state wash glove sharps label tube order draw'.split(
    ' ',
  );
/** Words an edit brings: none of them stands in the text before. */
const foreign = 'zebra quartz violin harbor lantern meadow copper thunder ribbon castle'.split(' ');

const prose = fc.array(fc.constantFrom(...vocabulary), { minLength: 60, maxLength: 160 }).chain((words) =>
  fc
    .array(fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n'), { minLength: words.length, maxLength: words.length })
    .map((gaps) =>
      words
        .map((word, at) => word + (gaps[at] ?? ' '))
        .join('')
        .trim(),
    ),
);
const edit = fc
  .array(fc.constantFrom(...foreign), { minLength: 1, maxLength: 12 })
  .map((words) => ` ${words.join(' ')} `);

/** A module, one passage of 3 to 30 words in its second section, and where it was. */
const marked = fc
  .record({
    before: prose,
    own: prose,
    after: prose,
    at: fc.double({ min: 0, max: 0.8, noNaN: true }),
    words: fc.integer({ min: 3, max: 30 }),
  })
  .chain(({ before, own, after, at, words }) => {
    const starts = [...own.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => [index, index + word.length] as const);
    const first = Math.floor(at * (starts.length - 1));
    const last = Math.min(starts.length - 1, first + words - 1);
    const sections = [
      { id: 'one', text: before },
      { id: 'two', text: own },
      { id: 'three', text: after },
    ] as const;
    const passage = passageAt(sections[1], starts[first]![0], starts[last]![1])!;
    return fc.constant({ sections, passage });
  });

function textAt(sections: readonly SectionText[], passage: Passage): string | null {
  const found = findPassage(sections, passage);
  return found === null
    ? null
    : (sections.find(({ id }) => id === found.section)?.text.slice(found.start, found.end) ?? null);
}

const withText = (sections: readonly SectionText[], id: string, text: string): readonly SectionText[] =>
  sections.map((section) => (section.id === id ? { id, text } : section));

describe('a marked passage', () => {
  it('is found where it is while nothing changes', () => {
    fc.assert(
      fc.property(marked, ({ sections, passage }) => {
        expect(findPassage(sections, passage)).toEqual({
          section: 'two',
          start: passage.start,
          end: passage.start + passage.exact.length,
          isChanged: false,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('goes along with edits elsewhere: put in or taken out before, after and in other sections', () => {
    const change = fc.record({
      marked,
      put: edit,
      beforeAt: fc.double({ min: 0, max: 1, noNaN: true }),
      afterAt: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(change, ({ marked: { sections, passage }, put, beforeAt, afterAt, cut }) => {
        const { start, exact } = passage;
        const text = sections[1].text;
        const head = text.slice(0, start);
        const tail = text.slice(start + exact.length);
        // What is cut may reach up to the passage itself; its surroundings are then gone on one side.
        const at = Math.floor(beforeAt * head.length);
        const newHead = head.slice(0, at) + put + head.slice(at + cut);
        const behind = Math.floor(afterAt * tail.length);
        const newTail = passage.prefix === '' || cut > 20 ? tail : tail.slice(0, behind) + put + tail.slice(behind);
        const edited = withText(withText(sections, 'two', newHead + exact + newTail), 'three', put + sections[2].text);

        const found = findPassage(edited, passage);

        expect(found).toMatchObject({ section: 'two', isChanged: false });
        expect(found?.start).toBe(newHead.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is marked as changed, in its place, when its own words are edited', () => {
    fc.assert(
      fc.property(marked, edit, fc.double({ min: 0.2, max: 0.8, noNaN: true }), ({ sections, passage }, put, share) => {
        // Words that stand twice may be found where they still stand.
        fc.pre(sections.every(({ text }) => text.split(passage.exact).length === (text === sections[1].text ? 2 : 1)));
        const at = passage.start + Math.floor(share * passage.exact.length);
        const text = sections[1].text;
        const edited = withText(sections, 'two', text.slice(0, at) + put + text.slice(at + 2));

        const found = findPassage(edited, passage);

        expect(found?.isChanged).toBe(true);
        expect(found?.section).toBe('two');
        expect(edited[1]!.text.slice(found!.start, found!.end)).toContain(put.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('is found in another section when it moved there, and nowhere when it was deleted', () => {
    fc.assert(
      fc.property(marked, ({ sections, passage }) => {
        fc.pre(passage.exact.length >= 60);
        const text = sections[1].text;
        const without = text.slice(0, passage.start) + text.slice(passage.start + passage.exact.length);
        const moved = withText(withText(sections, 'two', without), 'one', `${passage.exact} ${sections[0].text}`);

        expect(textAt(moved, passage)).toBe(passage.exact);
        expect(findPassage(withText(sections, 'two', without), passage)?.isChanged ?? true).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is found when its section was renamed or the typography changed', () => {
    const text = 'The patient says: "It hurts here," and points. Chart 118-76 and the arm you used. Then report.';
    const passage = passageAt({ id: 'old', text }, text.indexOf('"It'), text.indexOf(' and the arm'))!;
    const now = { id: 'new', text: text.replace('"It hurts here,"', '“It hurts here,”').replace('118-76', '118–76') };

    expect(textAt([now], passage)).toBe('“It hurts here,” and points. Chart 118–76');
  });

  it('of one short word is not taken for another use of the word', () => {
    const text = 'Check the tube twice. The order of draw begins with blood cultures, and a tube is inverted gently.';
    const passage = passageAt({ id: 'a', text }, 10, 14)!;

    expect(passage.exact).toBe('tube');
    expect(
      findPassage([{ id: 'a', text: 'Wholly new prose where some tube lies in a tray nobody wrote of.' }], passage),
    ).toBeNull();
    expect(findPassage([{ id: 'a', text: `New words first. ${text}` }], passage)?.start).toBe(27);
  });

  it('has a place or is kept without one: as many marks come out as went in', () => {
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 6 }), fc.array(prose, { maxLength: 3 }), (all, texts) => {
        const marks = all.map(({ passage }, id) => ({ id, passage, note: `note ${String(id)}` }));
        const sections = texts.map((text, at) => ({ id: ['two', 'x', 'y'][at]!, text }));

        const placed = placedMarks(sections, marks);

        expect(placed.map(({ mark }) => mark).toSorted((a, b) => a.id - b.id)).toEqual(marks);
      }),
      { numRuns: 60 },
    );
  });

  it('is never empty and never begins or ends with white space', () => {
    expect(passageAt({ id: 'a', text: 'one\n\n two' }, 3, 5)).toBeNull();
    expect(passageAt({ id: 'a', text: 'one\n\n two ' }, 9, 3)).toMatchObject({ exact: 'two', start: 6 });
  });
});
