using System.Text;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Reading;

namespace SockOptGen.Emit;

/// <summary>Emits enumerations, and the translation of those whose native numbers are not their values.</summary>
internal static class EnumEmitter
{
    public static string Emit(SharedUnit unit)
    {
        var text = new StringBuilder(FileHeader.Text).Append('\n');
        text.Append("internal static partial class SocketOptionExtensions\n{\n");
        foreach (var used in unit.Enums)
        {
            if (IsTranslated(used.Type, unit.Platforms))
            {
                AppendFromNative(text, used, unit.Platforms);
                if (used.IsWritten)
                {
                    AppendToNative(text, used, unit.Platforms);
                }
            }
        }

        text.Append("}\n");
        foreach (var used in unit.Enums)
        {
            if (!used.Type.IsDotnet)
            {
                AppendDeclaration(text, used);
            }
        }

        return text.ToString();
    }

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
        member.Value is { } value && member.Numbers[platform] != unchecked((int)value);

    private static void AppendFromNative(StringBuilder text, UsedEnum used, EquatableArray<Platform> platforms) =>
        AppendSwitches(text, $"    internal static {used.Name} To{used.Name}(int number)", "number", $"({used.Name})number", used, platforms,
            member => member.Number is { } number ? $"{Texts.Invariant(number)} => {used.Name}.{member.Name}" : null);

    private static void AppendToNative(StringBuilder text, UsedEnum used, EquatableArray<Platform> platforms) =>
        AppendSwitches(text, $"    internal static int FromEnum({used.Name} value)", "value", "(int)value", used, platforms,
            member => $"{used.Name}.{member.Name} => {(member.Number is { } number ? Texts.Invariant(number) : "throw new ArgumentOutOfRangeException(nameof(value), value, \"This operating system does not have the value.\")")}");

    private static void AppendSwitches(
        StringBuilder text,
        string signature,
        string operand,
        string otherwise,
        UsedEnum used,
        EquatableArray<Platform> platforms,
        Func<(string Name, int? Number), string?> arm)
    {
        text.Append(signature).Append(" =>\n");
        foreach (var platform in platforms)
        {
            var arms = used.Type.Members
                .Where(member => IsTranslated(member, platform))
                .Select(member => arm((member.Name, member.Numbers[platform])))
                .OfType<string>()
                .ToList();
            if (arms.Count != 0)
            {
                text.Append("        ").Append(PlatformInfo.Of(platform).Guard).Append(" ? ").Append(operand).Append(" switch\n        {\n");
                foreach (var line in arms)
                {
                    text.Append("            ").Append(line).Append(",\n");
                }

                text.Append("            _ => ").Append(otherwise).Append(",\n        } :\n");
            }
        }

        text.Append("        ").Append(otherwise).Append(";\n\n");
    }

    private static void AppendDeclaration(StringBuilder text, UsedEnum used)
    {
        text.Append("\n/// <summary>").Append(Documentation.Escape(used.Type.Summary.Length == 0 ? used.Name : used.Type.Summary)).Append("</summary>\n");
        text.Append("[global::Microsoft.CodeAnalysis.Embedded]\n");
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

            text.Append("</summary>\n    ").Append(member.Name).Append(" = ").Append(Texts.Invariant(unchecked((int)member.Value!.Value))).Append(",\n");
        }

        text.Append("}\n");
    }
}
