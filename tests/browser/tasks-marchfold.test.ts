// Every task at Marchfold in English, in a real browser.
import { describe } from 'vitest';
import { playTasks } from './task-play.js';

describe('every task at Marchfold in English', () => {
  playTasks('marchfold', { council: 'marchfold', language: 'en' });
});
