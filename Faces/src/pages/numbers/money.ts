import { boot } from '../../shell/boot';

const euros = new Intl.NumberFormat(boot.language, { style: 'currency', currency: 'EUR' });

/** A price as Vonage states it: in EUR. */
export const money = (value: number) => euros.format(value);
