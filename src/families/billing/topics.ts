/** Topics of the five exams that coding and billing serve. */
import type { TopicCode } from '#schema/ids.ts';

export const benefitTopics: readonly TopicCode[] = ['A1.3', 'R2.1', 'N5', 'T4', 'K4'];
export const accountTopics: readonly TopicCode[] = ['A1.5', 'R2.2', 'N5', 'T4', 'K4'];
export const claimTopics: readonly TopicCode[] = ['A1.4', 'R2.1', 'N5', 'T4', 'K4'];
export const codingTopics: readonly TopicCode[] = ['A1.1', 'R2.1', 'N5', 'T4', 'K4'];
