using ContactCenter.Domain.Queues.Today;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Queues.Telling;

/// <summary>Counts of today, stored now and then: a restart costs a wall board a few seconds, not the day.</summary>
internal sealed class DayRecord(StateRecord<QueueDay> record)
{
    private bool _isChanged;
    private bool _isWriting;

    public QueueDay Day { get; private set; } = QueueDay.Empty;

    public async Task Load() => Day = await record.Read();

    /// <summary>Counts. True: it has to be stored some time.</summary>
    public bool Count(Func<QueueDay, QueueDay> count)
    {
        Day = count(Day);
        var isNew = !_isChanged;
        _isChanged = true;
        return isNew;
    }

    /// <summary>Stores what was counted. False: it was not; ours is written over what is there by then.</summary>
    public async Task<bool> Save()
    {
        if (!_isChanged || _isWriting)
        {
            return true;
        }

        (_isWriting, _isChanged) = (true, false);
        try
        {
            await record.Write(Day);
            return true;
        }
        catch (Exception)
        {
            _isChanged = true;
            try
            {
                await record.Read();
            }
            catch (Exception)
            {
                // The next attempt fails on the old ETag and reads again.
            }

            return false;
        }
        finally
        {
            _isWriting = false;
        }
    }
}
