using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3001: the project has a typed accessor for what the call does.</summary>
internal static class AccessorRule
{
    public static bool Check(in RuleContext context)
    {
        if (context.Call.Kind == CallKind.IOControl)
        {
            return CheckControl(context);
        }

        return Find(context) is var (option, accessor) && context.Report(
            CallDescriptors.TypedAccessor, context.Call.Invocation,
            $"{option.Option.Name} has a typed accessor: {accessor}{Type(context, option.Linked)}");
    }

    /// <summary>The accessor that the project has for what the call reads or sets, as a call; null: none. A native call has no Socket that it could be called on.</summary>
    public static string? For(in RuleContext context) => Find(context)?.Accessor;

    /// <summary>The one option that the arguments mean, or null.</summary>
    public static KnownOption? Meant(in RuleContext context) => context.Call.Shape.IsMapped ? context.Dotnet()?.Option : Raw(context);

    private static (KnownOption Option, string Accessor)? Find(in RuleContext context) =>
        context.Call.Shape.IsManaged && context.Access != Access.None && Meant(context) is { } option && context.Accessors.For(option, context.Access) is { } accessor
            ? (option, accessor)
            : null;

    private static bool CheckControl(in RuleContext context) =>
        context.Call.Name is { IsKnown: true, Number: var number } && context.Index.ControlCode(number) is { Refused: null } code &&
        ControlAccessors.Of(context, code, []).Calls is { } calls &&
        context.Report(CallDescriptors.TypedAccessor, context.Call.Invocation, $"{code.Name} has {(code.Accessors.Length == 1 ? "a typed accessor" : "typed accessors")}: {calls}");

    private static string Type(in RuleContext context, LinkedOption? option) =>
        option is null || context.Access != Access.Read || option.Type.Kind == ValueKind.List
            ? ""
            : $", which answers {Article(ValueTypes.NameOf(option.Type))} {ValueTypes.NameOf(option.Type)}";

    private static string Article(string name) => "aeioAEIO".IndexOf(Display.Short(name)[0]) >= 0 ? "an" : "a";

    /// <summary>The option that the numbers mean on every system that knows them.</summary>
    private static KnownOption? Raw(in RuleContext context)
    {
        if (!context.IsKnown)
        {
            return null;
        }

        KnownOption? found = null;
        foreach (var platform in context.Platforms)
        {
            if (context.OptionOn(platform) is not { } option)
            {
                // On a system where the choice is not known it may be anything.
                if (context.NumberOn(platform) is null || context.LevelOn(platform) is null)
                {
                    return null;
                }

                continue;
            }

            // Families share numbers of levels; where the most used one has the option, that is meant.
            var isShared = !option.Level.IsDefault && context.Index.At(platform, context.LevelOn(platform)!.Value, context.NumberOn(platform)!.Value).Length > 1;
            if (isShared || (found is not null && !ReferenceEquals(found, option)))
            {
                return null;
            }

            found = option;
        }

        return found;
    }
}
