using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>A call whose level or name the program chooses by the system, as in <c>OperatingSystem.IsLinux() ? 1 :
/// 0xffff</c>: one call for each choice.</summary>
internal sealed class PlatformChoice
{
    private readonly List<(OptionCall Call, List<Platform> Platforms)> _parts = [];

    private PlatformChoice(in OptionCall call, CallReach reach, ChosenCode codes)
    {
        foreach (var platform in reach.Platforms)
        {
            var (level, name) = (On(call.Level, platform, codes), On(call.Name, platform, codes));
            var part = _parts.FindIndex(part => IsSame(part.Call.Level, level) && IsSame(part.Call.Name, name));
            if (part < 0)
            {
                part = _parts.Count;
                _parts.Add((call.With(level, name), []));
            }

            _parts[part].Platforms.Add(platform);
        }
    }

    /// <summary>The calls, each with its systems. On some an argument may still not be known.</summary>
    public IEnumerable<(OptionCall Call, EquatableArray<Platform> Platforms)> Parts =>
        _parts.Select(part => (part.Call, part.Platforms.ToEquatableArray()));

    /// <summary>The call on <paramref name="platform"/>; null where it is not reached there.</summary>
    public OptionCall? On(Platform platform)
    {
        foreach (var (call, platforms) in _parts)
        {
            if (platforms.Contains(platform))
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>The choice that <paramref name="call"/> is; null where it is none, or nothing is known about it.</summary>
    public static PlatformChoice? Of(in OptionCall call, KnownSymbols symbols, PlatformFlow flow, CallReach reach, ISymbol containingSymbol)
    {
        // What the call does not take is known as well as can be.
        var (level, name) = (call.Level, call.Name);
        if ((IsSettled(level) && IsSettled(name)) || !MayBeKnown(level) || !MayBeKnown(name))
        {
            return null;
        }

        var choice = new PlatformChoice(call, reach, new ChosenCode(symbols, flow, containingSymbol));
        return choice._parts.Exists(part => IsSettled(part.Call.Level) && IsSettled(part.Call.Name)) ? choice : null;
    }

    private static bool IsSettled(CodeArgument argument) => argument.IsKnown || argument.Operation is null;

    private static bool MayBeKnown(CodeArgument argument) => IsSettled(argument) || CodeReader.Unwrap(argument.Operation!) switch
    {
        IConditionalOperation or ISwitchExpressionOperation or ILocalReferenceOperation => true,
        // Who else might write into a private field stands in the same class.
        IFieldReferenceOperation { Field: { DeclaringSyntaxReferences.IsEmpty: false } field } =>
            field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } => true,
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false } => true,
        _ => false,
    };

    private static CodeArgument On(CodeArgument argument, Platform platform, ChosenCode codes) =>
        IsSettled(argument) ? argument : codes.On(argument.Operation!, platform);

    private static bool IsSame(CodeArgument left, CodeArgument right) =>
        (left.Kind, left.Enum, left.Member, left.Number) == (right.Kind, right.Enum, right.Member, right.Number);
}
