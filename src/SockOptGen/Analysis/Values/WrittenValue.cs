using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Values;

/// <summary>What an expression says about its unit and its byte order, whatever its value is.</summary>
internal static class WrittenValue
{
    // No index of an interface is larger.
    private const int LargestIndex = ushort.MaxValue;

    /// <summary>Why <paramref name="value"/>, an int that .NET is handed, cannot be meant for <paramref name="option"/>, in words;
    /// null: it can, or nobody knows.</summary>
    public static string? Problem(LinkedOption option, IOperation value, EquatableArray<Platform> platforms)
    {
        var source = SourceOf(value);
        // .NET hands on the int as an address, or as an index with its bytes turned.
        return option.Type.Kind == ValueKind.Address
            ? IsIndexOrSmall(source, value) ? ForIndex(option) : null
            : OfUnit(option, value, source) ?? OfOrder(option, source, platforms) ?? OfDscp(option, value);
    }

    /// <summary>The same of a buffer: only what the system reads as one number of 32 bits.</summary>
    public static string? BufferProblem(LinkedOption option, IOperation buffer, EquatableArray<Platform> platforms)
    {
        if (WrittenSource.InBuffer(buffer) is not var (number, bigEndian))
        {
            return null;
        }

        var source = SourceOf(number);
        if (option.Type.Kind == ValueKind.Address)
        {
            return bigEndian is null && IsIndexOrSmall(source, number)
                ? $"{option.Option.Name} takes an address in these bytes; " +
                    "pass an index through the int overload, as IPAddress.HostToNetworkOrder(index)"
                : null;
        }

        if (!platforms.All(platform => option.Option.Numbers[platform] is null || IsNumber(option, platform)))
        {
            return null;
        }

        if (bigEndian is not null)
        {
            return IsHostOrder(option, platforms) && !IsZero(number)
                ? $"{option.Option.Name} takes the machine's byte order, and {bigEndian} writes network byte order; " +
                    "write the number with BitConverter"
                : null;
        }

        return IsIndex(source) && IsNetworkOrder(option, platforms)
            ? ForIndex(option)
            : OfUnit(option, number, source) ?? OfOrder(option, source, platforms) ?? OfDscp(option, number);
    }

    /// <summary>Why a number that an accessor takes is turned once too often.</summary>
    public static string? AccessorProblem(LinkedOption option, IOperation value) =>
        option.Type.Kind == ValueKind.Integer && Turned(WrittenSource.Of(value, static _ => false)) is { } method
            ? $"The accessor writes {option.Option.Name} in the byte order of the system, " +
                $"and {method} reverses the bytes; pass the number itself"
            : OfDscp(option, value);

    /// <summary>Why <paramref name="value"/> cannot count the <paramref name="unit"/> that <paramref name="subject"/> is in; null: it can,
    /// or nobody knows.</summary>
    public static string? UnitProblem(string subject, TimeUnit? unit, IOperation value) => OfUnit(subject, unit, value, SourceOf(value));

    private static IOperation SourceOf(IOperation value) => WrittenSource.Of(value, static name => UnitName.Of(name) is not null);

    private static string ForIndex(LinkedOption option) =>
        $"{option.Option.Name} takes an index in network byte order; pass IPAddress.HostToNetworkOrder(index)";

    private static string? OfDscp(LinkedOption option, IOperation value) => option.Option.HasDscp ? Dscp.Problem(option.Option.Name,
        BufferReader.Constant(value)) : null;

    private static string? OfUnit(LinkedOption option, IOperation value, IOperation source) =>
        OfUnit(option.Option.Name, option.Type.Unit, value, source);

    private static string? OfUnit(string subject, TimeUnit? unit, IOperation value, IOperation source) => source switch
    {
        IPropertyReferenceOperation
        {
            Property:
            {
                Name: var name,
                ContainingType: { Name: nameof(TimeSpan), SpecialType: SpecialType.None } type
            }
        } when IsOf(type, "System") =>
                OfTime(subject, unit, name, source.Syntax),
        IBinaryOperation turned => OfTurned(subject, unit, turned),
        // Each of the two may be the value. Of a choice by the system it is not, as the option may be chosen too.
        ICoalesceOperation { Value: var first, WhenNull: var other } =>
            UnitProblem(subject, unit, first) ?? UnitProblem(subject, unit, other),
        IConditionalOperation { Condition: var condition, WhenTrue: var first, WhenFalse: { } other } when AsksForNull(condition) =>
            UnitProblem(subject, unit, first) ?? UnitProblem(subject, unit, other),
        _ => NameOf(source) is { } name && !TurnedVariables.IsOne(source)
            ? OfName(subject, unit, value, name, AssignedBy(source) is null ? name : "value") : null,
    };

