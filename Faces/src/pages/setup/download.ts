import { signInAgain } from '../../shell/api';
import { boot } from '../../shell/boot';
import { Problem } from '../../shell/problem';

/** Has the browser keep what a POST answers as a file. Throws Problem. */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path, { method: 'POST', headers: { 'X-CSRF-Token': boot.csrf ?? '' } });
  if (response.status === 401) signInAgain();
  if (!response.ok) throw await Problem.of(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
