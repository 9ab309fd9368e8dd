using System.Text.RegularExpressions;

namespace SockOptGen.Samples.Tests;

public class MulticastTests
{
    [Fact]
    public async Task Groups_are_heard_while_they_are_joined()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(),
            "Other systems have no second loopback address, and may have no groups on the loopback interface.");
        using var sample = new Sample("Multicast");
        var lines = await sample.ReadToEndAsync();

        var sender = Regex.Match(sample.Output, @"process (\d+)").Groups[1].Value;
        Assert.NotEqual($"{sample.ProcessId}", sender);
        var heard = $"\"hello from process {sender}\" from 127.0.0.1";
        Assert.Equal(
            [
                "239.1.2.3  before joining       nothing",
                $"239.1.2.3  joined               {heard}",
                "239.1.2.3  left                 nothing",
                "232.1.2.3  joined for 127.0.0.2 nothing",
                $"232.1.2.3  and for 127.0.0.1    {heard}",
                "232.1.2.3  without 127.0.0.1    nothing",
            ],
            lines);
    }
}
