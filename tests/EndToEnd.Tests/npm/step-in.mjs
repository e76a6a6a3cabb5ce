import { answer, atDesk, hears, over, status } from './at-desk.mjs';
import { answerAt, api, appOf, control, faults, openPage, overflowOnPhone, picture, ready, signIn, withBrowsers } from './faces.mjs';
import { input } from './browser.mjs';

// A supervisor takes Jane's caller over, speaks with the caller, and ends the call; wallboard, agents and audit say so.
await withBrowsers(async open => {
  const [jane, page] = [await open(), await open()];
  await appOf('boss');
  await api('PUT', 'users/boss', { displayName: 'Ms Boss' });
  await api('PUT', 'agents/boss/presence', { presence: 'away', reason: 'meeting' });
  await atDesk(jane, 'Jane');
  await signIn(page, '/console/calls');
  const board = await page.context().newPage();
  await openPage(board, '/wallboard');
  const agents = await page.context().newPage();
  await openPage(agents, '/console/agents');
  const caller = (await control('POST', 'calls', { from: '447700900001', to: input.number })).leg;
  await answer(jane);
  await hears(caller, 'Jane');

  await page.getByRole('link', { name: '447700900001' }).click();
  await page.getByText('talks with Jane').waitFor();
  const who = page.getByLabel('Your user name at Vonage');
  await who.getByRole('option', { name: 'Ms Boss (boss)' }).waitFor({ state: 'attached' });
  const offered = await who.getByRole('option').allTextContents();
  await who.selectOption('boss');
  const found = await faults(page);
  const overflow = await overflowOnPhone(page);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hears(caller, 'Jane');
  const leg = await answerAt('boss');

  // Jane is freed, the caller hears the supervisor alone, and all pages tell who has the caller.
  await hears(caller, 'boss');
  await hears(leg, '447700900001');
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await status(jane, 'wrapUp');
  await picture(jane, 'desk-taken-over');
  await page.getByText('talks with boss').waitFor();
  await board.locator('[data-agent="Jane"][data-status="wrapUp"]').waitFor();
  await board.locator('.calls').getByText('talks with boss').waitFor();
  await agents.locator('[data-agent="Jane"][data-status="wrapUp"]').waitFor();
  await agents.locator('[data-agent="boss"][data-status="onCall"]').waitFor();
  await picture(page, 'step-in-taken-over');
  await picture(board, 'wallboard-taken-over');
  found.push(...await faults(page));

  // The supervisor ends it.
  await page.getByRole('button', { name: 'Hang up' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hang up' }).click();
  await over(caller);
  await over(leg);
  await page.getByText('talked with somebody').waitFor();
  await board.getByText('Nobody is on the line.').waitFor();
  await agents.locator('[data-agent="boss"][data-status="away"]').waitFor();
  await agents.locator('[data-agent="Jane"][data-status="wrapUp"]').waitFor();
  await picture(page, 'step-in-over');
  await picture(board, 'wallboard-over');
  const audit = await page.context().newPage();
  await openPage(audit, '/console/audit');
  const row = action => audit.getByRole('row').filter({ hasText: action }).filter({ hasText: caller });
  await row('POST /calls/{id}/hang-up').waitFor();
  const told = [await row('POST /calls/{id}/supervise').innerText(), await row('POST /calls/{id}/hang-up').innerText()].map(text => text.replace(/\s+/g, ' '));
  await picture(audit, 'audit-taken-over');

  // The next call knows who stepped in; where the users cannot be read the name is typed.
  await jane.getByRole('button', { name: 'Ready again' }).click();
  await status(jane, 'available');
  const second = (await control('POST', 'calls', { from: '447700900002', to: input.number })).leg;
  await answer(jane);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('link', { name: '447700900002' }).first().click();
  await page.getByText('talks with Jane').waitFor();
  const remembered = await who.inputValue();
  await page.route('**/api/v1/agents?*', route => route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{"code":"forbidden","detail":"No."}' }));
  await page.reload();
  await ready(page);
  const typed = page.getByRole('textbox', { name: 'Your user name at Vonage' });
  await typed.waitFor();
  await typed.fill('boss');
  await page.getByRole('button', { name: 'Listen' }).click();
  await page.getByText('Your app rings.').waitFor();
  await hears(await answerAt('boss'), 'Jane', '447700900002');
  await hears(second, 'Jane');
  return { caller, offered, remembered, told, faults: found, overflow };
});
