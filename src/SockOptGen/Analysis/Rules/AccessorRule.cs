using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK3001: the project has a typed accessor for what the call does.</summary>
internal static class AccessorRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        RuleIds.TypedAccessor, "There is a typed accessor for this option",
        "An accessor has the option's own type and unit, knows its number on every system, and allocates nothing.");

    public static bool Check(RuleContext context) => !context.NamesAccessor &&
        Message(context.Call) is { } message && IsForEveryTarget(context.Call) &&
        context.Report(Descriptor, context.Call.Written.Invocation, message);

    // Advice that no fix could follow in a project whose other target has no accessors.
    private static bool IsForEveryTarget(JudgedCall call) =>
        !call.Accessors.AreMissingInATarget || ConditionalCode.IsAround(call.Written.Invocation.Syntax);

    private static string? Message(JudgedCall call)
    {
        if (call.Written.Kind == CallKind.IOControl)
        {
            return OfCode(call);
        }

        return call.FindAccessor() is var (option, accessor)
            ? $"{option.Option.Name} has a typed accessor: {accessor}{Answer(call.Access, option.Linked)}"
            : null;
    }

    private static string? OfCode(JudgedCall call)
    {
        if (call.Written.Name is not { IsKnown: true, Number: var number } ||
            call.Index.ControlCode(number) is not { Refused: null } code ||
            ControlAccessors.Of(call, code, []).Calls is not { } accessors)
        {
            return null;
        }

        var what = Phrases.Verb(code.Accessors.Length, "a typed accessor", "typed accessors");
        return $"{code.Name} has {what}: {accessors}";
    }

    private static string Answer(Access access, LinkedOption? option) =>
        option is null || access != Access.Read || option.Type.Kind == ValueKind.List ? ""
            : $", which returns {Phrases.A(ValueForm.Of(option.Type.Kind).Boxed(option.Type.ClrType))}";
}
