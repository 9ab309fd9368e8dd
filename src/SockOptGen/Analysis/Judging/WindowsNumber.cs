using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Judging;

/// <summary>A number of Windows that is cast to SocketOptionName: Windows gets it as it is, and elsewhere .NET refuses what it cannot
/// translate.</summary>
/// <remarks>One that is an option of another system too is of Windows where its constant has that name, and no other system has the
/// option.</remarks>
internal static class WindowsNumber
{
    /// <summary>What is wrong with such a call; null where the number is an option of another system that comes, or no option.</summary>
    public static OptionFinding? Find(JudgedCall call, EquatableArray<Platform> platforms)
    {
        var (number, unix) = (call.Written.Name.Number, platforms.Where(static platform => platform != Platform.Windows).ToList());
        if (call.Written.Name.Kind != CodeKind.Number || unix.Count == 0 || call.LevelName() is not { } level ||
            call.Index.DotnetLevel(level) is not { } native ||
            native.Numbers[Platform.Windows] is not { } at || call.Index.At(Platform.Windows, at, number,
                call.Access) is not { Level.IsDefault: true } option ||
            (!IsNamed(call, option) && unix.Exists(platform => native.Numbers[platform] is { } other && call.Index.At(platform, other,
                number, call.Access) is not null)))
        {
            return null;
        }

        return new OptionFinding(
            $"{NumberText.Of(call.Written.Name)} is {option.Option.NameOn(Platform.Windows)} on Windows, and .NET does not translate it: " +
            $"on {PlatformWords.List(unix)} the call throws SocketException",
            option, [Platform.Windows], IsNumber: false);
    }

    /// <summary>Whether the number of <paramref name="call"/> is named after <paramref name="option"/>, which Windows alone has.</summary>
    public static bool IsNamed(JudgedCall call, KnownOption option) =>
        NamedOption.Of(call.Written.Name, [(Platform.Windows, option)]) is not null &&
        call.Platforms.All(platform => platform == Platform.Windows || option.Option.Numbers[platform] is null);
}
