/** Whether this browser knows vibration; a desktop that knows it may still have nothing that moves. */
export const canVibrate = (): boolean => typeof navigator !== 'undefined' && 'vibrate' in navigator;
