// Prints the bank as it stands: `npm run items`. Counts by exam, area and topic, full forms without a repeat, levels, where
// the key stands, what the item rules find (errors first), who and which workplaces stand in the stems, and how blind checking
// went.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { placesOf } from '../src/exam/bank.ts';
import { fullFormsWithoutRepeats } from '../src/exam/full-forms.ts';
import { families } from '../src/families/index.ts';
import { apartOf, hinges } from '../src/library/item-rules/hinges.ts';
import { itemRules, ruleShelf } from '../src/library/item-rules/index.ts';
import { keyLengths } from '../src/library/item-rules/key-length.ts';
import { nearDuplicates } from '../src/library/item-rules/near-duplicates.ts';
import { peopleIn } from '../src/library/item-rules/people.ts';
import { settingsIn } from '../src/library/item-rules/settings.ts';
import { openLibrary } from '../src/library/library.ts';

const library = openLibrary(process.cwd());
const items = [...library.items.values()];
const apart = apartOf(items);
const entries = items.map((item) => ({ ...item, apart: apart.get(item.id) }));
const shelf = ruleShelf({
  drugs: library.drugs.values(),
  facts: library.facts.values(),
  sources: library.sources.values(),
  today: new Date().toISOString().slice(0, 10),
});
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
const countBy = (keyOf) => Map.groupBy(items, keyOf);
const row = (count, words) => console.log(`${String(count).padStart(6)}  ${words}`);

console.log(`${items.length} items\n`);

for (const blueprint of library.blueprints.values()) {
  const placeOf = placesOf(blueprint);
  const placed = items.flatMap(({ topics }) => placeOf(topics) ?? []);
  const forms = fullFormsWithoutRepeats(blueprint, entries, 1, 100).length;
  console.log(
    `${blueprint.credential}: ${placed.length} items, ${forms} full forms of ${blueprint.presented} with no item twice`,
  );
  for (const area of blueprint.areas) {
    const inArea = placed.filter((place) => place.area === area.code);
    row(inArea.length, `${area.code} ${area.title} (${area.items} in a form)`);
    if (area.topics.length > 1)
      for (const { code, title } of area.topics)
        row(inArea.filter(({ topic }) => topic === code).length, `    ${code} ${title}`);
  }
  console.log('');
}

console.log('Levels');
for (const [level, of] of countBy(({ level }) => level))
  row(of.length, `${level}, ${percent(of.length, items.length)}`);
console.log('Where the key stands');
for (const [key, of] of [...countBy(({ key }) => key)].sort())
  row(of.length, `${key}, ${percent(of.length, items.length)}`);
const { worded, longest } = keyLengths(items);
row(
  longest.length,
  `of ${worded.length} worded items have the key as the longest option, ${percent(longest.length, worded.length)}`,
);
const hardest = items.map(({ difficulty }) => difficulty).sort((a, b) => a - b);
console.log(
  `Judged difficulty: mean ${(hardest.reduce((sum, value) => sum + value, 0) / hardest.length).toFixed(2)}, middle half ${hardest[Math.floor(hardest.length / 4)]} to ${hardest[Math.floor((3 * hardest.length) / 4)]}\n`,
);

console.log('Rules');
for (const severity of ['error', 'warning']) {
  for (const { name, check } of itemRules.filter((rule) => rule.severity === severity)) {
    const found = items.flatMap((item) => {
      const fault = check(item, shelf);
      return fault === null ? [] : [`${item.id}: ${fault}`];
    });
    row(found.length, `${severity === 'error' ? '' : '(warning) '}${name}`);
    for (const line of found) console.log(`          ${line}`);
  }
}
const twins = nearDuplicates(items, 0.7);
row(twins.length, 'pairs that ask nearly the same');
for (const line of twins) console.log(`          ${line}`);

const pairs = hinges(items);
row(pairs.length, 'pairs of which one gives the other away; no form holds both');
for (const { telling, told } of pairs) console.log(`          ${telling} > ${told}`);

const { mr, ms, mx, names } = peopleIn(items.map(({ stem }) => stem));
console.log(
  `\nPeople in the stems: ${mr} Mr., ${ms} Ms. or Mrs., ${mx} Mx.; ${names.length} last names, the most frequent ${names[0]?.[1]} times`,
);
const asked = items.filter(({ level }) => level === 'application').map(({ stem }) => stem);
const settings = settingsIn(asked);
console.log(
  `Workplaces named in the stems of ${asked.length} application items: ${percent(settings.named, asked.length)}`,
);
for (const [kind, count] of settings.byKind) row(count, kind);
console.log(`Besides: ${families.length} families of calculation problems, ${library.drills.size} drills`);

const rounds = parse(readFileSync('content/checks/items.yaml', 'utf8'));
const answered = rounds.reduce((sum, round) => sum + round.answered, 0);
const agreed = rounds.reduce((sum, round) => sum + round.agreed, 0);
console.log(`\nAnswered blind: ${answered}; ${agreed} agreed the first time, ${percent(agreed, answered)}`);
console.log(`Not yet answered blind: ${items.filter(({ checkedOn }) => checkedOn === null).length}`);
