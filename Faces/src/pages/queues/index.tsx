import './queues.css';
import { follow } from '../../shell/live';
import { show } from '../../shell/show';
import { Queues } from './Queues';

show(<Queues live={follow(['queues'])} />);
