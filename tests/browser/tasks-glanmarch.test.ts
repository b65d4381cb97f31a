// Every task at Glanmarch in English, in a real browser.
import { describe } from 'vitest';
import { playTasks } from './task-play.js';

describe('every task at Glanmarch in English', () => {
  playTasks('glanmarch', { council: 'glanmarch', language: 'en' });
});
