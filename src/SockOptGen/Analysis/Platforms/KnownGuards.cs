using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>The members of .NET that tell the operating system, and members that an attribute makes a guard.</summary>
internal static class KnownGuards
{
    private const string IsPrefix = "Is";
    private const string VersionSuffix = "VersionAtLeast";
    private const string OSPlatform = "OSPlatform";

    // PlatformID.Win32NT and PlatformID.Unix; .NET answers Unix on macOS and FreeBSD as well, and never MacOSX.
    public const int WindowsId = 2;
    public const int UnixId = 4;

    private static readonly PlatformValue s_platformId =
        PlatformValue.In(PlatformStates.Only(OsSet.Of(Os.Windows), VersionRange.All), WindowsId)
            .Union(PlatformValue.In(PlatformStates.Except(OsSet.Of(Os.Windows), VersionRange.None), UnixId));

    /// <summary>What an invocation of <paramref name="method"/> answers, or null where it is no guard;
    /// <paramref name="arguments"/> in the order of parameters.</summary>
    public static PlatformValue? Invocation(IMethodSymbol method, ImmutableArray<PlatformValue> arguments)
    {
        if (!method.IsStatic || arguments.Length != method.Parameters.Length)
        {
            return null;
        }

        if (IsSystemType(method.ContainingType, "OperatingSystem") && method.ReturnType.SpecialType == SpecialType.System_Boolean &&
            method.Name.StartsWith(IsPrefix, StringComparison.Ordinal))
        {
            return OperatingSystemTest(method.Name.Substring(IsPrefix.Length), arguments);
        }

        return method.Name switch
        {
            "IsOSPlatform" when IsInteropType(method.ContainingType, "RuntimeInformation") =>
                arguments[0].Map(platform => NameTest(platform, VersionRange.All)),
            "Create" when IsInteropType(method.ContainingType, OSPlatform) =>
                arguments[0].Map(name => name is string text ? PlatformValue.Constant(new OsPlatformName(text.ToUpperInvariant()))
                    : PlatformValue.Unknown),
            _ => null,
        };
    }

    /// <summary>What <paramref name="property"/> of <paramref name="instance"/> is, or null where it is nothing of a guard.</summary>
    public static PlatformValue? Property(IPropertySymbol property, PlatformValue? instance)
    {
        if (property.IsStatic)
        {
            return property.Name == "OSVersion" && IsSystemType(property.ContainingType, "Environment")
                ? PlatformValue.Constant(OsMarker.OperatingSystem)
                : property.Name == "FrameworkDescription" &&
                    IsInteropType(property.ContainingType, "RuntimeInformation") ? PlatformValue.Constant(OsMarker.Framework)
                : IsInteropType(property.ContainingType, OSPlatform)
                ? PlatformValue.Constant(new OsPlatformName(property.Name.ToUpperInvariant()))
                : null;
        }

        return instance is not { IsUnknown: false } ? null : instance.Map(value => (value, property.Name) switch
        {
            (OsMarker.OperatingSystem, "Platform") => s_platformId,
            (OsMarker.OperatingSystem, "Version") => PlatformValue.Constant(OsMarker.Version),
            (OsMarker.Version, "Major") => PlatformValue.Constant(OsMarker.Major),
            (OsMarker.Version, "Build") => PlatformValue.Constant(OsMarker.Build),
            _ => PlatformValue.Unknown,
        });
    }

    /// <summary>Whether values of <paramref name="type"/> have methods that <see cref="Call"/> knows.</summary>
    public static bool IsTold(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_String or SpecialType.System_Enum } ||
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ||
        type is INamedTypeSymbol { Name: OSPlatform or nameof(Version) };

    /// <summary>What an instance method answers where the object is <paramref name="instance"/>.</summary>
    public static PlatformValue Call(IMethodSymbol method, object? instance, object? argument = null) =>
        (method.Name, instance, argument) switch
        {
            (nameof(Equals), not OsMarker, _) when method.Parameters.Length == 1 =>
                ConstantOperators.Binary(BinaryOperatorKind.Equals, instance, argument),
            (nameof(Equals), OsMarker.Version, Version) => ConstantOperators.Binary(BinaryOperatorKind.Equals, instance, argument),
            ("GetValueOrDefault", bool, null) => PlatformValue.Constant(instance),
            ("GetValueOrDefault", null, null) when method.ReturnType.SpecialType == SpecialType.System_Boolean =>
                PlatformValue.Constant(false),
            (nameof(Enum.HasFlag), int systems, int wanted) => PlatformValue.Constant((systems & wanted) == wanted),
            (nameof(Version.CompareTo), OsMarker.Version, Version bound) => PlatformValue.Constant(new OsComparison(bound)),
            // .NET Framework runs on Windows, Mono aside; .NET runs there too.
            ("StartsWith" or "Contains", OsMarker.Framework, ".NET Framework" or ".NET Framework ") =>
                PlatformValue.Test(PlatformStates.Only(OsSet.Of(Os.Windows), VersionRange.All), PlatformStates.All),
            _ => PlatformValue.Unknown,
        };

