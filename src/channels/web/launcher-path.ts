// Where the one line that a council puts on its pages leads.

export const LAUNCHER_PATH = '/chat.js';
