import { IntlMessageFormat } from 'intl-messageformat';
import { boot } from './boot';

type Values = Record<string, string | number>;

/** A page's texts in the reader's language. ICU message syntax: {name}, {count, plural, one {# call} other {# calls}}. */
export function texts<T extends Record<string, string>>(en: T, zh: Record<keyof T, string>): (key: keyof T, values?: Values) => string {
  const own = boot.language === 'zh-CN' ? zh : en;
  const formats = new Map<keyof T, IntlMessageFormat>();
  return (key, values) => {
    const text = own[key];
    if (!text.includes('{')) return text;
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new IntlMessageFormat(text, boot.language)));
    return String(format.format(values));
  };
}

const dates = new Intl.DateTimeFormat(boot.language, { dateStyle: 'medium', timeStyle: 'medium' });
const times = new Intl.DateTimeFormat(boot.language, { timeStyle: 'medium' });
const numbers = new Intl.NumberFormat(boot.language);
const shares = new Intl.NumberFormat(boot.language, { style: 'percent', maximumFractionDigits: 0 });

/** Day and time, here. */
export const dateTime = (iso: string | Date) => dates.format(new Date(iso));
/** Time of the day, here. */
export const time = (iso: string | Date) => times.format(new Date(iso));
export const number = (value: number) => numbers.format(value);
/** Of 0 to 1. */
export const percent = (share: number) => shares.format(share);

/** Seconds as 0:07, 12:34, 1:02:03. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}` : `${m}:${String(s).padStart(2, '0')}`;
}
