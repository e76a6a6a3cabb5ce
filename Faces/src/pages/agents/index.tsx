import './agents.css';
import { follow } from '../../shell/live';
import { show } from '../../shell/show';
import { Agents } from './Agents';

show(<Agents live={follow(['agents', 'queues'])} />);
