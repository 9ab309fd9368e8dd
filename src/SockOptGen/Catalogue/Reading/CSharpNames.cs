using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Refuses names that C# or the emitted code needs for something else, where they stand in the catalogue.</summary>
internal static class CSharpNames
{
    private static readonly string[] s_accessorPrefixes = ["get_", "set_"];

    /// <summary>Checks the name of a structure or an enumeration that is to be emitted.</summary>
    public static void CheckType(ObjectReader type, JsonNode node, ReservedNames reserved)
    {
        var name = node.Text;
        if (name.All(static c => c is (>= 'a' and <= 'z') or '_'))
        {
            // The next version of C# may have a new one, as `record` and `field` were new once.
            type.Fail(
                node.Span,
                $"'{Display.Short(name)}' cannot name a type: C# reserves names in lower-case letters for keywords; start with a " +
                    $"capital letter");
        }
        else if (reserved.HasType(name))
        {
            var message = $"The name '{name}' belongs to .NET or to the emitted code already; choose another";
            type.Fail(node.Span, message, RuleIds.DuplicateName);
        }
    }

    /// <summary>Checks the name of a field of a structure that is to be emitted.</summary>
    public static void CheckField(ObjectReader type, JsonNode node, ReservedNames reserved)
    {
        var name = node.Text;
        if (name is "_" or "Clone")
        {
            type.Fail(node.Span, $"'{name}' cannot name a field of a C# record; choose another name");
        }
        else if (Array.Exists(s_accessorPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            type.Fail(node.Span,
                $"'{Display.Short(name)}' cannot name a field: C# uses such names for property accessors; choose another name");
        }
        else if (reserved.HasField(name))
        {
            type.Fail(node.Span, $"The field name '{name}' is taken by the emitted code; choose another", RuleIds.DuplicateName);
        }
    }

    /// <summary>Checks the name of a member of an enumeration.</summary>
    public static void CheckMember(ObjectReader member, JsonNode node)
    {
        if (node.Text is "_" or "value__")
        {
            member.Fail(node.Span, $"'{node.Text}' cannot name a member of a C# enumeration; choose another name");
        }
    }
}
