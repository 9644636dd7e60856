/** The statechart of the thread: the desks of one visit, put together (compose.ts). */
import { composedMachine } from '../core/compose.ts';
import { thread } from './compose.ts';

export const threadMachine = composedMachine(thread);