    private static bool AsksForNull(IOperation condition) => CodeReader.Unwrap(condition) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => AsksForNull(not.Operand),
        IPropertyReferenceOperation { Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: var type } } =>
            type == SpecialType.System_Nullable_T,
        IBinaryOperation { LeftOperand: var left, RightOperand: var right } => IsNull(left) || IsNull(right),
        IIsPatternOperation { Value.Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => true,
        _ => false,
    };

    private static bool IsNull(IOperation value) => CodeReader.Unwrap(value).ConstantValue is { HasValue: true, Value: null };

    /// <summary>Whether <paramref name="value"/> shows that it counts seconds.</summary>
    public static bool AreSeconds(IOperation value) => SourceOf(value) switch
    {
        IPropertyReferenceOperation
        {
            Property:
            {
                Name: "TotalSeconds" or "Seconds",
                ContainingType: { Name: nameof(TimeSpan) } type
            }
        } => IsOf(type, "System"),
        var source => NameOf(source) is { } name && UnitName.Of(name) == TimeUnit.Seconds && !TurnedVariables.IsOne(source),
    };

    /// <summary>The name of the variable or the property that <paramref name="source"/> is, or is assigned to.</summary>
    public static string? NameOf(IOperation source) => source switch
    {
        IParameterReferenceOperation when AssignedBy(source) is { } assigned => assigned.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member and (IFieldReferenceOperation or IPropertyReferenceOperation) => member.Member.Name,
        _ => null,
    };

    /// <summary>The property whose setter gets <paramref name="source"/> as the new value; null where it is something else.</summary>
    private static IPropertySymbol? AssignedBy(IOperation source) => source is IParameterReferenceOperation
    {
        Parameter:
        {
            IsImplicitlyDeclared: true,
            ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property }
        }
    } ? property : null;

    private static string? OfTime(string subject, TimeUnit? unit, string property, SyntaxNode written) => (unit, property) switch
    {
        (TimeUnit.Milliseconds, "TotalMilliseconds") or (TimeUnit.Seconds, "TotalSeconds") => null,
        (TimeUnit.Milliseconds, "Milliseconds") =>
            $"{subject} is a whole time in milliseconds, and Milliseconds is only the part below a second; write " +
                Total(written, unit),
        (TimeUnit.Seconds, "Seconds") =>
            $"{subject} is a whole time in seconds, and Seconds is only the part below a minute; write {Total(written, unit)}",
        (TimeUnit.Milliseconds or TimeUnit.Seconds, _) when CountedBy(property) is { } counted =>
            $"{subject} is in {Word(unit)}, and {property} is in {counted}; write {Total(written, unit)}",
        _ => null,
    };

    /// <summary>The whole time as an int: its property is a double. What stands behind a question mark may be null, which is no
    /// int.</summary>
    private static string Total(SyntaxNode written, TimeUnit? unit) => written switch
    {
        MemberAccessExpressionSyntax { Expression: var time } => $"(int){Display.Short(time.ToString())}.Total{unit}",
        MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax { Expression: var time } } =>
            $"{Display.Short(time.ToString())}?.Total{unit}",
        _ => $"(int)….Total{unit}",
    };

    /// <summary>What a property of TimeSpan counts, in words; null where it is no count.</summary>
    private static string? CountedBy(string property) => property == "Ticks" ? "units of 100 ns"
        : (property.StartsWith("Total", StringComparison.Ordinal) ? property.Substring("Total".Length) : property) is var counted &&
            counted is "Days" or "Hours" or "Minutes" or "Seconds" or "Milliseconds" or "Microseconds" or "Nanoseconds"
                ? counted.ToLowerInvariant() : null;

    /// <summary>A variable whose name tells its unit, which is turned into the other one: timeoutMs / 1000.</summary>
    private static string? OfTurned(string subject, TimeUnit? unit, IBinaryOperation turned) =>
        BufferReader.Constant(turned.RightOperand) == 1000 && NameOf(SourceOf(turned.LeftOperand)) is { } name &&
        (unit, UnitName.Of(name), turned.OperatorKind) is (TimeUnit.Milliseconds, TimeUnit.Milliseconds, BinaryOperatorKind.Divide) or
            (TimeUnit.Seconds, TimeUnit.Seconds, BinaryOperatorKind.Multiply)
            ? $"{subject} is in {Word(unit)}, and '{name}' is too; " +
                $"leave out {(turned.OperatorKind == BinaryOperatorKind.Divide ? '/' : '*')} 1000"
            : null;

    private static string Word(TimeUnit? unit) => unit.ToString()!.ToLowerInvariant();

    // Of a constant whose value is that of the option's unit only the name is wrong.
    private static string? OfName(string subject, TimeUnit? unit, IOperation value, string name, string written) => (
        unit, UnitName.Of(name), BufferReader.Constant(value)) switch
    {
        (TimeUnit.Milliseconds, TimeUnit.Seconds, null or (> 0 and < 1000)) =>
            $"{subject} is in milliseconds, and '{name}' is in seconds; write {written} * 1000",
        (TimeUnit.Seconds, TimeUnit.Milliseconds, null or >= 1000) =>
            $"{subject} is in seconds, and '{name}' is in milliseconds; write {written} / 1000",
        _ => null,
    };

    private static string? OfOrder(LinkedOption option, IOperation source, EquatableArray<Platform> platforms) =>
        Turned(source) is { } method && IsHostOrder(option, platforms)
            ? $"{option.Option.Name} takes the machine's byte order, and {method} reverses the bytes; pass the number itself"
            : null;

    /// <summary>The method that has turned the bytes of <paramref name="source"/>; null: none, or of zero, which stays what it
    /// is.</summary>
    private static string? Turned(IOperation source) =>
        source is IInvocationOperation
        {
            TargetMethod: { Name: var name, ContainingType: var type },
            Arguments: { Length: 1 } arguments
        } && !IsZero(arguments[0].Value)
            ? (type.Name, name) switch
            {
                ("IPAddress", "HostToNetworkOrder" or "NetworkToHostOrder") when IsOf(type, "Net") => $"IPAddress.{name}",
                ("BinaryPrimitives", "ReverseEndianness") when IsOf(type, "Binary") => "ReverseEndianness",
                (_, "htonl" or "htons" or "ntohl" or "ntohs") => name,
                _ => null,
            }
            : null;

    private static bool IsIndexOrSmall(IOperation source, IOperation value) =>
        IsIndex(source) || BufferReader.Constant(value) is > 0 and <= LargestIndex;

    private static bool IsIndex(IOperation source) =>
        source is IPropertyReferenceOperation { Property: { Name: var name, ContainingType: { Name: var type } holder } } &&
            IsOf(holder, "NetworkInformation") &&
        (type, name) is ("IPv4InterfaceProperties" or "IPv6InterfaceProperties", "Index") or ("NetworkInterface",
            "LoopbackInterfaceIndex" or "IPv6LoopbackInterfaceIndex");

    private static bool IsZero(IOperation value) => BufferReader.Constant(value) is 0;

    private static bool IsNumber(LinkedOption option, Platform platform) =>
        LayoutInfo.Of(option.Type.Layout[platform]) is { IsInteger: true, Bytes: sizeof(int) };

    private static bool IsHostOrder(LinkedOption option, EquatableArray<Platform> platforms) =>
        HasLayout(option, platforms, static layout => layout is { IsInteger: true, IsNetworkOrder: false });

    private static bool IsNetworkOrder(LinkedOption option, EquatableArray<Platform> platforms) =>
        HasLayout(option, platforms, static layout => layout.IsNetworkOrder);

    private static bool HasLayout(LinkedOption option, EquatableArray<Platform> platforms, Func<LayoutInfo, bool> isMeant) =>
        platforms.Length != 0 && platforms.All(
            platform => option.Option.Numbers[platform] is null || isMeant(LayoutInfo.Of(option.Type.Layout[platform])));

    private static bool IsOf(INamedTypeSymbol type, string @namespace) =>
        type.ContainingNamespace.Name == @namespace && type.Locations[0].IsInMetadata;
}
