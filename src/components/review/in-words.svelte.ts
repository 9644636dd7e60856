/** Whether drawings and traces are told in words beside the picture: one's own choice, kept on this device. */
import { KeptChoices } from '#components/ui/kept-choices.svelte.ts';

interface InWords {
  readonly isOn: boolean;
}

export function keptInWords(): KeptChoices<InWords> {
  return new KeptChoices<InWords>('review-in-words', (found) => ({ isOn: found.flag('isOn', false) }));
}
