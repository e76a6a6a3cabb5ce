import { chosen } from '../../shell/chosen';
import { FlowEditor } from './FlowEditor';
import { FlowList } from './FlowList';

/** The list, or the flow that is edited. */
export function Flows() {
  return chosen.value ? <FlowEditor key={chosen.value} id={chosen.value} /> : <FlowList />;
}
