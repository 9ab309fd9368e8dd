using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3001: the project has a typed accessor for what the call does.</summary>
internal static class AccessorRule
{
    public static void Check(in RuleContext context)
    {
        // A native call has no Socket that an accessor could be called on.
        if (!context.Call.Shape.IsManaged || context.Access == Access.None ||
            Meant(context) is not { } option ||
            context.Accessors.For(option, context.Access) is not { } accessor)
        {
            return;
        }

        context.Report(
            CallDescriptors.TypedAccessor, context.Call.Invocation,
            $"{option.Option.Name} has a typed accessor: {accessor}{Type(context, option.Linked)}");
    }

    /// <summary>The one option that the arguments mean, or null.</summary>
    public static KnownOption? Meant(in RuleContext context) => context.Call.Shape.IsMapped ? context.Dotnet()?.Option : Raw(context);

    private static string Type(in RuleContext context, LinkedOption? option) =>
        option is null || context.Access != Access.Read || option.Type.Kind == ValueKind.List ? "" : $", which answers {Article(option.Type.ClrType)} {option.Type.ClrType}";

    private static string Article(string name) => "aeioAEIO".IndexOf(Texts.Show(name)[0]) >= 0 ? "an" : "a";

    /// <summary>The option that the numbers mean on every system that knows them.</summary>
    private static KnownOption? Raw(in RuleContext context)
    {
        if (!context.Call.Level.IsKnown || !context.Call.Name.IsKnown)
        {
            return null;
        }

        KnownOption? found = null;
        foreach (var platform in context.Platforms)
        {
            var (level, number) = (context.Call.Level.Number, context.Call.Name.Number);
            if (context.Index.At(platform, level, number, context.Access) is not { } option)
            {
                continue;
            }

            // Families share numbers of levels; where the most used one has the option, that is meant.
            var isShared = !option.Level.IsDefault && context.Index.At(platform, level, number).Length > 1;
            if (isShared || (found is not null && !ReferenceEquals(found, option)))
            {
                return null;
            }

            found = option;
        }

        return found;
    }
}
