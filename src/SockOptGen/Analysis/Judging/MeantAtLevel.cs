using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Judging;

/// <summary>The option of a level that people mean by a name of another level.</summary>
internal static class MeantAtLevel
{
    /// <summary>What <paramref name="call"/> means at <paramref name="level"/> by one of <paramref name="members"/>; null: nothing of this
    /// level, as far as is known.</summary>
    /// <remarks>True is no count: <c>HopLimit</c> at the level of IPv4 is the switch that Windows has under its number.</remarks>
    public static KnownOption? Of(JudgedCall call, string level, IEnumerable<string> members) =>
        RenamedMember.Of(call) is { } named ? named
        : members.Select(member => call.Index.MeantBy(level, member)).FirstOrDefault(static option => option is not null) is not { } meant
            ? null
            : call.Written.Kind != CallKind.SetBoolean || meant.Linked?.Type.Kind != ValueKind.Integer ? meant
            : call.Index.DotnetLevel(level)?.Numbers[Platform.Windows] is { } native &&
                call.Index.At(Platform.Windows, native, call.Written.Name.Number, call.Access) is { } same &&
                same.Linked?.Type.Kind == ValueKind.Boolean ? same : null;
}
