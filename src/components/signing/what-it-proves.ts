/** What a signature proves and what it does not, in the same words wherever it is explained. */

export const proves: readonly string[] = [
  'Which lines were signed, word for word. A line that is changed afterwards shows as changed, and the new line needs a signature of its own.',
  'Which device signed. Each browser has a key of its own that cannot be taken out of it.',
  'That it was the device of a certain person, where the instructor registered its key from that person’s own hand. Only then it says “confirmed”.',
  'When, by the clock of the device that signed. Where two clocks are far apart, both times are shown.',
];

export const provesNot: readonly string[] = [
  'Who held the device. What is signed on the student’s own device stays “attested on the student’s device, unconfirmed”, whoever’s name stands there.',
  'That a name is real. Names and credentials are as somebody typed them.',
  'That what was signed is true. It is what a person said of it.',
  'That nothing was left out. A student’s file can be without an answer that said no; it cannot hold one that nobody gave.',
  'That a clock was right. Whoever owns a device can set it.',
];
