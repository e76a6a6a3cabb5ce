using ContactCenter.Domain.Dialling;
using ContactCenter.Grains.Interfaces.Dialling;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Dialling;

[GrainType("dial-allowance")]
internal sealed class DialAllowanceGrain(IOptions<DiallingOptions> options, TimeProvider clock) : Grain, IDialAllowanceGrain
{
    private DialAllowance _allowance = DialAllowance.None;

    public ValueTask<bool> Take(string callId)
    {
        (_allowance, var may) = _allowance.Take(callId, options.Value.CallsPerMinute, clock.GetUtcNow());
        return ValueTask.FromResult(may);
    }
}
