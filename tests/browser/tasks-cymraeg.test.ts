// Every task at Glanmarch in Welsh, in a real browser.
import { describe } from 'vitest';
import { playTasks } from './task-play.js';

describe('every task at Glanmarch in Welsh', () => {
  playTasks('cymraeg', { council: 'glanmarch', language: 'cy' });
});
