import { readFile } from 'node:fs/promises';
import { answerAt, api, appOf, control, faults, openPage, overflowOnPhone, picture, queueAt, signIn, until, withBrowsers } from './faces.mjs';

// A caller leaves a message, which is heard, kept as a file and deleted; another talks with an agent, is seen in the events as they come, and is heard on the call's page.
await withBrowsers(async open => {
  const number = '442079460000';
  await api('PUT', 'flows/mail', { basedOn: 0, document: { name: 'Mail', caller: 'ask', steps: { ask: { type: 'voicemail', mailbox: 'inbox', prompts: 'Speak.', next: 'bye' }, bye: { type: 'hangUp', text: 'Bye.' } } } });
  await api('PUT', `numbers/${number}`, { flow: 'mail' });
  const { leg } = await control('POST', 'calls', { from: '447700900001', to: number });
  await until('the tone', async () => await listensSince(leg) > 0);
  await control('POST', `legs/${leg}/say`, { text: 'Please call me back about my order, I am at home all day.' });
  await until('a second of the message', async () => await listensSince(leg) > 1);
  await control('POST', `legs/${leg}/press`, { digits: '#' });
  await until('the end of the call', async () => (await legOf(leg))?.endedAt);
  await queueAt(number, 'sales', { record: true });
  await appOf('Ann');
  await api('PUT', 'agents/Ann', { queues: { sales: 1 } });
  await api('PUT', 'agents/Ann/presence', { presence: 'available' });

  // What was is there when the page opens; what happens comes by itself.
  const [events, page] = [await open(), await open()];
  await signIn(events, '/console/events');
  const rows = events.getByRole('row');
  await rows.filter({ hasText: 'completed' }).filter({ hasText: '**********01' }).first().waitFor();
  const { leg: talker } = await control('POST', 'calls', { from: '447700900002', to: number });
  await answerAt('Ann');
  await rows.filter({ hasText: 'answered' }).filter({ hasText: '**********02' }).first().waitFor();
  await events.getByLabel('Kind').selectOption('rtc');
  await rows.filter({ hasText: 'member:joined' }).first().waitFor();
  const kinds = new Set((await events.locator('tbody tr td:nth-child(3)').allInnerTexts()).map(text => text.split(' ')[0]));
  await picture(events, 'events-conversation');
  await events.getByLabel('Kind').selectOption({ label: 'Any' });
  await events.getByLabel('Status').selectOption('completed');
  const before = await events.locator('tbody tr').count();
  await events.getByRole('button', { name: 'Pause' }).click();
  await control('POST', `legs/${talker}/hang-up`);
  await events.getByText(/Paused\. .*events? came since/).waitFor();
  const paused = await events.locator('tbody tr').count();
  await events.getByRole('button', { name: 'Go on' }).click();
  await events.locator('tbody tr').nth(before).waitFor();
  await events.getByLabel('Status').selectOption('');
  const broken = await faults(events);
  const overflow = [await overflowOnPhone(events)];
  await picture(events, 'events');

  await signIn(page, '/console/recordings');
  await page.getByRole('button', { name: 'Voicemail' }).click();
  await page.getByRole('button', { name: /inbox/ }).getByText('1 new').waitFor();
  const messages = page.getByRole('region', { name: 'Messages in inbox' });
  await messages.getByText('+447700900001').waitFor();
  await messages.getByRole('button', { name: 'Play' }).click();
  const message = await plays(messages);
  await messages.getByText('heard', { exact: true }).and(page.locator('.tag')).waitFor();
  broken.push(...await faults(page));
  overflow.push(await overflowOnPhone(page));
  await picture(page, 'voicemail');
  const file = await downloads(page, messages);
  await messages.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await messages.getByText('Nothing here yet.').waitFor();

  // The talk is recorded for whoever looks at the call, and in the list of all.
  await openPage(page, '/console/calls');
  await page.getByRole('link', { name: '447700900002' }).first().click();
  const recordings = page.getByRole('region', { name: 'Recordings' });
  await recordings.getByText('with Ann').waitFor();
  await recordings.getByRole('button', { name: 'Play' }).click();
  const talk = await plays(recordings);
  const talkFile = await downloads(page, recordings);
  broken.push(...await faults(page));
  overflow.push(await overflowOnPhone(page));
  await picture(page, 'call-recordings');
  await openPage(page, '/console/recordings');
  // The log of calls learns of a recording that came after the call a moment later.
  const talks = await until('the talk in the list', async () => {
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    return page.getByRole('row').filter({ hasText: '+447700900002' }).filter({ hasText: 'Ann' }).count();
  });
  await page.getByText('+447700900001').waitFor({ state: 'detached' });
  await picture(page, 'recordings');
  return { kinds: [...kinds], before, paused, message, file, talk, talkFile, talks, broken, overflow };
});

async function legOf(id) {
  return (await control('GET', 'state')).legs.find(leg => leg.id === id);
}

/** For how many seconds it has been somebody's turn to speak. */
async function listensSince(id) {
  const { now, legs } = await control('GET', 'state');
  const leg = legs.find(one => one.id === id);
  return leg?.hears === 'listening' ? (Date.parse(now) - Date.parse(leg.hearsSince)) / 1000 : 0;
}

/** Waits until the sound is heard for a moment; how many seconds it has in all. */
async function plays(within) {
  const audio = within.locator('audio');
  await audio.waitFor();
  return audio.evaluate(element => new Promise((done, failed) => {
    const look = () => { if (element.currentTime > 0) done(element.duration); };
    element.addEventListener('timeupdate', look);
    element.addEventListener('error', () => failed(new Error(element.error?.message)));
    look();
  }));
}

/** The first letters and the size of the file that a download gives. */
async function downloads(page, within) {
  const [download] = await Promise.all([page.waitForEvent('download'), within.getByRole('link', { name: 'Download' }).click()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), head: bytes.subarray(0, 4).toString('latin1'), size: bytes.length };
}
