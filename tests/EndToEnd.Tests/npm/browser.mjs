import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** What the test said, as JSON on standard input. */
export const input = JSON.parse(readFileSync(0, 'utf8'));

/** Runs work in a page of Chromium, and prints what it returns as JSON. */
export async function inBrowser(work, options = {}) {
  const browser = await chromium.launch({
    executablePath: input.chromium,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const complaints = [];
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1440, height: 1000 }, ...options });
    page.setDefaultTimeout(20_000);
    page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', error => complaints.push(error.message));
    console.log(JSON.stringify({ ...await work(page), complaints }));
  } finally {
    await browser.close();
  }
}

/** Opens the simulator's page and waits until it is up to date. */
export async function openPhone(page) {
  await page.goto(input.url);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.waitForFunction(() => document.getElementById('to').value !== '');
}

/** Rules of accessibility that the page breaks: all of them in light, and in dark those of its colours. */
export async function accessibilityFaults(page) {
  const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  const faults = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(only => window.axe.run(only), colorScheme === 'light' ? {} : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
    faults.push(...violations.map(violation => `${colorScheme}: ${violation.id} at ${violation.nodes.map(node => node.target).join(', ')}`));
  }
  return faults;
}
