using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

namespace SockOptGen.Analysis.Judging;

/// <summary>A call whose level the program chooses by something else than the system, as in
/// <c>family == AddressFamily.InterNetwork ? SocketOptionLevel.IP : SocketOptionLevel.IPv6</c>.</summary>
internal static class LevelArms
{
    /// <summary>The calls that <paramref name="call"/> can be, one for each level; empty where a level, or the name, is not
    /// known.</summary>
    public static IReadOnlyList<JudgedCall> Of(JudgedCall call)
    {
        var written = call.Written;
        if (!written.Name.IsKnown || written.Level is not { IsKnown: false, Operation: { } argument })
        {
            return [];
        }

        var value = CodeReader.Unwrap(argument);
        var levels = Arms(value is ILocalReferenceOperation local ? SingleAssignment.Find(local) : value)
            .Select(arm => CodeReader.Read(arm, call.Symbols)).ToList();
        return levels.Count < 2 || levels.Exists(static level => !level.IsKnown) ? []
            : [.. levels.Select(level => JudgedCall.Of(written.With(level with { Operation = argument }, written.Name), call.Project,
                call.Member))];
    }

    private static IEnumerable<IOperation> Arms(IOperation? value) => value is null ? [] : CodeReader.Unwrap(value) switch
    {
        IConditionalOperation { WhenFalse: { } other } choice => Arms(choice.WhenTrue).Concat(Arms(other)),
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value).Where(static arm =>
            CodeReader.Unwrap(arm) is not IThrowOperation).SelectMany(Arms),
        var arm => [arm],
    };
}
