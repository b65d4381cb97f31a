// When reminders go out: the evening before, Europe/London, whatever the clocks do that night.

/** Minutes after midnight: 18:00. */
export const REMINDER_TIME = 18 * 60;
/** 22:00: one that is late by so much would wake people, and is not sent. Our own choice. */
export const REMINDER_END = 22 * 60;
