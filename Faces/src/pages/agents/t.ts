import { texts } from '../../shell/texts';
import en from './en.json';
import zh from './zh-CN.json';

export const t = texts(en, zh);
