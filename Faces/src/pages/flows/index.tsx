import './flows.css';
import { show } from '../../shell/show';
import { Flows } from './Flows';

show(<Flows />);
