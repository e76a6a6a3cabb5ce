import en from './en.json';
import { t } from './t';

const own = (key: string, otherwise: string) => key in en ? t(key as keyof typeof en) : otherwise;

/** What people call a field of a step; a field that is not known keeps its name. */
export const fieldName = (name: string) => own(`field.${name}`, name);

/** What people call a type of step. */
export const typeName = (type: string) => own(`type.${type}`, type);
