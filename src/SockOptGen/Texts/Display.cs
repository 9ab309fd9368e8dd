namespace SockOptGen.Texts;

/// <summary>Texts of others as they may stand in a message.</summary>
internal static class Display
{
    private const int MaxShown = 60;

    /// <summary><paramref name="text"/> as it may stand in a message: short, and on one line.</summary>
    public static string Short(string text)
    {
        var shown = text.Length > MaxShown ? text.Substring(0, MaxShown) + "…" : text;
        return OnOneLine(shown);
    }

    /// <summary>A message of another reader, which may quote a text to its end: its beginning and its end, on one line.</summary>
    public static string Message(string message) => OnOneLine(
        message.Length > 3 * MaxShown ? message.Substring(0, MaxShown) + "…" + message.Substring(message.Length - MaxShown) : message);

    private static string OnOneLine(string text) =>
        SafeText.FindUnsafe(text) is null ? text : new string([.. text.Select(c => c >= '\uFFFE' || char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
}
