/** Topics of the five exams that dosage math serves. */
import type { TopicCode } from '#schema/ids.ts';

export const dosageTopics: readonly TopicCode[] = ['C4.3', 'R4.3', 'N1.3', 'T1', 'K3'];
export const injectionTopics: readonly TopicCode[] = ['C4.3', 'C4.4', 'R4.3', 'N1.3', 'T1', 'K3'];
