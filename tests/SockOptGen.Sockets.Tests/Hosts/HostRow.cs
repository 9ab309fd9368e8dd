using System.Globalization;
using System.Net.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Options;

namespace SockOptGen.Sockets.Tests.Hosts;

/// <summary>What a system answered to one call of an option's accessors, as texts that go through a pipe.</summary>
/// <param name="Option">The option, as <see cref="OptionCase.Name"/> has it.</param>
/// <param name="Access">Reading or setting.</param>
/// <param name="Socket">The kind of socket.</param>
/// <param name="Value">What it was set to; empty where it was read.</param>
/// <param name="Plain">What came of GetX or SetX.</param>
/// <param name="Trying">What came of TryGetX or TrySetX, the latter on a socket of its own.</param>
/// <param name="ReadBack">What was read after it was set; empty where there is nothing to read.</param>
/// <param name="Bytes">What .NET's raw call answers after all this, in hexadecimal digits; empty where it does not.</param>
internal sealed record HostRow(string Option, Access Access, string Socket, string Value, string Plain, string Trying, string ReadBack,
    string Bytes)
{
    /// <summary>What a call that returns nothing returns.</summary>
    public const string Done = "done";

    /// <summary>What a Try that throws nothing answers where there is no such option.</summary>
    public const string False = "false";

    private const string Refused = nameof(SocketException) + " ";

    public bool Works => !IsFailure(Plain);

    /// <summary>The error of the system, in a SocketException.</summary>
    public SocketError? Error =>
        Plain.StartsWith(Refused, StringComparison.Ordinal) ? Enum.Parse<SocketError>(Plain.AsSpan(Refused.Length)) : null;

    /// <summary>Whether it is said to be an option of other systems.</summary>
    public bool IsElsewhere => Plain.StartsWith(nameof(PlatformNotSupportedException), StringComparison.Ordinal);

    /// <summary>The call that was made.</summary>
    public string Call =>
        $"{(Access == Access.Read ? "reading" : "setting")} {Option}{(Value.Length == 0 ? "" : $" = {Value}")} on {Socket}";

    public static HostRow Parse(string line) =>
        line.Split('\t') is [var option, var access, var socket, var value, var plain, var trying, var readBack, var bytes]
            ? new HostRow(option, Enum.Parse<Access>(access), socket, value, plain, trying, readBack, bytes)
            : throw new FormatException($"This is no row of results: {line}");

    public string Format() => string.Join('\t', Option, Access, Socket, Value, Plain, Trying, ReadBack, Bytes);

    /// <summary>Whether a text is that of an exception.</summary>
    public static bool IsFailure(string text) => text.Split(' ')[0].TrimEnd(':').EndsWith(nameof(Exception), StringComparison.Ordinal);

    public static string TextOf(Outcome outcome) => outcome switch
    {
        { Succeeded: true, Value: null } => Done,
        { Succeeded: true } => TextOf(outcome.Value),
        { Exception: null } => False,
        { Exception: SocketException e } => $"{Refused}{e.SocketErrorCode}",
        { Exception: var e } => Escape($"{e.GetType().Name}: {e.Message}"),
    };

    public static string TextOf(object value) => Escape(Shape.Text(value));

    // What a system answers may hold anything.
    private static string Escape(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}") : $"{c}"))
        : text;
}
