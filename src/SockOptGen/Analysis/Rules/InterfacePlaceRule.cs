using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008 of options that are the index of an interface, where a place in an array stands for it.</summary>
internal static class InterfacePlaceRule
{
    private const string IndexType = "interface-index";

    public static bool Check(RuleContext context)
    {
        var written = context.Call.Written;
        // Most calls are for something else, and few values have such a source.
        if (!Options(context.Call).All(IsOfInterface))
        {
            return false;
        }

        if (written.Value.Operation is { } value)
        {
            return InterfacePlace.Is(value) && Names(context.Call) is { Length: > 0 } taker && context.Report(
                ValueRule.Descriptor, value,
                $"{taker} takes the system's index of an interface, and this is a position in an array. Write " +
                    Phrases.List(Options(context.Call).Select(Advice), "or"));
        }

        return written.Kind == CallKind.GetObject && InterfacePlace.IsUsed(written.Invocation) &&
            Names(context.Call) is { Length: > 0 } name && context.Report(
                ValueRule.Descriptor, written.Invocation,
                $"{name} is the system's index of an interface, and the program uses it as a position in an array; " +
                "find the interface with this Index");
    }

    /// <summary>What the call is for: of a name whose level is not known what it is at each.</summary>
    private static IEnumerable<LinkedOption?> Options(JudgedCall call) => call.Written switch
    {
        { Shape.IsAccessor: true } written => [call.Index.WithAccessor(written.Invocation.TargetMethod)?.Linked],
        { Shape.IsMapped: true, Level.IsKnown: true } => [call.Dotnet()?.Option?.Linked],
        { Shape.IsMapped: true, Name: { Kind: CodeKind.Member, Enum: CodeEnum.Name, Member: { } name } } =>
            call.Index.DotnetNamed(name).Select(static pair => pair.Option?.Linked),
        _ => [null],
    };

    private static string Names(JudgedCall call) => Phrases.List(Options(call).Select(static option => option!.Option.Name), "or");

    // An address stands for an index too, with its bytes turned.
    private static bool IsOfInterface(LinkedOption? option) => option?.Type.Kind switch
    {
        ValueKind.Address => true,
        ValueKind.Integer => option.Type.Id.StartsWith(IndexType, StringComparison.Ordinal),
        _ => false,
    };

    private static string Advice(LinkedOption? option) => option!.Type.Kind == ValueKind.Address
        ? "IPAddress.HostToNetworkOrder(….GetIPv4Properties().Index)" : "….GetIPv6Properties().Index";
}
