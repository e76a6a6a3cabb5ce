import { input } from './browser.mjs';
import { status } from './at-desk.mjs';
import { api, faults, openPage, overflowOnPhone, picture, withBrowsers } from './faces.mjs';

// Jane's PIN is asked for from the start; wrong ones are refused, the sixth try has to wait, and a new PIN opens.
await withBrowsers(async open => {
  const page = await open();
  await openPage(page, '/desk?user=Jane');
  const [key, pin, signIn] = [page.getByLabel('Mobile key'), page.getByLabel('Your PIN'), page.getByRole('button', { name: 'Sign in' })];
  await key.fill(input.mobileKey);
  await pin.fill('1111');
  const answered = () => page.waitForResponse(response => response.url().endsWith('/api/jwt'));
  const tryIt = async () => {
    const [answer] = await Promise.all([answered(), signIn.click()]);
    return answer.status();
  };
  const statuses = [await tryIt()];
  const wrong = await page.locator('.field .fault').textContent();
  const kept = [await key.inputValue(), await pin.inputValue()];
  await picture(page, 'desk-pin-wrong');
  const found = await faults(page);
  for (let i = 0; i < 5; i++) statuses.push(await tryIt());
  const locked = await page.getByRole('alert').filter({ hasText: 'Too many wrong PINs' }).textContent();
  const isOff = await signIn.isDisabled();
  await picture(page, 'desk-pin-locked');
  found.push(...await faults(page));
  const overflow = await overflowOnPhone(page);

  // The same in Chinese, with the right PIN: a locked name stays locked.
  const chinese = await open({ locale: 'zh-CN' });
  await openPage(chinese, '/desk?user=Jane');
  await chinese.getByLabel('移动端密钥').fill(input.mobileKey);
  await chinese.getByLabel('您的 PIN').fill('2468');
  await chinese.getByRole('button', { name: '登录' }).click();
  const lockedChinese = await chinese.getByRole('alert').filter({ hasText: 'PIN' }).textContent();
  await picture(chinese, 'desk-pin-locked-zh-CN');

  // An administrator gives Jane a new PIN.
  await api('PUT', 'users/Jane', { pin: '1357' });
  await pin.fill('1357');
  statuses.push(await tryIt());
  await page.getByText('Phone ready').waitFor();
  await status(page, 'available');
  return { statuses, wrong, kept, locked, isOff, lockedChinese, faults: found, overflow };
});
