import { api, faults, openPage, overflowOnPhone, picture, signIn, withBrowsers } from './faces.mjs';

// What was JSON before is filled in as forms, in both languages; a fault stands at its field, that of an NCCO with its line; the JSON view goes both ways.
await withBrowsers(async open => {
  await api('PUT', 'skills/German', {});
  await api('PUT', 'flows/forms', {
    basedOn: 0,
    document: {
      name: 'Forms', caller: 'hours', steps: {
        hours: { type: 'hours', timeZone: 'Europe/London', weekly: { monday: ['09:00-17:00'] }, open: 'wait', closed: 'own' },
        wait: { type: 'queue', queue: 'default', announce: ['Please hold.', 'Thank you.'], maxWait: 'desk', afterCall: 'ask' },
        desk: { type: 'sip', uri: 'sip:desk@example.com' },
        ask: { type: 'survey', questions: [{ id: 'solved', prompts: 'Solved?', digits: ['1', '2'] }] },
        own: { type: 'ncco', ncco: [{ action: 'talk', text: 'Closed.' }] },
      },
    },
  });
  const page = await open();
  await signIn(page, '/console/flows?id=forms');
  const steps = page.getByRole('group', { name: 'Steps' });
  const choose = async name => {
    await steps.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name: `Step ${name}` }).waitFor();
  };
  const fine = () => page.getByText('Nothing is wrong with this flow.').waitFor();
  await fine();

  await choose('hours');
  await page.getByLabel('Tuesday').fill('9-5');
  await page.locator('.field', { hasText: 'Tuesday' }).getByText('A range is written 09:00-17:30').waitFor();
  await page.getByLabel('Tuesday').fill('09:00-12:00, 13:00-17:30');
  await page.getByLabel('Date (2026-12-24').fill('12-25');
  await page.getByRole('button', { name: 'Add: Other dates' }).click();
  await fine();

  await choose('wait');
  const skills = page.getByRole('group', { name: 'Skills', exact: true });
  await skills.first().getByRole('combobox', { name: 'Skill' }).fill('German');
  await page.getByRole('button', { name: 'Add: Skills' }).first().click();
  await page.getByLabel('German: least level').fill('12');
  await page.locator('.field', { hasText: 'German: least level' }).getByText('A level is a whole number from 1 to 10.').waitFor();
  await page.getByLabel('German: least level').fill('5');
  await page.getByRole('button', { name: 'Add a relaxation' }).click();
  const relaxation = page.getByRole('group', { name: 'Relaxation 1' });
  await relaxation.getByLabel('After (seconds)').fill('45');
  await page.getByRole('textbox', { name: 'Announcement 2' }).fill('We are with you soon.');
  await fine();
  await picture(page, 'flow-form-queue');
  const broken = await faults(page);
  const overflow = await overflowOnPhone(page);

  await choose('ask');
  await page.getByRole('button', { name: 'Add a question' }).click();
  const second = page.getByRole('group', { name: 'Question 2' });
  await second.locator('.fault').first().waitFor();
  await second.getByLabel('Prompts', { exact: true }).fill('Again?');
  await second.getByLabel('Answers').fill('1, 2, 3');
  await fine();

  await choose('desk');
  await page.getByLabel('Header', { exact: true }).fill('Team');
  await page.getByRole('button', { name: 'Add: Headers' }).click();
  await page.getByLabel('Team', { exact: true }).fill('sales');
  await fine();

  await choose('own');
  const ncco = page.getByLabel('NCCO *');
  await ncco.fill('[\n  { "action": "talk",\n    "text": "Closed." },\n  { "action": "stream",\n    "streamUrl": 5 }\n]');
  const nccoFault = page.locator('.field', { hasText: 'NCCO *' }).locator('.fault');
  await nccoFault.getByText(/^Line 5: /).waitFor();
  const unknown = await nccoFault.textContent();
  await ncco.fill('[\n  { "action": "talk",\n    "text" "Closed." }\n]');
  await nccoFault.getByText(/^Line 3: /).waitFor();
  await picture(page, 'flow-form-ncco');
  await choose('wait');
  await page.getByText('The JSON in step own is not finished').waitFor();
  const isHeldBack = await page.getByRole('button', { name: 'Publish' }).isDisabled();
  await choose('own');
  const half = await ncco.inputValue();
  await ncco.fill('[{ "action": "talk", "text": "We are closed." }]');
  await fine();

  await page.locator('summary', { hasText: 'As JSON' }).click();
  const json = page.getByRole('textbox', { name: 'As JSON' });
  const document = JSON.parse(await json.inputValue());
  document.steps.wait.skills.German = 7;
  await json.fill(JSON.stringify(document));
  await choose('wait');
  const level = await page.getByLabel('German: least level').inputValue();
  await fine();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 2 is in force.').waitFor();
  const published = (await api('GET', 'flows/forms')).document.steps;

  const chinese = await open({ locale: 'zh-CN', colorScheme: 'dark', storageState: await page.context().storageState() });
  await openPage(chinese, '/console/flows?id=forms');
  await chinese.getByRole('button', { name: 'wait 排队' }).click();
  await chinese.getByRole('group', { name: '随等待放宽要求' }).waitFor();
  const chineseLabels = (await chinese.locator('.editor label, .editor legend, .editor option:checked').allTextContents()).filter(text => /^[a-z]/.test(text) && !['wait', 'hours', 'desk', 'ask'].includes(text));
  await picture(chinese, 'flow-form-zh-CN');
  return { unknown, isHeldBack, half, level, published, chineseLabels, broken, overflow };
});
