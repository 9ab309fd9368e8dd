using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Sockets;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>The systems on which there is a socket that a call can be made on: those that have its address family.</summary>
internal static class FamilyReach
{
    /// <summary>The systems that have the family of the socket of <paramref name="call"/>, which is seen, or told by the level of
    /// <paramref name="options"/>, what the call means; null: every one.</summary>
    public static EquatableArray<Platform>? Of(JudgedCall call, IReadOnlyCollection<(Platform Platform, KnownOption Option)> options) =>
        OfSocket(call) ?? OfNumber(call, options) ?? OfLevels(call.Index, options);

    /// <summary>The systems that have the family of the socket of <paramref name="call"/>; null: every one, or its family is not
    /// seen.</summary>
    public static EquatableArray<Platform>? OfSocket(JudgedCall call) =>
        FamilyOf(call) is { } family ? call.Index.SystemsOf(family) : null;

    /// <summary>The family of the socket of <paramref name="call"/>; null where it is not seen.</summary>
    public static string? FamilyOf(JudgedCall call) =>
        (call.Written.Socket ?? SocketOfHandle(call)) is { } socket ? call.Project.Sockets.FactsOf(socket)?.Family : null;

    /// <summary>The socket whose handle a native call gets; null where it is not seen.</summary>
    private static IOperation? SocketOfHandle(JudgedCall call) =>
        call.Written.Descriptor?.DescendantsAndSelf().OfType<IPropertyReferenceOperation>()
            .FirstOrDefault(property => call.Symbols.IsHandle(property.Property))?.Instance;

    // Each system has families of its own under the numbers that are none of these: AF_CAN of Linux is PF_KEY of macOS. A program that
    // makes a socket of such a number was written for the system whose options it names.
    private static EquatableArray<Platform>? OfNumber(
        JudgedCall call, IReadOnlyCollection<(Platform Platform, KnownOption Option)> options) =>
        call.Project.NativeSocketOf(call.Written.Socket ?? call.Written.Descriptor) is { Family: var family, Systems: var systems } &&
        !SocketKindReader.IsCommon(family)
            ? options.Select(static option => option.Platform).Where(systems.Contains).ToEquatableArray() : null;

    // A level that all kinds of sockets have, or those of one protocol, tells no family.
    private static EquatableArray<Platform>? OfLevels(
        OptionIndex index, IReadOnlyCollection<(Platform Platform, KnownOption Option)> options)
    {
        var systems = new HashSet<Platform>();
        foreach (var (platform, option) in options)
        {
            var kinds = option.Level.Sockets[platform];
            if (kinds.Length == 0)
            {
                return null;
            }

            foreach (var kind in kinds)
            {
                if (index.SystemsOf(kind) is not { } own)
                {
                    return null;
                }

                systems.UnionWith(own);
            }
        }

        return systems.Count == 0 ? null : systems.ToEquatableArray();
    }
}
