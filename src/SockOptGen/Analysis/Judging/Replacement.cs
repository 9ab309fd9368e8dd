using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Judging;

/// <summary>What to write for an option: .NET's name at its level, the accessor, or both.</summary>
internal static class Replacement
{
    /// <summary>"SocketOptionName.TcpKeepAliveTime or SetTcpKeepIdle(TimeSpan)"; null where <paramref name="call"/> can be
    /// neither.</summary>
    public static string? Of(JudgedCall call, KnownOption? option)
    {
        var name = option?.Option.Dotnet;
        var member = name is not null && ReferenceEquals(call.Index.Dotnet(name.Level, name.Name)?.Option, option)
            ? Member(call, option!, name.Name) : null;
        return (member, call.AccessorFor(option)) switch
        {
            ({ } known, { } accessor) => $"{known} or {accessor}",
            var (known, accessor) => known ?? accessor,
        };
    }

    /// <summary>A framework that does not have the member yet has its value, which is the number of Windows.</summary>
    private static string? Member(JudgedCall call, KnownOption option, string name) =>
        !call.Symbols.Name.GetMembers(name).IsEmpty ? $"SocketOptionName.{name}"
        : option.Option.Numbers[Platform.Windows] is { } number ? $"(SocketOptionName){Digits.Of(number)}"
        : null;

    /// <summary>What does the same on every system of the project as the option of <paramref name="call"/>, which some lack:
    /// "Socket.LingerState";
    /// null: nothing.</summary>
    public static string? Everywhere(JudgedCall call) =>
        call.Dotnet() is { Name: { Level: var level, Name: var name } } own && call.Index.MeantBy(level, name) is { } meant &&
        !CountForSwitch.IsPossible(own.Option, meant) &&
        call.Targets.All(platform => meant.Option.Numbers[platform] is not null)
            ? meant.Option.Dotnet?.Properties.FirstOrDefault() ?? call.AccessorFor(meant)
            : null;
}
