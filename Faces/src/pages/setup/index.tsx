import './setup.css';
import { show } from '../../shell/show';
import { Loaded } from '../../shell/ui/Loaded';
import { useRefresh } from '../../shell/refresh';
import { Account } from './Account';
import { Adopt } from './Adopt';
import { application } from './application';
import { Create } from './Create';
import { InForce } from './InForce';
import { NoPlatform } from './NoPlatform';

function Setup() {
  useRefresh(application, 30);
  return (
    <Loaded from={application}>
      {found => found.problem?.code === 'vonage-not-configured' || found.problem?.code === 'public-url-missing' ? <NoPlatform found={found} /> : (
        <>
          {found.origin === 'local' ? <Create /> : <InForce found={found} />}
          <div class="columns">
            <Account />
            {found.origin !== 'configured' && <Adopt />}
          </div>
        </>
      )}
    </Loaded>
  );
}

show(<Setup />);
