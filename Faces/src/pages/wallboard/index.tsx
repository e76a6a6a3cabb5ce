import './wallboard.css';
import { show } from '../../shell/show';
import { follow } from '../../shell/live';
import { Board } from './Board';

show(<Board live={follow(['queues', 'agents', 'calls'])} />);
