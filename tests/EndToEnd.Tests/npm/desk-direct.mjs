import { input } from './browser.mjs';
import { control, faults, openPage, overflowOnPhone, picture, ready, signIn, until, withBrowsers } from './faces.mjs';

/** What the gateway refused a page. */
function refusals(page) {
  const refused = [];
  page.on('response', answer => { if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${new URL(answer.url()).pathname}`); });
  return refused;
}

async function work(page, name) {
  await openPage(page, `/desk?user=${name}`);
  await page.getByLabel('Mobile key').fill(input.mobileKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
  await page.locator('[data-state="available"].tag').waitFor();
}

/** Calls the menu, and chooses Jane. */
async function choosesJane(from) {
  const { leg } = await control('POST', 'calls', { from, to: input.number });
  await until('the menu', async () => (await control('GET', 'state')).legs.find(one => one.id === leg)?.hears === 'listening');
  await control('POST', `legs/${leg}/press`, { digits: '1' });
  return leg;
}

const facts = async region => Object.fromEntries(await region.locator('.facts > div').evaluateAll(all => all.map(one => [one.querySelector('dt').textContent, one.querySelector('dd').textContent])));

await withBrowsers(async open => {
  const jane = await open();
  const refused = refusals(jane);
  await work(jane, 'Jane');
  const found = [];

  // By name: it rings with all that is known of it, and over a reload too.
  const caller = await choosesJane('447700900001');
  const incoming = jane.getByRole('region', { name: 'Incoming call' });
  await incoming.getByText('+447700900001', { exact: true }).waitFor();
  await incoming.getByText('ivr', { exact: true }).waitFor();
  const ringing = await facts(incoming);
  await picture(jane, 'desk-direct-ringing');
  found.push(...await faults(jane));
  await jane.reload();
  await ready(jane);
  await incoming.getByText('ivr', { exact: true }).waitFor();
  await jane.getByRole('button', { name: 'Answer' }).and(jane.locator(':enabled')).click();

  // The talk, over a reload; what comes of it is kept.
  const talk = jane.getByRole('region', { name: 'In a call' });
  await talk.getByText('+447700900001', { exact: true }).waitFor();
  await jane.reload();
  await ready(jane);
  await talk.getByText('+447700900001', { exact: true }).waitFor();
  await talk.getByText('ivr', { exact: true }).waitFor();
  const talking = await facts(talk);
  await talk.getByText('What came of the call').click();
  await talk.getByLabel('Disposition').fill('sold');
  await talk.getByLabel('Notes').fill('Wants it by Friday.');
  await talk.getByRole('button', { name: 'Save' }).click();
  await jane.getByText('Saved with the call.').waitFor();
  await picture(jane, 'desk-direct-talk');
  found.push(...await faults(jane));
  const overflow = [await overflowOnPhone(jane)];

  // Over: nothing to answer or to hang up is left, and a word may follow.
  await jane.getByRole('button', { name: 'Hang up' }).click();
  await talk.waitFor({ state: 'detached' });
  const last = jane.getByRole('region', { name: 'Your last call' });
  await last.getByLabel('Notes').fill('Wants it by Thursday.');
  await last.getByRole('button', { name: 'Save' }).click();
  await last.getByRole('button', { name: 'Saved' }).waitFor();
  await picture(jane, 'desk-direct-over');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await last.getByRole('button', { name: 'Close' }).click();
  await last.waitFor({ state: 'detached' });

  // A call that she makes.
  await jane.getByLabel("Number or agent's name").fill('+44 7700 900 002');
  await jane.getByRole('button', { name: 'Call', exact: true }).click();
  const own = jane.getByRole('region', { name: 'Your call' });
  await own.getByText('+447700900002', { exact: true }).first().waitFor();
  await own.getByText('outbound', { exact: true }).waitFor();
  const called = await control('GET', 'state').then(state => state.legs.find(leg => leg.user === 'Jane' && leg.direction === 'inbound').id);
  const callee = await until('the phone that is called', async () => (await control('GET', 'state')).legs.find(leg => leg.to === '447700900002' && leg.direction === 'outbound')?.id);
  await control('POST', `legs/${callee}/answer`);
  await jane.reload();
  await ready(jane);
  await own.getByText('outbound', { exact: true }).waitFor();
  await own.getByText('What came of the call').click();
  await own.getByLabel('Disposition').fill('reached');
  await own.getByRole('button', { name: 'Save' }).click();
  await jane.getByText('Saved with the call.').waitFor();
  const dialled = await own.locator('.number').textContent();
  await picture(jane, 'desk-direct-out');
  found.push(...await faults(jane));
  await jane.getByRole('button', { name: 'Hang up' }).click();
  await own.waitFor({ state: 'detached' });

  // Where a supervisor reads it.
  const admin = await open();
  await signIn(admin, `/console/calls?id=${caller}`);
  const said = admin.getByRole('region', { name: 'What agents said of it' });
  await said.waitFor();
  const kept = await said.innerText();
  await picture(admin, 'call-said');
  found.push(...await faults(admin));
  return { caller, called, ringing, talking, dialled, kept, refused, faults: found, overflow };
});
