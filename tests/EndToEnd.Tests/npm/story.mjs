import { input } from './browser.mjs';
import { faults, picture, ready, withBrowsers } from './faces.mjs';

// From nothing to answered calls in a report. Everybody here only clicks and types: an administrator, a caller at the simulator's page, and two agents.
await withBrowsers(async open => {
  const admin = await open();
  const number = await setUp(admin);
  const key = await mobileKey(admin);

  const [jane, joe] = [await open(), await open()];
  await work(jane, 'Jane', key);
  await work(joe, 'Joe', key);
  const [board, phone] = [await opened(admin, 'Wallboard'), await opened(admin, 'Simulated telephone')];
  await board.getByText('Nobody is on the line.').waitFor();
  await phone.getByText('Live', { exact: true }).waitFor();
  await phone.getByText('Caller id', { exact: true }).click();
  const heard = phone.getByRole('log', { name: 'What the caller hears' });

  // Jane, and Jane hangs up.
  await call(phone, number, '447700900001');
  await board.getByText('447700900001').waitFor();
  await press(phone, '1');
  await rings(jane);
  await picture(jane, 'story-jane-rings');
  await jane.getByRole('button', { name: 'Answer' }).click();
  await heard.getByText('Connected with Jane').waitFor();
  await talks(board, 'Jane');
  await picture(board, 'story-wallboard');
  await picture(phone, 'story-phone');
  await lasts(jane);
  await jane.getByRole('button', { name: 'Hang up' }).click();
  await heard.getByText('Call ended').waitFor();
  await board.getByText('Nobody is on the line.').waitFor();

  // Joe, and the caller hangs up; Jane is left in peace.
  await call(phone, number, '447700900002');
  await press(phone, '2');
  await rings(joe);
  const atJane = await jane.getByRole('heading', { name: 'Incoming call' }).count();
  await joe.getByRole('button', { name: 'Answer' }).click();
  await heard.getByText('Connected with Joe').waitFor();
  await talks(board, 'Joe');
  await lasts(joe);
  await picture(joe, 'story-joe-talks');
  await phone.getByRole('button', { name: 'Hang up', exact: true }).click();
  await joe.getByRole('heading', { name: 'In a call' }).waitFor({ state: 'detached' });
  await board.getByText('Nobody is on the line.').waitFor();

  // Both go home, and the supervisor looks at the day.
  for (const page of [jane, joe]) {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in as an agent' }).waitFor();
  }
  await board.getByText('No agent is signed in.').waitFor();
  await to(admin, 'Calls');
  const ended = admin.getByRole('region', { name: 'Ended in the last 24 hours' });
  await ended.getByRole('link', { name: '447700900002' }).waitFor();
  const calls = await ended.getByRole('row').filter({ hasText: '447700900' }).allInnerTexts();
  await picture(admin, 'story-calls');
  const whole = admin.getByRole('group', { name: 'In all' });
  // What agents did is in the log a moment later.
  for (let tries = 0; tries < 20 && await whole.getByRole('rowheader', { name: /^J/ }).count() < 2; tries++) {
    await to(admin, 'Reports');
    await admin.getByLabel('About', { exact: true }).selectOption('agents');
    await whole.getByRole('columnheader', { name: 'Agent' }).waitFor();
  }
  const columns = await whole.getByRole('columnheader').allInnerTexts();
  const talked = {};
  for (const name of ['Jane', 'Joe']) {
    const cells = await whole.getByRole('row').filter({ has: admin.getByRole('rowheader', { name }) }).getByRole('cell').allInnerTexts();
    talked[name] = cells[columns.indexOf('Talking') - 1];
  }
  await picture(admin, 'story-report');
  return { number, key, atJane, calls, talked };
});

