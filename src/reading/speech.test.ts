import { describe, expect, it } from 'vitest';
import { chosenVoice, voicesInOrder, type Voice } from './choose-voice.ts';
import { speechPlan } from './speech-plan.ts';

describe('what is read of a section', () => {
  it('is each sentence with its place, and a word for what is better seen', () => {
    const text = 'Rows\nTwo go. One stays.\na\nb\nWhy?\nyes\nno\nThe heart.';

    const said = speechPlan(text, [
      { kind: 'heading', start: 0, end: 4 },
      { kind: 'prose', start: 5, end: 23 },
      { kind: 'table', start: 24, end: 27, count: 2 },
      { kind: 'prose', start: 28, end: 32 },
      { kind: 'choices', start: 33, end: 39, count: 2 },
      { kind: 'caption', start: 40, end: 50 },
    ]);

    expect(said.map(({ say }) => say)).toEqual([
      'Rows',
      'Two go.',
      'One stays.',
      'A table with 2 rows stands here. Look at it on the page.',
      'Why?',
      'Choose one of 2 answers on the page.',
      'Figure. The heart.',
    ]);
    expect(said.map(({ start, end }) => text.slice(start, end))[2]).toBe('One stays.');
  });
});

describe('the voice', () => {
  const voice = (name: string, lang: string, localService: boolean): Voice => ({
    name,
    voiceURI: name,
    lang,
    localService,
    default: false,
  });
  const all = [
    voice('Cloud', 'en-US', false),
    voice('Anna', 'de-DE', true),
    voice('Brit', 'en-GB', true),
    voice('Sam', 'en_US', true),
  ];

  it('is one on the device, American before others, until another is chosen', () => {
    expect(voicesInOrder(all).map(({ name }) => name)).toEqual(['Sam', 'Brit', 'Cloud']);
    expect(chosenVoice(all, null)?.name).toBe('Sam');
    expect(chosenVoice(all, 'Cloud')?.name).toBe('Cloud');
  });

  it('is none where every voice would send the text away, unless one is chosen', () => {
    const cloud = [voice('Cloud', 'en-US', false)];

    expect(chosenVoice(cloud, null)).toBeNull();
    expect(chosenVoice(cloud, 'Cloud')?.name).toBe('Cloud');
    expect(chosenVoice([], 'Cloud')).toBeNull();
  });
});
