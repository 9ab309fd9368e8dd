using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>The accessors that do what a control code does.</summary>
internal static class ControlAccessors
{
    /// <summary>"SetSoKeepAlive(bool), SetTcpKeepIdle(TimeSpan) and SetTcpKeepInterval(TimeSpan)", and in words where they work unless
    /// everywhere that the call comes.</summary>
    /// <param name="call">The call.</param>
    /// <param name="code">Its code.</param>
    /// <param name="refused">The systems on which .NET refuses the code.</param>
    /// <returns>Nulls where the project does not have all of them, or none of <paramref name="refused"/> has.</returns>
    public static (string? Calls, string? Where) Of(JudgedCall call, ControlCode code, EquatableArray<Platform> refused)
    {
        if (Calls(call, code) is not { } calls)
        {
            return default;
        }

        var index = call.Index;
        bool Works(Platform platform) => code.Accessors.All(accessor => index.WithAccessor(accessor)?.Option.Numbers[platform] is not null);
        if (call.Platforms.All(Works))
        {
            return (calls, "");
        }

        var there = refused.Where(Works).ToList();
        return there.Count == 0 ? default : (calls, $" on {PlatformWords.List(there)}");
    }

    private static string? Calls(JudgedCall call, ControlCode code)
    {
        var calls = new List<string>();
        foreach (var name in code.Accessors)
        {
            // What cannot be set is read.
            var option = call.Index.WithAccessor(name);
            if ((call.Accessors.For(option, Access.Write) ?? call.Accessors.For(option, Access.Read)) is not { } accessor)
            {
                return null;
            }

            calls.Add(accessor);
        }

        return calls.Count == 0 ? null : Phrases.List(calls);
    }
}
