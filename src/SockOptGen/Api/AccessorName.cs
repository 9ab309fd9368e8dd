using SockOptGen.Catalogue;

namespace SockOptGen.Api;

/// <summary>The name of an accessor, put together and taken apart: TrySetTcpNoDelay tries to set
/// TcpNoDelay, DetachSoFilter is a command.</summary>
internal readonly record struct AccessorName
{
    private const string TryPrefix = "Try";
    private const string Getting = "Get";
    private const string Setting = "Set";

    private AccessorName(string verb, string option, bool isTry = false) => (Verb, Option, IsTry) = (verb, option, isTry);

    /// <summary>What names of accessors start with, other than those of commands.</summary>
    public static EquatableArray<string> Prefixes { get; } = [Getting, Setting, TryPrefix];

    /// <summary>The key of the option in it: TcpNoDelay, DetachSoFilter.</summary>
    public string Option { get; }

    /// <summary>Whether the accessor returns false where the option is not available, instead of throwing.</summary>
    public bool IsTry { get; private init; }

    /// <summary>Whether the accessor reads or sets.</summary>
    public Access Access => Verb == Getting ? Access.Read : Access.Write;

    /// <summary>The form that returns false where the option is not available.</summary>
    public AccessorName Try => this with { IsTry = true };

    /// <summary>The form that throws where the option is not available.</summary>
    public AccessorName Throwing => this with { IsTry = false };

    private string Verb { get; }

    /// <summary>The accessor that reads or sets <paramref name="option"/>, and throws where it is not available.</summary>
    public static AccessorName Of(SocketOption option, Access access) =>
        option.Accessor is not { } name ? throw new ArgumentException($"{option.Name} has no accessor.", nameof(option))
        : access == Access.Read ? new(Getting, name)
        : option.Command is null ? new(Setting, name)
        : new("", option.AccessorKey!);

    /// <summary>Takes the name of an accessor apart.</summary>
    public static AccessorName Parse(string name)
    {
        var isTry = name.StartsWith(TryPrefix, StringComparison.Ordinal);
        var start = isTry ? TryPrefix.Length : 0;
        var verb = StartsWith(name, start, Getting) ? Getting : StartsWith(name, start, Setting) ? Setting : "";
        return new AccessorName(verb, name.Substring(start + verb.Length), isTry);
    }

    /// <summary>The form that returns false, of an accessor as a call: "TrySetTcpKeepIdle(TimeSpan)" of
    /// "SetTcpKeepIdle(TimeSpan)".</summary>
    public static string TryForm(string accessor) => TryPrefix + accessor.Replace("()", "");

    public override string ToString() => (IsTry ? TryPrefix : "") + Verb + Option;

    private static bool StartsWith(string name, int start, string verb) => string.CompareOrdinal(name, start, verb, 0, verb.Length) == 0;
}