    /// <summary>What <paramref name="member"/> tells by [SupportedOSPlatformGuard] and
    /// [UnsupportedOSPlatformGuard], or null where it has neither.</summary>
    public static PlatformValue? Attributed(ISymbol member)
    {
        var attributes = PlatformAttribute.GuardsOf(member);
        if (attributes.IsEmpty)
        {
            return null;
        }

        PlatformValue? supported = null;
        PlatformValue? result = null;
        foreach (var (isSupported, platform) in attributes)
        {
            var test = Test(platform.Systems, VersionRange.AtLeast(platform.Version));
            if (isSupported)
            {
                supported = supported is null ? test : Or(supported, test);
            }
            else
            {
                result = result is null ? Not(test) : And(result, Not(test));
            }
        }

        return supported is null ? result : result is null ? supported : And(supported, result);
    }

    /// <summary>Whether the system is one of <paramref name="systems"/>, with a version of <paramref name="versions"/>, which
    /// begin somewhere and do not end.</summary>
    public static PlatformValue Test(OsSet systems, VersionRange versions) =>
        PlatformValue.Test(PlatformStates.Only(systems, versions), PlatformStates.Except(systems, VersionRange.Below(versions.From)));

    public static PlatformValue Not(PlatformValue value) => PlatformValue.Test(value.When(false), value.When(true));

    public static PlatformValue And(PlatformValue left, PlatformValue right) =>
        PlatformValue.Test(left.When(true).Intersect(right.When(true)), left.When(false).Union(right.When(false)));

    public static PlatformValue Or(PlatformValue left, PlatformValue right) =>
        PlatformValue.Test(left.When(true).Union(right.When(true)), left.When(false).Intersect(right.When(false)));

    public static bool IsSystemType(INamedTypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    private static bool IsInteropType(INamedTypeSymbol? type, string name) => type is
    {
        ContainingNamespace:
        {
            Name: "InteropServices",
            ContainingNamespace: { Name: "Runtime", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        },
    } && type.Name == name;

    private static PlatformValue OperatingSystemTest(string test, ImmutableArray<PlatformValue> arguments)
    {
        if (!test.EndsWith(VersionSuffix, StringComparison.Ordinal))
        {
            return test == OSPlatform && arguments.Length == 1 ? arguments[0].Map(name => NameTest(name, VersionRange.All))
                : arguments.IsEmpty ? Test(OsSet.Named(test), VersionRange.All)
                : PlatformValue.Unknown;
        }

        var name = test.Substring(0, test.Length - VersionSuffix.Length);
        return name == OSPlatform
            ? arguments[0].Map(platform => VersionTest(arguments.RemoveAt(0), versions => NameTest(platform, versions)))
            : VersionTest(arguments, versions => Test(OsSet.Named(name), versions));
    }

    private static PlatformValue NameTest(object? platform, VersionRange versions) => platform switch
    {
        OsPlatformName { Name: var name } => Test(OsSet.Named(name), versions),
        string name => Test(OsSet.Named(name), versions),
        _ => PlatformValue.Unknown,
    };

    private static PlatformValue VersionTest(ImmutableArray<PlatformValue> parts, Func<VersionRange, PlatformValue> test)
    {
        var numbers = new int[4];
        for (var i = 0; i < parts.Length && i < numbers.Length; i++)
        {
            if (!parts[i].Otherwise.IsEmpty || parts[i].Cases.Only()?.Constant is not int number)
            {
                // The system is proved, the version is not.
                var whatever = test(VersionRange.All);
                return PlatformValue.Test(whatever.When(true), PlatformStates.All);
            }

            numbers[i] = Math.Max(number, 0);
        }

        return test(VersionRange.AtLeast(VersionRange.Pack(new Version(numbers[0], numbers[1], numbers[2], numbers[3]))));
    }
}
