import './calls.css';
import { follow } from '../../shell/live';
import { show } from '../../shell/show';
import { Calls } from './Calls';

show(<Calls live={follow(['calls', 'queues', 'agents'])} />);
