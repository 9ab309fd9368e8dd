using Microsoft.CodeAnalysis;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Analysis;

/// <summary>The diagnostics of calls that read or set socket options.</summary>
internal static class CallDescriptors
{
    private const string UsageCategory = "SockOptGen.Usage";
    private const string PortabilityCategory = "SockOptGen.Portability";
    private const string StyleCategory = "SockOptGen.Style";

    public static readonly DiagnosticDescriptor WrongLevel = Warning(
        RuleIds.WrongLevel, "The option name does not belong to the level",
        "The values of SocketOptionName alias: with another level the same number is another option, or none.");

    public static readonly DiagnosticDescriptor WrongValueType = Warning(
        RuleIds.WrongValueType, "The value has a type that the option does not take",
        "Numbers other than int bind to the overload for objects, which throws. A bool is no count, and an int no linger time.");

    public static readonly DiagnosticDescriptor WrongResultType = Warning(
        RuleIds.WrongResultType, "The option's value is used as a type that it is not",
        "GetSocketOption answers a boxed int, or a LingerOption, MulticastOption or IPv6MulticastOption. Nothing else can be unboxed from it.");

    public static readonly DiagnosticDescriptor UntranslatedNumber = Warning(
        RuleIds.UntranslatedNumber, "A native number is cast to an enumeration that .NET translates",
        "On Unix .NET translates SocketOptionLevel and SocketOptionName member by member. A native number means another option there, or is refused.");

    public static readonly DiagnosticDescriptor EnumInRawCall = Warning(
        RuleIds.EnumInRawCall, "A member of .NET's enumeration is cast into a call that takes native numbers",
        "The values of SocketOptionLevel and SocketOptionName are those of Windows; other systems have other numbers.");

    public static readonly DiagnosticDescriptor WrongDirection = Warning(
        RuleIds.WrongDirection, "A read-only option is set, or a write-only one is read",
        "The system refuses the call.");

    public static readonly DiagnosticDescriptor WrongBuffer = Warning(
        RuleIds.WrongBuffer, "The buffer has the wrong size or layout for the option",
        "Each system takes a value in a form of its own. Another one is refused, or taken for another value.");

    public static readonly DiagnosticDescriptor WrongValue = Warning(
        RuleIds.WrongValue, "The value is out of range, or in the wrong unit",
        "A value that an option cannot have is refused, or cut without an error.");

    public static readonly DiagnosticDescriptor WrongSocketKind = Warning(
        RuleIds.WrongSocketKind, "The option is for another kind of socket",
        "The socket was created with a protocol or an address family that does not have the option: the system refuses it, or it has no effect.");

    public static readonly DiagnosticDescriptor TooLate = Warning(
        RuleIds.TooLate, "The option is set when it can no longer take effect",
        "Some options count only when the socket is bound, connected or set to listen. Afterwards they are refused or ignored.");

    public static readonly DiagnosticDescriptor Contradiction = Warning(
        RuleIds.Contradiction, "Two options that are set on one socket contradict each other",
        "The system refuses the second, or it turns the first one off.");

    public static readonly DiagnosticDescriptor NotOnPlatform = Warning(
        RuleIds.NotOnPlatform, "The option does not exist on a system that reaches the call",
        "An operating system that the project is for, or an older version of it, does not have the option, and no guard keeps it out.", PortabilityCategory);

    public static readonly DiagnosticDescriptor NumberMeansOtherOption = Warning(
        RuleIds.NumberMeansOtherOption, "The number means something else, or nothing, on a system that reaches the call",
        "Each operating system has its own numbers. A raw or native call passes them on as they are.", PortabilityCategory);

    public static readonly DiagnosticDescriptor GuardProvesLess = Warning(
        RuleIds.GuardProvesLess, "The guard does not prove what the call needs",
        "PlatformID.Unix is macOS too, a test joined with && proves nothing after an early return, and a negated one the opposite.", PortabilityCategory);

    public static readonly DiagnosticDescriptor NoControlCode = Warning(
        RuleIds.NoControlCode, "The control code does not work on a system that reaches the call",
        "Socket.IOControl takes the control codes of Windows. On other systems .NET translates two of them and throws on the rest.", PortabilityCategory);

    public static readonly DiagnosticDescriptor TypedAccessor = Suggestion(
        RuleIds.TypedAccessor, "There is a typed accessor for this option",
        "An accessor has the option's own type and unit, knows its number on every system, and allocates nothing.");

    public static readonly DiagnosticDescriptor DiffersFromNative = Suggestion(
        RuleIds.DiffersFromNative, ".NET's option differs from the native one of its name",
        ".NET makes some options behave alike on all systems, and others it does not pass on at all.");

    public static readonly DiagnosticDescriptor IgnoredResult = Suggestion(
        RuleIds.IgnoredResult, "The result of a Try accessor is ignored",
        "A Try accessor answers false where the option is not available, and then nothing was read or set.");

    private static DiagnosticDescriptor Warning(string id, string title, string description, string category = UsageCategory) =>
        Descriptors.Create(id, category, DiagnosticSeverity.Warning, title, "{0}", description);

    private static DiagnosticDescriptor Suggestion(string id, string title, string description) =>
        Descriptors.Create(id, StyleCategory, DiagnosticSeverity.Info, title, "{0}", description);
}
