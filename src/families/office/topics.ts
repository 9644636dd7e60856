/** Topics of the five exams that office work serves. */
import type { TopicCode } from '#schema/ids.ts';

export const schedulingTopics: readonly TopicCode[] = ['A2.1', 'R2.3', 'N5', 'T4', 'K4'];
export const officeTopics: readonly TopicCode[] = ['A2.4', 'R2.3', 'N5', 'T4', 'K4'];
export const moneyTopics: readonly TopicCode[] = ['A1.5', 'R2.2', 'N5', 'T4', 'K4'];
