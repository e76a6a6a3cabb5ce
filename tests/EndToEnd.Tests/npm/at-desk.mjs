import { input } from './browser.mjs';
import { control, openPage, until } from './faces.mjs';

/** Signs an agent in at the desktop. */
export async function atDesk(page, name) {
  await openPage(page, `/desk?user=${name}`);
  await page.getByLabel('Mobile key').fill(input.mobileKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Phone ready').waitFor();
  await status(page, 'available');
}

/** Waits until the desktop says that its agent is in a state. */
export const status = (page, name) => page.locator(`.who-i-am [data-state="${name}"]`).waitFor();

/** Somebody calls and the agent answers; the caller's leg. */
export async function talk(page, from) {
  const { leg } = await control('POST', 'calls', { from, to: input.number });
  await page.locator('.incoming').getByText(`+${from}`, { exact: true }).waitFor();
  await answer(page);
  return leg;
}

/** Answers what rings at the desktop. */
export async function answer(page) {
  await page.locator('.incoming').getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('heading', { name: 'In a call' }).waitFor();
}

/** Ends the wrap-up. */
export async function readyAgain(page) {
  await page.getByRole('button', { name: 'Ready again' }).click();
  await status(page, 'available');
}

/** Hangs up, and ends the wrap-up. */
export async function hangUp(page) {
  await page.getByRole('button', { name: 'Hang up' }).click();
  await readyAgain(page);
}

/** Opens the form to transfer, and says of which kind the target is. */
export async function transfer(page, kind = 'An agent') {
  await page.getByRole('button', { name: 'Transfer', exact: true }).click();
  await page.getByRole('form', { name: 'Transfer' }).getByLabel('To', { exact: true }).selectOption(kind);
}

/** What is known of a leg. */
export const legOf = async id => (await control('GET', 'state')).legs.find(leg => leg.id === id);

/** The leg that is up with a user's app or a number. */
export const legWith = async whom => (await control('GET', 'state')).legs.find(leg => leg.direction === 'outbound' && (leg.user ?? leg.to) === whom && !leg.endedAt && leg.answeredAt)?.id;

/** Waits until a leg hears exactly these: party with users or numbers, or a kind such as stream. */
export const hears = (leg, ...whom) => until(`${leg} to hear ${whom}`, async () => {
  const { legs } = await control('GET', 'state');
  const heard = legs.find(one => one.id === leg);
  if (heard?.hears !== 'party') return whom.length === 1 && heard?.hears === whom[0];
  const parties = heard.hearsWhat.split(',').map(id => legs.find(one => one.id === id)).map(one => one.user ?? (one.direction === 'outbound' ? one.to : one.from));
  return parties.sort().join() === [...whom].sort().join();
});

/** Waits until a leg is over. */
export const over = leg => until(`${leg} to be over`, async () => (await legOf(leg))?.endedAt);
