using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Live;

namespace ContactCenter.Grains.Tests.Live;

public sealed class LiveNewestTests
{
    private readonly LiveNewest _newest = new(most: 2);

    [Fact]
    public async Task Of_each_key_the_newest_waits()
    {
        Put(LiveTopics.Calls, "a", 1);
        Put(LiveTopics.Calls, "a", 2L);

        var (topic, key, note) = Assert.Single(_newest.Take());
        Assert.Equal((LiveTopics.Calls, "a", 2L), (topic, key, (await note()).Version));
        Assert.Empty(_newest.Take());
    }

    [Fact]
    public void Beyond_the_bound_of_a_topic_new_keys_are_dropped_and_known_ones_are_not_and_other_topics_have_room()
    {
        Assert.True(Put(LiveTopics.Events, "a", 1));
        Assert.True(Put(LiveTopics.Events, "b", 1));

        Assert.False(Put(LiveTopics.Events, "c", 1));
        Assert.True(Put(LiveTopics.Events, "b", 2));
        Assert.True(Put(LiveTopics.Calls, "c", 1));

        Assert.Equal(3, _newest.Take().Count);
        Assert.True(Put(LiveTopics.Events, "c", 1));
    }

    [Fact]
    public async Task What_comes_back_undelivered_gives_way_to_what_is_newer_and_to_the_bound()
    {
        Put(LiveTopics.Calls, "a", 2L);

        Assert.Null(_newest.PutBack(LiveTopics.Calls, "a", Note("a", 1)));
        Assert.True(_newest.PutBack(LiveTopics.Calls, "b", Note("b", 1)));
        Assert.False(_newest.PutBack(LiveTopics.Calls, "c", Note("c", 1)));

        Assert.Equal([("a", 2L), ("b", 1L)], (await Task.WhenAll(_newest.Take().Select(async entry => (entry.Key, (await entry.Note()).Version)))).Order());
    }

    private bool Put(string topic, string key, long version) => _newest.Put(topic, key, Note(key, version));

    private static Func<ValueTask<LiveNote>> Note(string key, long version) => () => ValueTask.FromResult(new LiveNote { Key = key, Version = version });
}
