import { atDesk, hears, legWith, talk } from './at-desk.mjs';
import { api, control, faults, overflowOnPhone, picture, ready, until, withBrowsers } from './faces.mjs';

// Jane works the keypad, the recording, hold and mute; what others do to her call is at her desk too.
await withBrowsers(async open => {
  const jane = await open();
  await atDesk(jane, 'Jane');
  const caller = await talk(jane, '447700900001');
  await hears(caller, 'Jane');
  const own = await legWith('Jane');
  const [found, overflow] = [[], []];

  // Keys: typed fast, and clicked.
  await jane.getByRole('button', { name: 'Keypad' }).click();
  const pad = jane.getByRole('group', { name: 'Keypad' });
  await jane.keyboard.type('120#');
  await pad.getByText('120#', { exact: true }).waitFor();
  await pad.getByRole('button', { name: '5', exact: true }).click();
  await pad.getByText('120#5', { exact: true }).waitFor();
  const tones = async () => (await control('GET', 'state')).lines.filter(line => line.leg === caller && line.kind === 'other-pressed' && line.detail === own).map(line => line.text).join('');
  await until('the caller to hear five tones', async () => (await tones()).length === 5);
  const heard = await tones();
  await picture(jane, 'desk-keypad');
  found.push(...await faults(jane));
  overflow.push(await overflowOnPhone(jane));
  await jane.getByRole('button', { name: 'Keypad' }).click();
  await pad.waitFor({ state: 'detached' });

  // The recording, with its state on the page, over a reload, and as others change it.
  const tag = name => jane.locator('.talk .tags').getByText(name, { exact: true });
  await jane.getByRole('button', { name: 'Record', exact: true }).click();
  await tag('Recording').waitFor();
  await jane.reload();
  await ready(jane);
  await tag('Recording').waitFor();
  await jane.getByRole('button', { name: 'Pause recording' }).click();
  await tag('Recording paused').waitFor();
  await jane.getByRole('button', { name: 'Go on recording' }).click();
  await tag('Recording').waitFor();
  await picture(jane, 'desk-recording');
  found.push(...await faults(jane));
  await jane.getByRole('button', { name: 'Stop recording' }).click();
  await tag('Recording').waitFor({ state: 'detached' });
  await api('POST', `calls/${caller}/record`, { action: 'start' });
  await tag('Recording').waitFor();
  await jane.getByRole('button', { name: 'Stop recording' }).click();
  await tag('Recording').waitFor({ state: 'detached' });
  const recordings = await until('three recordings', async () => {
    const { items } = await api('GET', `calls/${caller}/recordings`).then(list => (Array.isArray(list) ? { items: list } : list));
    return items.length === 3 && items;
  });

  // Hold.
  await jane.getByRole('button', { name: 'Hold' }).click();
  await tag('On hold').waitFor();
  await hears(caller, 'stream');
  await jane.getByRole('button', { name: 'Resume' }).click();
  await tag('On hold').waitFor({ state: 'detached' });
  await hears(caller, 'Jane');
  await api('POST', `calls/${caller}/hold`, {});
  await tag('On hold').waitFor();
  await jane.keyboard.press('Alt+P');
  await tag('On hold').waitFor({ state: 'detached' });
  await hears(caller, 'Jane');

  // Mute.
  await jane.getByRole('button', { name: 'Mute' }).click();
  const unmute = jane.getByRole('button', { name: 'Unmute', pressed: true });
  await unmute.waitFor();
  await hears(caller, 'silence');
  await hears(own, '447700900001');
  await jane.reload();
  await ready(jane);
  await picture(jane, 'desk-muted');
  await unmute.click();
  await jane.getByRole('button', { name: 'Mute', pressed: false }).waitFor();
  await hears(caller, 'Jane');
  return { heard, recordings: recordings.length, faults: found, overflow };
});
