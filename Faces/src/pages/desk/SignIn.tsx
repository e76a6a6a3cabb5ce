import { useMemo } from 'preact/hooks';
import { useForm } from '../../shell/form';
import { boot } from '../../shell/boot';
import { now } from '../../shell/now';
import { duration } from '../../shell/texts';
import { TextField } from '../../shell/ui/Field';
import { kept } from './kept';
import { allowSound } from './ringing';
import { session, signIn } from './session';
import { t } from './t';

const lastName = kept('cc.desk.name', '', 'local');

/** Signs an agent in; with `isAgain` the one who is at work already. */
export function SignIn({ isAgain }: { isAgain?: boolean }) {
  const form = useForm({ name: session.value?.name ?? new URLSearchParams(location.search).get('user') ?? lastName.value, key: '', pin: '' });
  const { name, key, pin } = form.values.value;
  const problem = form.problem.value;
  const until = useMemo(() => (problem?.status === 429 ? now.peek() + (problem.retryAfter ?? 60) * 1000 : 0), [problem]);
  const isLocked = until > now.value;
  // Who has another PIN meanwhile need not wait.
  const setPin = (value: string) => {
    form.problem.value = undefined;
    form.set('pin')(value);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    allowSound();
    if (await form.submit(signIn)) lastName.value = session.value?.name ?? '';
  };
  const left = duration(Math.ceil((until - now.value) / 1000));
  const general = problem?.code === 'wrong-pin' ? undefined
    : problem?.code === 'locked-out' ? t(isLocked ? 'signIn.locked' : 'signIn.unlocked', { left })
    : problem?.code === 'too-many-requests' ? t(isLocked ? 'signIn.tooMany' : 'signIn.unlocked', { left })
    : problem?.elsewhere(['user_name', 'mobile_api_key', 'pin']);
  return (
    <section class="panel desk-sign-in" aria-labelledby="desk-sign-in">
      <h2 id="desk-sign-in">{t(isAgain ? 'again.title' : 'signIn.title')}</h2>
      <p class="soft">{t(isAgain ? 'again.text' : 'signIn.text')}</p>
      <form class="form" onSubmit={submit}>
        <TextField label={t('signIn.name')} name="username" autoComplete="username" value={name} onInput={form.set('name')} fault={form.fault('user_name')} required readOnly={isAgain} spellcheck={false} />
        <TextField label={t('signIn.key')} hint={t(boot.isLocal ? 'signIn.key.localHint' : 'signIn.key.hint')} type="password" name="key" autoComplete="current-password"
          value={key} onInput={form.set('key')} fault={form.fault('mobile_api_key')} required />
        {boot.takesPin && <TextField label={t('signIn.pin')} type="password" name="pin" autoComplete="off" value={pin} onInput={setPin}
          fault={problem?.code === 'wrong-pin' ? t('signIn.wrongPin') : form.fault('pin')} required />}
        {general && <p class="fault" role="alert">{general}</p>}
        <button class="primary" disabled={form.isBusy.value || isLocked}>{t('signIn.do')}</button>
      </form>
    </section>
  );
}
