import './reports.css';
import { show } from '../../shell/show';
import { Choice } from './Choice';
import { Report } from './Report';

show(<><Choice /><Report /></>);
