namespace ContactCenter.Grains.Tests.Storage;

/// <summary>A grain with a state and a reminder.</summary>
[Alias("tests.storage.probe")]
public interface IStorageProbeGrain : IGrainWithStringKey
{
    [Alias("read")]
    Task<string> Read();

    [Alias("write")]
    Task Write(string text);

    [Alias("remind")]
    Task Remind();

    [Alias("has-reminder")]
    Task<bool> HasReminder();
}

internal sealed class StorageProbeGrain([PersistentState("note")] IPersistentState<Note> note) : Grain, IStorageProbeGrain, IRemindable
{
    public Task<string> Read() => Task.FromResult(note.State.Text);

    public async Task Write(string text)
    {
        note.State = new Note { Text = text };
        await note.WriteStateAsync();
    }

    public Task Remind() => this.RegisterOrUpdateReminder("sweep", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    public async Task<bool> HasReminder() => await this.GetReminder("sweep") is not null;

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;
}
