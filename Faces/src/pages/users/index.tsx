import './users.css';
import { useRefresh } from '../../shell/refresh';
import { show } from '../../shell/show';
import { Loaded } from '../../shell/ui/Loaded';
import { Create } from './Create';
import { List } from './List';
import { people } from './people';
import { t } from './t';

function Users() {
  useRefresh(people);
  return (
    <>
      <Create />
      <section class="panel" aria-labelledby="list">
        <h2 id="list">{t('list')}</h2>
        <Loaded from={people}>{found => <List found={found} />}</Loaded>
      </section>
    </>
  );
}

show(<Users />);
