using System.Text;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>Emits enumerations, and the translation of those whose native numbers are not their values.</summary>
internal static class EnumEmitter
{
    /// <summary>What a value brings that the running system does not have.</summary>
    public const string NotHere =
        "new ArgumentOutOfRangeException(nameof(value), value, \"This operating system does not have the value.\")";

    /// <summary>The methods that translate.</summary>
    public static StringBuilder EmitTranslations(HelperPlan unit)
    {
        var text = new StringBuilder(FileHeader.Accessors).Append('\n');
        text.Append($"internal static partial class {EmittedTypes.Accessors}\n{{\n");
        foreach (var used in unit.Enums)
        {
            if (IsTranslated(used.Type, unit.Platforms))
            {
                AppendFromNative(text, used, unit.Platforms);
                if (used.WrittenOn.Length != 0)
                {
                    AppendToNative(text, used);
                }
            }
        }

        if (text[text.Length - 2] == '\n')
        {
            // The blank line belongs between two of them.
            text.Length--;
        }

        return text.Append("}\n");
    }

    /// <summary>The enumerations that .NET does not have.</summary>
    public static StringBuilder EmitDeclarations(HelperPlan unit)
    {
        var text = new StringBuilder(FileHeader.Types);
        foreach (var used in unit.Enums)
        {
            if (!used.Type.IsDotnet)
            {
                AppendDeclaration(text, used);
            }
        }

        return text;
    }

    /// <summary>The call, or the head, of the method that makes a value of <paramref name="type"/> of a native number.</summary>
    public static string FromNative(string type, string number) => $"To{type}({number})";

    /// <summary>The call, or the head, of the method that makes a native number of a value.</summary>
    public static string ToNative(string value) => $"FromEnum({value})";

    /// <summary>Whether a cast is not enough on some of <paramref name="platforms"/>.</summary>
    public static bool IsTranslated(EnumType type, EquatableArray<Platform> platforms)
    {
        foreach (var platform in platforms)
        {
            foreach (var member in type.Members)
            {
                if (IsTranslated(member, platform))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTranslated(EnumMember member, Platform platform) =>
        member.Value is not null && (member.Numbers[platform] is null || member.IsRenumbered(platform));

    private static void AppendFromNative(StringBuilder text, UsedEnum used, EquatableArray<Platform> platforms)
    {
        text.Append($"    internal static {used.CodeName} {FromNative(used.Name, "int number")}");
        AppendPerSystem(text, used, platforms, $"({used.CodeName})number", (members, platform) => used.Type.IsFlags
            ? FlagTranslation.FromNative(used, platform)
            // Of several names for one number the first counts, in each direction.
            : Switch("number", $"({used.CodeName})number", members
                .GroupBy(member => member.Numbers[platform]).Select(same => same.First()).Select(member =>
                member.Numbers[platform] is { } number ? $"{Digits.Of(number)} => {used.CodeName}.{member.Name}" : null)));
    }

    private static void AppendToNative(StringBuilder text, UsedEnum used)
    {
        text.Append($"    internal static int {ToNative($"{used.CodeName} value")}");
        // A system whose options never take it has nothing to refuse: there the option is what is missing.
        AppendPerSystem(text, used, used.WrittenOn, "(int)value", (members, platform) => used.Type.IsFlags
            ? FlagTranslation.ToNative(used, platform)
            : Switch("value", "(int)value", members.GroupBy(member => member.Value).Select(same => same.First()).Select(member =>
                $"{used.CodeName}.{member.Name} => {(member.Numbers[platform] is { } number ? Digits.Of(number) : "throw " + NotHere)}")));
    }

    /// <summary>The expression of each system where a cast is not enough, and the cast for the others.</summary>
    private static void AppendPerSystem(
        StringBuilder text,
        UsedEnum used,
        EquatableArray<Platform> platforms,
        string otherwise,
        Func<IReadOnlyList<EnumMember>, Platform, string> translate)
    {
        text.Append(" =>\n");
        foreach (var platform in platforms)
        {
            var members = used.Type.Members.Where(member => IsTranslated(member, platform)).ToList();
            if (members.Count != 0)
            {
                text.Append("        ").Append(PlatformInfo.Of(platform).Guard).Append(" ?\n            ")
                    .Append(translate(members, platform)).Append(" :\n");
            }
        }

        text.Append("        ").Append(otherwise).Append(";\n\n");
    }

    private static string Switch(string operand, string otherwise, IEnumerable<string?> arms)
    {
        var text = new StringBuilder(operand).Append(" switch\n            {\n");
        foreach (var arm in arms.OfType<string>())
        {
            text.Append("                ").Append(arm).Append(",\n");
        }

        return text.Append("                _ => ").Append(otherwise).Append(",\n            }").ToString();
    }

    private static void AppendDeclaration(StringBuilder text, UsedEnum used)
    {
        text.Append("\n/// <summary>").Append(Documentation.Escape(used.Type.Summary.Length == 0 ? used.Name : used.Type.Summary))
            .Append("</summary>\n");
        text.Append(Visibility.Embedded);
        text.Append($"[global::System.CodeDom.Compiler.GeneratedCode(\"SockOptGen\", \"{Template.Version}\")]\n");
        if (used.Type.IsFlags)
        {
            text.Append("[Flags]\n");
        }

        text.Append("internal enum ").Append(used.Name).Append("\n{\n");
        foreach (var member in used.Type.Members)
        {
            text.Append("    /// <summary>").Append(Documentation.Escape(member.Summary ?? member.Name));
            if (member.Native is { } native)
            {
                text.Append(" Native: <c>").Append(native).Append("</c>.");
            }

            text.Append("</summary>\n    ").Append(member.Name).Append(" = ").Append(Digits.Of(unchecked((int)member.Value!.Value)))
                .Append(",\n");
        }

        text.Append("}\n");
    }
}
