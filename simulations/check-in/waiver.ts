/** A wish that comes up at many desks: to skip what is due. Nobody at a desk may grant it, and least of all as a habit. */
import type { Matter } from './case.ts';

export const waiverMatter: Matter = {
  id: 'skip-it',
  at: 'money',
  text: '“Can you skip that today? At my last place they never made me pay it.”',
  options: [
    {
      kind: 'waives',
      text: '“Of course, I will leave it off this time.”',
      answer: 'A smile. At the next visit the same question will come again.',
    },
    {
      kind: 'fits',
      text: '“I can’t skip it: it’s your share. If it’s hard today, we can talk quietly about our payment policy.”',
      answer: '“No, that’s all right. I just thought I’d ask.”',
    },
    {
      kind: 'promises',
      text: '“Pay now, and the plan will give it all back to you later.”',
      answer: '“It will? Good to know.”',
    },
    {
      kind: 'turns-away',
      text: '“No copay, no visit. Those are the rules.”',
      answer: 'Somebody in the second row looks up. The visitor’s face goes red.',
    },
  ],
};
