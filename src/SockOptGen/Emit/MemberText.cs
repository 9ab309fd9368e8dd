using System.Text;

namespace SockOptGen.Emit;

/// <summary>Puts accessors into the text of their class, a blank line between them.</summary>
internal static class MemberText
{
    /// <summary>Appends the accessor <paramref name="declaration"/> to <paramref name="text"/>.</summary>
    /// <param name="text">What was emitted before.</param>
    /// <param name="documentation">Lines of documentation.</param>
    /// <param name="attributes">Lines of attributes.</param>
    /// <param name="declaration">The rest of it.</param>
    public static void Append(StringBuilder text, string documentation, string attributes, string declaration)
    {
        // The first one stands right behind the brace.
        if (text[text.Length - 2] != '{')
        {
            text.Append('\n');
        }

        text.Append(documentation).Append(attributes).Append("    public static ").Append(declaration).Append('\n');
    }
}
