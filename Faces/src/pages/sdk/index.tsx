import './sdk.css';
import { get, type Api } from '../../shell/api';
import { resource } from '../../shell/resource';
import { show } from '../../shell/show';
import { Loaded } from '../../shell/ui/Loaded';
import { Access } from './Access';
import { Requests } from './Requests';
import { Snippets } from './Snippets';

const access = resource(() => get<Api['SdkView']>('/api/v1/sdk'));

function Sdk() {
  return (
    <Loaded from={access}>
      {found => (
        <>
          <Access access={found} />
          <Snippets url={found.serverUrl} />
          <Requests url={found.serverUrl} />
        </>
      )}
    </Loaded>
  );
}

show(<Sdk />);
