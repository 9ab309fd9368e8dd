using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>What is wrong with a buffer on one system.</summary>
/// <param name="Expected">What the system takes.</param>
/// <param name="Consequence">What happens instead.</param>
internal readonly record struct BufferFinding(string Expected, string Consequence)
{
    /// <summary>What it gets, where that is not simply a number of bytes.</summary>
    public string? Given { get; init; }

    /// <summary>What is wrong with a buffer of <paramref name="length"/> bytes for <paramref name="option"/> on
    /// <paramref name="platform"/>; null: nothing, as far as is known.</summary>
    public static BufferFinding? Of(JudgedCall call, LinkedOption option, Platform platform, in BufferArgument buffer, int length)
    {
        var isWrite = call.Access == Access.Write;
        if (isWrite && length == 0 && call.Written.Shape.IsManaged && platform != Platform.Windows)
        {
            var instead = option.Type.Kind == ValueKind.Text ? "; a single zero byte clears a text" : "";
            return new BufferFinding(NativeSize.Of(option, platform)?.ToString() ?? "never empty",
                $".NET refuses an empty buffer with SocketError.Fault{instead}");
        }

        if (NativeSize.Of(option, platform) is not { } size || option.Option.IsQuery || IsOnlyNative(option, platform, call.Access))
        {
            return null;
        }

        return length < size.Least
            ? isWrite ? ShortWrite(option, platform, size, length) : ShortRead(option, platform, size, length)
            : isWrite ? OtherNumber(option, platform, size, buffer) ?? OtherLayout(option, platform, size, buffer, length)
            : OtherAnswer(call, option, platform, size, length);
    }

    /// <summary>Whether the system allows <paramref name="access"/> but no accessor has it: the value may have another form
    /// then.</summary>
    private static bool IsOnlyNative(LinkedOption option, Platform platform, Access access) =>
        (option.Option.Access[platform] & access) == 0 && (option.Option.NativeAccess[platform] & access) != 0;

    private static BufferFinding? ShortWrite(LinkedOption option, Platform platform, NativeSize size, int length)
    {
        // The structures of IPv6 never had a shorter form.
        if (TakesFewer(option, platform, length) || (option.Level.Name != "IPPROTO_IPV6" && EndsWithField(option, platform, length)))
        {
            return null;
        }

        return new BufferFinding(size.ToString(), (platform, IsInteger(option, platform)) switch
        {
            (Platform.Windows, _) => "fewer bytes fail with WSAEFAULT",
            // A handful of options take whatever is too short for zero.
            (_, true) => "fewer bytes fail with EINVAL, or count as 0",
            _ => "fewer bytes fail with EINVAL",
        });
    }

    private static BufferFinding? ShortRead(LinkedOption option, Platform platform, NativeSize size, int length)
    {
        // A read into nothing asks only whether there is such an option.
        if (length == 0 || TakesFewer(option, platform, length) || EndsWithField(option, platform, length))
        {
            return null;
        }

        var arriving = length == 1 ? "at best only the first byte arrives" : $"at best only the first {Digits.Of(length)} bytes arrive";
        if (platform == Platform.Windows)
        {
            return new BufferFinding(size.ToString(), "a shorter buffer fails with WSAEFAULT");
        }

        if (option.Type.Kind != ValueKind.Boolean)
        {
            return new BufferFinding(size.ToString(), arriving);
        }

        // Linux answers 1 for true. The others answer a bit of theirs, which may be in any byte.
        return platform == Platform.Linux ? null : new BufferFinding(size.ToString(), $"true may be any bit of it, and {arriving}");
    }

    /// <summary>The bytes of a number of another type than the option's integer.</summary>
    private static BufferFinding? OtherNumber(LinkedOption option, Platform platform, NativeSize size, in BufferArgument buffer)
    {
        if (LayoutInfo.Of(option.Type.Layout[platform]) is not { IsInteger: true, Bytes: sizeof(int) })
        {
            return null;
        }

        return buffer.Element switch
        {
            SpecialType.System_Single =>
                new BufferFinding(size.ToString(), "the system reads its bytes as another number") { Given = "a float" },
            SpecialType.System_Double =>
                new BufferFinding(size.ToString(), "the system reads its first 4 bytes as another number") { Given = "a double" },
            // Unsigned ones may have a form of 64 bits.
            SpecialType.System_Int64 or
                SpecialType.System_UInt64 when buffer.Length == sizeof(long) && option.Type.Layout[platform] == NativeLayout.Int32 =>
                    new BufferFinding(
                size.ToString(), "only the first 4 bytes are used, and they hold the number only on little-endian machines")
                    {
                        Given = buffer.Element == SpecialType.System_Int64 ? "a long" : "a ulong",
                    },
            _ => null,
        };
    }

    /// <summary>A read of a structure that is larger elsewhere, by somebody who does not ask for the system or the length.</summary>
    private static BufferFinding? OtherAnswer(JudgedCall call, LinkedOption option, Platform platform, NativeSize size, int length)
    {
        if (platform != Platform.Windows || option.Type.Kind != ValueKind.Linger ||
            !PlatformInfo.All.Any(info => info.Platform != platform && NativeSize.Of(option, info.Platform) is { } other &&
                other.Least > size.Least && other.Is(length)))
        {
            return null;
        }

        return SystemTestNames.In(CodeReader.RootOf(call.Written.Invocation).Syntax) is { HasSystem: true } or { HasLength: true }
            ? null
            : new BufferFinding(size.ToString(), "it returns only these");
    }

    /// <summary>A buffer that is long enough, but looks like that of another system, or has its bytes the wrong way round.</summary>
    private static BufferFinding? OtherLayout(LinkedOption option, Platform platform, NativeSize size, in BufferArgument buffer, int length)
    {
        if (option.Type.Layout[platform] == NativeLayout.NetworkInt32 && buffer.Integer is > 0 and <= ushort.MaxValue and var number)
        {
            var read = Digits.Of(NativeValue.Reversed(number));
            return new BufferFinding($"{size} in network byte order", $"that is {read} there; use IPAddress.HostToNetworkOrder")
            {
                Given = $"{Digits.Of(number)} in the machine's order",
            };
        }

        if (length == size.Least || platform != Platform.Windows)
        {
            return null;
        }

        foreach (var info in PlatformInfo.All)
        {
            if (option.Type.Layout[info.Platform] != option.Type.Layout[platform] && option.Option.Numbers[info.Platform] is not null &&
                NativeSize.Of(option, info.Platform) is { } other && other.Is(length))
            {
                return new BufferFinding(size.ToString(), option.Type.Kind switch
                {
                    ValueKind.Linger =>
                        "the time becomes 0, and closing resets the connection",
                    ValueKind.Duration =>
                        $"the first {Digits.Of(size.Least)} bytes of {other.Words}, its seconds, are read as " +
                            $"{option.Type.Unit.ToString().ToLowerInvariant()}",
                    _ => $"the system reads only the first {Digits.Of(size.Least)} bytes of {other.Words}",
                });
            }
        }

        return null;
    }

    /// <summary>Whether the system makes do with fewer bytes, or nobody knows. Windows takes a byte for any switch.</summary>
    private static bool TakesFewer(LinkedOption option, Platform platform, int length) =>
        length > 0 && IsInteger(option, platform) &&
        (option.Level.IsNarrow[platform] || option.Level.IsOfUnknownWidth[platform] ||
            (platform == Platform.Windows && option.Type.Kind == ValueKind.Boolean));

    /// <summary>Whether only whole fields of a structure are left out: some systems take the shorter form that came first, and a read
    /// may be for the first field only.</summary>
    private static bool EndsWithField(LinkedOption option, Platform platform, int length) =>
        option.Type.Structure is { } structure &&
        // What rarely used levels take is not known well enough.
        (!option.Level.IsDefault ||
            structure.Fields.Any(field => field.Offset[platform] is { } offset && offset.CanBe(length)));

    private static bool IsInteger(LinkedOption option, Platform platform) => LayoutInfo.Of(option.Type.Layout[platform]).IsInteger;
}
