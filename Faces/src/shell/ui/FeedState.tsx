import type { Signal } from '@preact/signals';
import type { Feed } from '../live';
import { word } from '../words';

/** Whether what is shown is up to date. */
export function FeedState({ feed }: { feed: Signal<Feed> }) {
  const text = { connecting: word('feedConnecting'), live: word('feedLive'), lost: word('feedLost') }[feed.value];
  return <p class="feed" data-state={feed.value} role="status"><span class="dot" aria-hidden="true" />{text}</p>;
}
