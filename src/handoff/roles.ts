// What each role may do at the desk.
import type { Agent } from '../core/store.js';

/** `chats`: the queue and what is in it. `supervise`: how it goes. `edit`: what the assistant learns. `administer`: who did what. */
export type Duty = 'chats' | 'supervise' | 'edit' | 'administer';

const DUTIES: Readonly<Record<Agent['role'], readonly Duty[]>> = {
  agent: ['chats'],
  supervisor: ['chats', 'supervise'],
  editor: ['edit'],
  administrator: ['chats', 'supervise', 'edit', 'administer'],
};

export const dutiesOf = (role: Agent['role']): readonly Duty[] => DUTIES[role];

export const may = ({ role }: Pick<Agent, 'role'>, duty: Duty): boolean => DUTIES[role].includes(duty);
