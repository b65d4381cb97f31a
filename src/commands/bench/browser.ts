// A real Chromium, for measuring and for tests: the machine's own when there is one, else the build that comes through npm.
import { existsSync } from 'node:fs';
import chromiumFromNpm from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What Playwright switches off, for the last such flag is the one that counts; and the pop-ups of the address bar, of which
 * each new window loads two: a tenth of the time of such tests.
 */
const OFF = [
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...[
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
  ],
  ...['NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

const FLAGS = [
  `--disable-features=${OFF.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Headless. Whoever opens it closes it. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? (await unpacked());
  try {
    return await chromium.launch({ executablePath, args: FLAGS });
  } catch (cause) {
    throw new Error(
      `${executablePath} does not start. Install a browser (Debian: apt-get install chromium), or the libraries that the one from npm needs (libnss3, libnspr4, libexpat1)`,
      { cause },
    );
  }
};

const unpacked = async (): Promise<string> => {
  try {
    return await chromiumFromNpm.executablePath();
  } catch (cause) {
    throw new Error(
      'No browser was found, and the one from npm could not be unpacked. Install one (Debian: apt-get install chromium)',
      { cause },
    );
  }
};
