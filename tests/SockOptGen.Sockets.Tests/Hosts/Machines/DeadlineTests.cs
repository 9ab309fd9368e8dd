namespace SockOptGen.Sockets.Tests.Hosts.Machines;

/// <summary>A call that never returns is given up, and the next one is made.</summary>
public class DeadlineTests
{
    [Fact]
    public void A_call_that_does_not_return_is_left_alone()
    {
        var never = new ManualResetEventSlim();
        Assert.False(Deadline.TryRun(() => never.Wait(TimeSpan.FromHours(1), Xunit.TestContext.Current.CancellationToken),
            TimeSpan.FromMilliseconds(1), out _));
        Assert.True(Deadline.TryRun(() => 2, TimeSpan.FromMinutes(1), out var result));
        Assert.Equal(2, result);
        never.Set();
    }
}