/** Leads the console from its first start to callers who hear a menu; the number that was rented. */
async function setUp(page) {
  await page.goto(`${input.gateway}/console`);
  await page.getByLabel('Admin key').fill(input.adminKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await ready(page);

  await page.getByRole('link', { name: 'Create the application at Vonage' }).click();
  await page.getByLabel('Application name').fill('Front desk');
  await page.getByLabel('Region').selectOption('eu-west');
  await picture(page, 'setup-first');
  await page.getByRole('button', { name: 'Create application' }).click();
  await page.getByText('set up right').waitFor();
  await page.getByText('€100.00').waitFor();
  await picture(page, 'setup');

  await to(page, 'Numbers');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: /^Rent \+/ }).first().click();
  const dialog = page.getByRole('dialog');
  const number = (await dialog.getByRole('heading').textContent()).match(/\+(\d+)/)[1];
  await picture(page, 'numbers-rent');
  await dialog.getByRole('button', { name: 'Rent' }).click();
  await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `+${number}` }) }).getByText('linked here').waitFor();
  await picture(page, 'numbers');

  await to(page, 'Users');
  for (const name of ['Jane', 'Joe']) {
    await page.getByLabel('User name').fill(name);
    await page.getByRole('button', { name: 'Create user' }).click();
    await page.getByRole('rowheader', { name }).waitFor();
  }
  await page.getByRole('button', { name: 'Token: Jane' }).click();
  await dialog.locator('pre').getByText(/^[\w-]+\.[\w-]+\.[\w-]+$/).waitFor();
  await picture(page, 'users-token');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await picture(page, 'users');

  await to(page, 'App settings');
  await page.getByRole('button', { name: 'Inbound Call' }).click();
  const ncco = page.getByLabel('NCCO in force for callers', { exact: true }).and(page.locator('pre'));
  await ncco.getByText('Thank you for calling Jane').waitFor();
  await page.getByRole('button', { name: 'IVR' }).click();
  await ncco.getByText('Thank you for calling my contact center.').waitFor();
  await picture(page, 'settings');
  await to(page, 'Overview');
  await page.locator('.tour .tag.good').nth(3).waitFor();
  await picture(page, 'overview-after-tour');
  return number;
}

/** The key that the console shows for apps. */
async function mobileKey(page) {
  await to(page, 'SDK integration');
  await page.getByRole('button', { name: 'Show the key' }).click();
  const key = await page.getByLabel('MOBILE_API_KEY', { exact: true }).and(page.locator('code')).textContent();
  await to(page, 'Overview');
  return key;
}

/** Goes to another page of the console. */
async function to(page, name) {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
  await ready(page);
}

/** Opens a link of the page in a tab beside it. */
async function opened(page, name) {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name, exact: true }).click({ modifiers: ['Control'] })]);
  return tab;
}

/** Signs an agent in at a desktop. */
async function work(page, name, key) {
  await page.goto(`${input.gateway}/desk`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Mobile key').fill(key);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
  await page.locator('[data-state="available"].tag').waitFor();
}

/** Calls, and listens until it is one's turn. */
async function call(phone, number, from) {
  await phone.getByLabel('Number of the center').fill(number);
  await phone.getByLabel('Number that the center sees').fill(from);
  await phone.getByRole('button', { name: 'Call', exact: true }).click();
  const heard = phone.getByRole('log', { name: 'What the caller hears' });
  // The call before is shown until there is another one.
  await heard.getByText('Call ended').waitFor({ state: 'detached' });
  await heard.getByText('Your turn').waitFor();
}

async function press(phone, digit) {
  await phone.getByRole('group', { name: 'Keypad' }).getByRole('button', { name: digit, exact: true }).click();
}

async function rings(page) {
  await page.getByRole('heading', { name: 'Incoming call' }).waitFor();
}

async function talks(board, name) {
  await board.locator(`[data-agent="${name}"]`).getByText('talking').waitFor();
  await board.getByText(`talks with ${name}`).waitFor();
}

/** Waits until the desktop shows that the talk is two seconds old. */
async function lasts(page) {
  await page.getByRole('timer', { name: 'Length of the call' }).getByText(/:0[2-9]$/).waitFor();
}
