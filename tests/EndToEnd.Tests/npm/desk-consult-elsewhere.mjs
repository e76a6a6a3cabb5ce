import { answer, atDesk, hangUp, hears, readyAgain, talk } from './at-desk.mjs';
import { api, control, picture, ready, until, withBrowsers } from './faces.mjs';

// What others begin in Jane's call, and what she began before a reload, is at her desk with what can be done.
await withBrowsers(async open => {
  const [jane, joe] = [await open(), await open()];
  await atDesk(jane, 'Jane');
  await atDesk(joe, 'Joe');
  const part = (page, state) => page.locator(`[data-consult="${state}"]`);
  const caller = await talk(jane, '447700900001');
  const outside = (action, body = {}) => api('POST', `calls/${caller}/${action}`, body);

  // Joe says no.
  await outside('consult', { to: { agent: 'Joe' } });
  await part(jane, 'asking').waitFor();
  await joe.getByRole('button', { name: 'Reject' }).click();
  await part(jane, 'gone').waitFor();
  const gone = await part(jane, 'gone').innerText();
  await jane.getByText('On hold', { exact: true }).waitFor();
  await picture(jane, 'desk-consult-gone');
  await jane.getByRole('button', { name: 'Resume' }).click();
  await part(jane, 'gone').waitFor({ state: 'detached' });
  await hears(caller, 'Jane');
  await joe.getByRole('button', { name: 'Available', exact: true }).click();
  await until('Joe to be ready', async () => (await api('GET', 'agents/Joe')).status === 'available');

  // A phone, and a reload of the page with nothing in its memory but who is signed in.
  await outside('consult', { to: { number: '447700900124' } });
  const phone = await until('the phone to ring', async () => (await control('GET', 'state')).legs.find(leg => leg.to === '447700900124' && leg.status === 'ringing')?.id);
  await control('POST', `legs/${phone}/answer`);
  await part(jane, 'there').waitFor();
  await jane.evaluate(() => sessionStorage.removeItem('cc.desk.call'));
  await jane.reload();
  await ready(jane);
  await part(jane, 'there').waitFor();
  const there = await part(jane, 'there').innerText();
  await outside('take-back');
  await part(jane, 'there').waitFor({ state: 'detached' });
  await hears(caller, 'Jane');

  // Joe comes; Jane's page is loaded anew between the question and the answer; she hands over.
  await outside('consult', { to: { agent: 'Joe' } });
  await part(jane, 'asking').waitFor();
  await jane.reload();
  await ready(jane);
  await part(jane, 'asking').waitFor();
  await answer(joe);
  await part(jane, 'there').waitFor();
  await joe.reload();
  await ready(joe);
  await part(joe, 'mine').waitFor();
  await jane.getByRole('button', { name: 'Hand over to Joe' }).click();
  await jane.getByRole('heading', { name: 'Wrap-up' }).waitFor();
  await hears(caller, 'Joe');
  await part(joe, 'mine').waitFor({ state: 'detached' });
  await readyAgain(jane);
  await hangUp(joe);
  return { gone, there };
});
