import { input } from './browser.mjs';
import { faults, openPage, overflowOnPhone, picture, ready, withBrowsers } from './faces.mjs';

/** Asks the simulator, as somebody at a telephone. */
async function control(path, body) {
  const answer = await fetch(`${input.simulator}/control/${path}`, body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

const dial = async from => (await control('calls', { from, to: input.number })).leg;

/** What a leg hears once it is what is expected. */
async function hears(leg, kind) {
  for (let tries = 0; tries < 200; tries++) {
    const found = (await control('state')).legs.find(one => one.id === leg);
    if (found?.hears === kind) return kind;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error(`${leg} does not hear ${kind}.`);
}

async function signIn(page, name) {
  await openPage(page, `/desk?user=${name}`);
  await page.getByLabel('Mobile key').fill(input.mobileKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
}

const status = (page, name) => page.locator(`[data-state="${name}"].tag`).waitFor();

await withBrowsers(async open => {
  const jane = await open();
  await openPage(jane, '/desk?user=Jane');
  await picture(jane, 'desk-sign-in');
  const found = [...await faults(jane)];
  await jane.getByLabel('Mobile key').fill('nonsense');
  await jane.getByRole('button', { name: 'Sign in' }).click();
  const refusal = await jane.locator('.fault').first().textContent();
  await signIn(jane, 'Jane');
  const joe = await open();
  await signIn(joe, 'Joe');
  await joe.getByLabel('Reason').selectOption('lunch');
  await joe.getByRole('button', { name: 'Be away' }).click();
  await status(joe, 'away');
  await jane.getByRole('button', { name: 'Available', exact: true }).click();
  await status(jane, 'available');
  await picture(jane, 'desk-ready');
  found.push(...await faults(jane));
  const overflow = [await overflowOnPhone(jane)];

  // Rings, over a reload too. Buttons stay where they are while more is told.
  await jane.evaluate(() => {
    window.places = new Set();
    new MutationObserver(() => {
      const button = document.querySelector('.incoming .answer');
      if (button) window.places.add(Math.round(button.getBoundingClientRect().top));
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const caller = await dial('447700900001');
  await jane.getByRole('heading', { name: 'Incoming call' }).waitFor();
  await jane.locator('[data-countdown]').waitFor();
  const places = await jane.evaluate(() => window.places.size);
  await jane.reload();
  await ready(jane);
  await jane.locator('[data-countdown]').waitFor();
  const ringing = await jane.locator('.incoming').innerText();
  const title = await jane.title();
  await picture(jane, 'desk-ringing');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await jane.getByRole('button', { name: 'Answer' }).and(jane.locator(':enabled')).waitFor();
  await jane.keyboard.press('Alt+A');
  await jane.getByRole('heading', { name: 'In a call' }).waitFor();
  const talk = [await hears(caller, 'party')];

  // Held, and gone on with.
  await jane.getByRole('button', { name: 'Hold' }).click();
  await jane.getByText('On hold', { exact: true }).waitFor();
  talk.push(await hears(caller, 'stream'));
  await jane.keyboard.press('Alt+P');
  await jane.getByText('On hold', { exact: true }).waitFor({ state: 'detached' });
  talk.push(await hears(caller, 'party'));
  await jane.reload();
  await ready(jane);
  await jane.getByRole('button', { name: 'Hold' }).waitFor();
  await jane.getByText('+447700900001').waitFor();
  await picture(jane, 'desk-in-call');

  // Passed on after a word with Joe, who is at lunch at first.
  await jane.getByRole('button', { name: 'Transfer', exact: true }).click();
  await jane.getByLabel("Agent's name").fill('Joe');
  await jane.getByRole('button', { name: 'Talk first' }).click();
  const away = await jane.locator('.transfer .fault').textContent();
  await picture(jane, 'desk-transfer');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await joe.getByRole('button', { name: 'Available', exact: true }).click();
  await status(joe, 'available');
  await jane.getByRole('button', { name: 'Talk first' }).click();
  await jane.getByText('Asking Joe').waitFor();
  await joe.getByText('A colleague asks you').waitFor();
  await joe.getByRole('button', { name: 'Answer' }).click();
  await jane.getByText('You speak with Joe').waitFor();
  await picture(jane, 'desk-consult');
  found.push(...await faults(jane));
  await jane.getByRole('button', { name: 'Hand over to Joe' }).click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  talk.push(await hears(caller, 'party'));

  // What came of it is kept, and Jane is ready again.
  await jane.getByLabel('Disposition').fill('sold');
  await jane.getByLabel('Notes').fill('Wants it by Friday.');
  await jane.reload();
  await ready(jane);
  const typed = await jane.getByLabel('Notes').inputValue();
  await picture(jane, 'desk-wrap-up');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await jane.getByRole('button', { name: 'Save' }).click();
  await jane.getByText('Saved with the call.').waitFor();
  await jane.getByRole('button', { name: 'Ready again' }).click();
  await status(jane, 'available');
  await joe.getByRole('button', { name: 'Hang up' }).click();
  await joe.getByRole('button', { name: 'Ready again' }).click();
  await status(joe, 'available');

  // Whom Jane sends on rings at Joe's.
  const second = await dial('447700900002');
  await jane.getByText('+447700900002', { exact: true }).waitFor();
  await jane.getByRole('button', { name: 'Reject' }).click();
  await joe.getByText('+447700900002', { exact: true }).waitFor();
  await jane.getByRole('heading', { name: 'Incoming call' }).waitFor({ state: 'detached' });
  await joe.getByRole('button', { name: 'Answer' }).click();
  talk.push(await hears(second, 'party'));
  await joe.getByRole('button', { name: 'Hang up' }).click();
  await joe.getByRole('heading', { name: 'Wrap-up' }).waitFor();

  await jane.getByRole('button', { name: 'Sign out' }).click();
  await jane.getByRole('heading', { name: 'Sign in as an agent' }).waitFor();
  return { caller, refusal, places, ringing, title, talk, away, typed, faults: found, overflow };
});
