import { useForm } from '../../shell/form';
import { TextField } from '../../shell/ui/Field';
import { voice } from './voice/voice';
import { t } from './t';

/** Calls somebody. */
export function DialOut() {
  const form = useForm({ to: '' });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await form.submit(({ to }) => voice.dial(to.trim().replace(/^\+/, '').replace(/(?<=\d)[\s()./-]+(?=\d)/g, '')))) form.reset({ to: '' });
  };
  return (
    <section class="panel" aria-labelledby="dial-out">
      <h2 id="dial-out">{t('dialOut')}</h2>
      <form class="form" onSubmit={submit}>
        <TextField label={t('dialOut.to')} hint={t('dialOut.hint')} value={form.values.value.to} onInput={form.set('to')} fault={form.problem.value?.message} autoComplete="off" spellcheck={false} required />
        <button disabled={form.isBusy.value || voice.state.value !== 'in' || form.values.value.to.trim() === ''}>{t('dialOut.do')}</button>
      </form>
    </section>
  );
}
