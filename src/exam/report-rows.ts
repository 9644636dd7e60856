/** A report as rows for a spreadsheet: one line for each question. Pure. */
import type { Form } from './form.ts';
import type { SittingScore } from './score.ts';
import type { ShippedItem } from './shipped.ts';
import { letters } from './words.ts';

export function reportRows(
  form: Form,
  scored: SittingScore,
  items: ReadonlyMap<string, ShippedItem>,
): (string | number)[][] {
  const head = [
    'Number',
    'Question',
    'Area',
    'Topic',
    'Your answer',
    'Right answer',
    'Right',
    'Scored',
    'Flagged',
    'Certainty',
    'Seconds',
    'First seen',
    'Taught in',
    'Item',
  ];
  const rows = scored.questions.map((question) => {
    const item = items.get(question.item);
    const order = form.questions[question.index]?.order ?? [];
    const shown = (id: string | null) => {
      const text = item?.options.find((option) => option.id === id)?.text;
      return text === undefined ? '' : `${letters[order.findIndex((option) => option === id)] ?? ''}. ${text}`;
    };
    return [
      question.index + 1,
      item?.stem ?? '',
      question.area ?? '',
      question.topic ?? '',
      shown(question.chosen),
      shown(question.key),
      question.right ? 'yes' : 'no',
      question.scored ? 'yes' : 'no',
      question.flagged ? 'yes' : 'no',
      question.certainty ?? '',
      Math.round(question.ms / 1000),
      question.firstSeen ? 'yes' : 'no',
      item?.teaches ?? '',
      question.item,
    ];
  });
  return [head, ...rows];
}
