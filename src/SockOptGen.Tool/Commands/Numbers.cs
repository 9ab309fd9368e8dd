using System.Globalization;

namespace SockOptGen.Tool.Commands;

/// <summary>Numbers on the command line of inspect.</summary>
internal static class Numbers
{
    /// <exception cref="ToolException">It is no number, or none from 1 on.</exception>
    public static int Process(string text) => Parse(text) is { } process and > 0 ? process
        : throw new ToolException(ExitCode.WrongUsage, $"'{text}' is not a PID. Write a number from 1 on, or --name {text}.");

    /// <exception cref="ToolException">It is no number, or a negative one.</exception>
    public static int Descriptor(string text) => Parse(text) ??
        throw new ToolException(ExitCode.WrongUsage, $"'{text}' is not a descriptor. Write a number from 0 on.");

    /// <exception cref="ToolException">It is no port.</exception>
    public static int Port(string text) => Parse(text) is { } port and > 0 and <= ushort.MaxValue ? port
        : throw new ToolException(ExitCode.WrongUsage, $"'{text}' is not a valid port. Write a number from 1 to 65535.");

    private static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
