import { answer, atDesk, hangUp, hears, legWith, over, readyAgain, talk, transfer } from './at-desk.mjs';
import { faults, overflowOnPhone, picture, withBrowsers } from './faces.mjs';

// Jane asks Joe: hands a caller over, has all three together, takes a caller back.
await withBrowsers(async open => {
  const [jane, joe] = [await open(), await open()];
  await atDesk(jane, 'Jane');
  await atDesk(joe, 'Joe');
  const [found, overflow] = [[], []];
  const part = (page, state) => page.locator(`[data-consult="${state}"]`);
  const ask = async () => {
    await transfer(jane);
    await jane.getByRole('combobox', { name: "Agent's name" }).fill('Joe Miller');
    await jane.locator('[data-pick="Joe"]').getByText('Ready', { exact: true }).waitFor();
    await jane.getByRole('button', { name: 'Talk first' }).click();
    await part(jane, 'asking').waitFor();
    const focused = await jane.evaluate(() => document.activeElement.closest('[data-consult]') !== null);
    await joe.locator('.incoming').getByText('A colleague asks you').waitFor();
    await answer(joe);
    await part(jane, 'there').waitFor();
    await part(joe, 'mine').waitFor();
    return focused;
  };

  const first = await talk(jane, '447700900001');
  const focused = await ask();
  await hears(first, 'stream');
  await hears(await legWith('Jane'), 'Joe');
  const [asks, asked] = [await part(jane, 'there').innerText(), await part(joe, 'mine').innerText()];
  await picture(jane, 'desk-consult-first');
  await picture(joe, 'desk-consult-second');
  found.push(...await faults(jane), ...await faults(joe));
  overflow.push(await overflowOnPhone(jane), await overflowOnPhone(joe));
  await jane.getByRole('button', { name: 'Hand over to Joe' }).click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await hears(first, 'Joe');
  await part(joe, 'mine').waitFor({ state: 'detached' });
  await joe.locator('.talk').getByText('+447700900001').waitFor();
  await joe.locator('.talk').getByText('On hold', { exact: true }).waitFor({ state: 'detached' });
  await readyAgain(jane);
  await hangUp(joe);
  await over(first);

  const second = await talk(jane, '447700900002');
  await ask();
  await jane.getByRole('button', { name: 'All together' }).click();
  await part(jane, 'together').waitFor();
  await part(joe, 'together').waitFor();
  await hears(second, 'Jane', 'Joe');
  await jane.waitForFunction(() => document.activeElement.matches('[data-consult]'));
  const together = [await part(jane, 'together').innerText(), await part(joe, 'together').innerText()];
  await picture(jane, 'desk-conference');
  await jane.getByRole('button', { name: 'Leave the call' }).click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await part(joe, 'together').waitFor({ state: 'detached' });
  await hears(second, 'Joe');
  await readyAgain(jane);
  await hangUp(joe);

  const third = await talk(jane, '447700900003');
  await ask();
  await jane.getByRole('button', { name: 'Take the caller back' }).focus();
  await jane.keyboard.press('Enter');
  await part(jane, 'there').waitFor({ state: 'detached' });
  await hears(third, 'Jane');
  await jane.waitForFunction(() => document.activeElement.id === 'talk');
  await joe.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await jane.getByRole('button', { name: 'Hold' }).waitFor();
  return { focused, asks, asked, together, faults: found, overflow };
});
