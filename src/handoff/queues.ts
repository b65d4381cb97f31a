// The queues of the desk: one for each service, and one for everything else. Words: `desk.queue.<id>`.
export const QUEUES = ['bins', 'council-tax', 'planning', 'general'] as const;
