/** Topics of the five exams that measuring serves. */
import type { TopicCode } from '#schema/ids.ts';

export const measureTopics: readonly TopicCode[] = ['C1.1', 'R4.1', 'N3A', 'T2', 'K3'];
export const historyTopics: readonly TopicCode[] = ['C1.3', 'R4.2', 'N3A', 'T2', 'K3'];
export const ecgTopics: readonly TopicCode[] = ['C3.9', 'R4.4', 'N3F', 'T2', 'K3'];
export const pregnancyTopics: readonly TopicCode[] = ['C3.4', 'R4.2', 'N3A', 'T2', 'K3'];
