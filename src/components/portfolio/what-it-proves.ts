/** What a portfolio shows and what it does not, in the same words on the screen and on paper. */

export const proves: readonly string[] = [
  'What was done in each run, act by act, and how the rubric scored it. Whoever looks back on a run sees it played again and scored anew.',
  'When it was done, by the clock of the device, and how long it took.',
  'That nothing was changed after it was written, where the runs are signed and unbroken.',
  'Which runs were check-offs, without hints and without a pause, and which were practice. A run that went on from a moment of another counts as practice.',
];

export const provesNot: readonly string[] = [
  'Who sat at the device. A signature tells the device, not the person.',
  'That the skill is there with people. All of this is practice on a simulation; the lab and the site decide.',
  'Runs in another browser, or from before a record was erased. A record can be begun anew.',
  'That a clock was right. Whoever owns a device can set it.',
  'Anything for certain where the device had no key: entries that are not signed can be changed by somebody who knows how.',
];
