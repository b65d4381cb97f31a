// A real Chromium for tests: the one that is measured with.
export { openBrowser } from '../../src/commands/bench/browser.js';
