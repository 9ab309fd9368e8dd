using SockOptGen.Ide.Tests;
using SockOptGen.Ide.Tests.Latency;
using Xunit.MicrosoftTestingPlatform;

return args switch
{
    ["latency", .. var rest] => await LatencyMode.RunAsync(rest),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
