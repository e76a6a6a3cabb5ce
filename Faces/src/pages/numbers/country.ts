import { boot } from '../../shell/boot';

const names = new Intl.DisplayNames([boot.language], { type: 'region', fallback: 'code' });

/** Countries in which numbers are rented most; others can be typed. */
export const countries = ['AU', 'AT', 'BE', 'BR', 'CA', 'CH', 'CN', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'HK', 'IE', 'IN', 'IT', 'JP', 'KR', 'MX', 'NL', 'NO', 'NZ', 'PL', 'PT', 'SE', 'SG', 'US', 'ZA'] as const;

/** A country's name in the reader's language; what is no code is shown as it is. */
export function countryName(code: string): string {
  return /^[A-Za-z]{2}$/.test(code) ? names.of(code.toUpperCase()) ?? code : code;
}
