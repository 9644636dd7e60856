/** Filters a reference shelf as one types. With script off the whole list is there, and the browser's own find works. */

/** Letters and digits only, without accents and case, so that "cardio" finds "cardi/o". */
function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
}

const field = document.querySelector<HTMLInputElement>('[data-shelf-field]');
const tally = document.querySelector<HTMLElement>('[data-shelf-status]');
const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((element) => ({
  element,
  text: comparable(element.textContent),
}));

function filter(): void {
  if (field === null || tally === null) return;
  const wanted = comparable(field.value)
    .split(' ')
    .filter((word) => word !== '');
  let count = 0;
  for (const { element, text } of entries) {
    const isMatch = wanted.every((word) => text.includes(word));
    element.hidden = !isMatch;
    if (isMatch) count += 1;
  }
  for (const group of document.querySelectorAll<HTMLElement>('[data-letter]'))
    group.hidden = group.querySelector('[data-entry]:not([hidden])') === null;
  if (wanted.length === 0) tally.textContent = '';
  else if (count === 0)
    tally.textContent = 'Nothing on this shelf matches. Search looks everywhere and forgives spelling.';
  else tally.textContent = count === 1 ? '1 entry' : `${String(count)} entries`;
}

field?.addEventListener('input', filter);
// The browser may bring an earlier text back with the page.
filter();
