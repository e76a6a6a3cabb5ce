import './numbers.css';
import { useRefresh } from '../../shell/refresh';
import { show } from '../../shell/show';
import { Loaded } from '../../shell/ui/Loaded';
import { Lines } from './Lines';
import { numbers } from './numbers';
import { Rent } from './Rent';
import { t } from './t';

function Numbers() {
  useRefresh(numbers);
  return (
    <>
      <section class="panel" aria-labelledby="own">
        <h2 id="own">{t('own')}</h2>
        <Loaded from={numbers}>{found => <Lines found={found} />}</Loaded>
      </section>
      <Rent />
    </>
  );
}

show(<Numbers />);
