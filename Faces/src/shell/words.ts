import en from './en.json';
import { texts } from './texts';
import zh from './zh-CN.json';

/** Texts that every page uses. */
export const word = texts(en, zh);
