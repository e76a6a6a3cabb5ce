import { answer, atDesk, hangUp, hears, readyAgain, status, talk, transfer } from './at-desk.mjs';
import { control, faults, overflowOnPhone, picture, until, withBrowsers } from './faces.mjs';

// Jane gives callers away at once: to Joe, who is away at first, to a queue, and to a number.
await withBrowsers(async open => {
  const [jane, joe] = [await open(), await open()];
  await atDesk(jane, 'Jane');
  await atDesk(joe, 'Joe');
  await joe.getByLabel('Reason').selectOption('lunch');
  await joe.getByRole('button', { name: 'Be away' }).click();
  await status(joe, 'away');
  const [found, overflow, refusals] = [[], [], []];
  const form = jane.getByRole('form', { name: 'Transfer' });
  const atOnce = form.getByRole('button', { name: 'Transfer at once' });
  const refused = async field => {
    await atOnce.click();
    const fault = form.locator('.fault');
    await fault.waitFor();
    refusals.push(`${await field.inputValue()}: ${await fault.textContent()}`);
    // Gone once something else is typed.
    return () => fault.waitFor({ state: 'detached' });
  };

  // To a colleague: found by a part of the name, picked with the keyboard.
  const first = await talk(jane, '447700900001');
  await transfer(jane);
  const name = form.getByRole('combobox', { name: "Agent's name" });
  await form.locator('[data-pick="Joe"]').getByText('Away', { exact: true }).waitFor();
  const listed = (await form.getByRole('listbox').getByRole('option').allInnerTexts()).map(text => text.replace(/\s+/g, ' '));
  await picture(jane, 'desk-transfer-list');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await name.pressSequentially('mil');
  await form.getByText('1 found.').waitFor();
  await name.press('ArrowDown');
  const active = await jane.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.dataset.pick);
  await name.press('Enter');
  const picked = await name.inputValue();
  await refused(name);
  await picture(jane, 'desk-transfer-refused');
  found.push(...await faults(jane));
  await joe.getByRole('button', { name: 'Available', exact: true }).click();
  await form.locator('[data-pick="Joe"]').getByText('Ready', { exact: true }).waitFor();
  await atOnce.click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await hears(first, 'stream');
  await answer(joe);
  await hears(first, 'Joe');
  await status(jane, 'wrapUp');
  await readyAgain(jane);
  await hangUp(joe);

  // To a queue, by its title.
  const second = await talk(jane, '447700900002');
  await transfer(jane, 'A queue');
  const queue = form.getByRole('combobox', { name: 'Queue' });
  await queue.fill('nowhere');
  await form.getByText('Nothing of that name is listed.').waitFor();
  const isGone = await refused(queue);
  await queue.fill('team');
  await isGone();
  await form.locator('[data-pick="support"]').click();
  const title = await queue.inputValue();
  const warm = await form.getByRole('button', { name: 'Talk first' }).count();
  await picture(jane, 'desk-transfer-queue');
  await atOnce.click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await joe.locator('.incoming').getByText('Queue support').waitFor();
  await answer(joe);
  await hears(second, 'Joe');
  await readyAgain(jane);
  await hangUp(joe);

  // To a number.
  const third = await talk(jane, '447700900003');
  await transfer(jane, 'A phone number');
  const number = form.getByLabel('Number with country code');
  await number.fill('12');
  await refused(number);
  await number.fill('+44 909 8790000');
  await refused(number);
  await picture(jane, 'desk-transfer-number');
  await number.fill('+44 7700 900123');
  await atOnce.click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await status(jane, 'wrapUp');
  const callee = await until('the phone to ring', async () => (await control('GET', 'state')).legs.find(leg => leg.to === '447700900123' && leg.status === 'ringing')?.id);
  await control('POST', `legs/${callee}/answer`);
  await hears(callee, '447700900003');
  await hears(third, '447700900123');
  return { listed, active, picked, refusals, title, warm, faults: found, overflow };
});
