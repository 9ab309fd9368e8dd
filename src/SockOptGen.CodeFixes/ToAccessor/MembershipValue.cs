using System.Net;
using System.Net.Sockets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.CodeFixes.Shared;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.ToAccessor;

/// <summary>`new IPv4Membership(group, index)` for `new MulticastOption(group, index)`, and the same for IPv6.</summary>
internal static class MembershipValue
{
    /// <summary>The largest index that MulticastOption takes.</summary>
    private const int MaxIndex = 0xFFFFFF;

    /// <summary>The membership, or null where the interface is named by an address, by a number that may be larger than an index, or by one
    /// that .NET does not get across.</summary>
    public static NewValue? Of(FixSite site, ITypeSymbol type, GivenValue given)
    {
        var symbols = site.Judged.Symbols;
        if (given.Expression is not ObjectCreationExpressionSyntax
            {
                Initializer: null,
                ArgumentList: { Arguments: { Count: 1 or 2 } arguments } list
            } creation ||
            arguments.Any(argument => argument.NameColon is not null) || !IsMembership(type) ||
            !(SymbolEqualityComparer.Default.Equals(given.Type, symbols.MulticastOption) ||
                SymbolEqualityComparer.Default.Equals(given.Type, symbols.IPv6MulticastOption)) ||
            (arguments.Count == 2 && !IsIndex(site, given.Type, arguments[1].Expression)))
        {
            return null;
        }

        return new NewValue([.. arguments.Select(argument => argument.Expression)], parts =>
        {
            var own = list.ReplaceNodes(arguments.Select(argument => argument.Expression),
                (argument, _) => parts[IndexOf(arguments, argument)]);
            if (arguments.Count == 1)
            {
                // Without an interface the system chooses.
                own = own.WithArguments(SyntaxFactory.SeparatedList([own.Arguments[0], SyntaxFactory.Argument(SyntaxBuilder.Number(0))],
                    [SyntaxFactory.Token(default, SyntaxKind.CommaToken, [SyntaxFactory.Space])]));
            }

            return creation.WithType(site.Syntax.Type(type).WithTriviaFrom(creation.Type)).WithArgumentList(own);
        })
        {
            Note = arguments.All(argument => IsKnown(site, given.Type, argument.Expression)) ? null
                : "other exceptions for a wrong group or index",
        };
    }

    /// <summary>Whether it is certain what .NET and the accessor make of it. The accessor looks at the family of a group, where .NET leaves
    /// that to the system, and leaves an index to the system, which the constructors of .NET look at.</summary>
    private static bool IsKnown(FixSite site, ITypeSymbol? type, ExpressionSyntax argument) =>
        BufferReader.ToInt64(site.Model.GetConstantValue(argument).Value) is >= 0 and <= MaxIndex ||
            site.Model.GetOperation(argument) is IInvocationOperation
            {
                TargetMethod: { Name: nameof(IPAddress.Parse), ContainingType.Name: nameof(IPAddress) },
                Arguments: { Length: 1 } text
            } &&
            IPAddress.TryParse(text[0].Value.ConstantValue.Value as string, out var group) &&
            group.AddressFamily == (IsIPv6(site, type) ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork);

    private static bool IsIndex(FixSite site, ITypeSymbol? type, ExpressionSyntax expression) =>
        site.Model.GetTypeInfo(expression).Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Int32 &&
        // .NET hands macOS an ip_mreqn, of which the kernel there reads no index (dotnet/runtime#119354); the
        // structure says it as that kernel wants it.
        (IsIPv6(site, type) ||
            !site.Judged.Platforms.Contains(Platform.MacOS) ||
        site.Model.GetConstantValue(expression) is { HasValue: true, Value: 0 });

    private static bool IsIPv6(FixSite site, ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type, site.Judged.Symbols.IPv6MulticastOption);

    private static int IndexOf(SeparatedSyntaxList<ArgumentSyntax> arguments, ExpressionSyntax expression) =>
        arguments.IndexOf(argument => argument.Expression == expression);

    private static bool IsMembership(ITypeSymbol type) => type is INamedTypeSymbol named && named.InstanceConstructors.Any(constructor =>
        constructor.Parameters.Length == 2 && constructor.Parameters[0] is { Name: "Group", Type.Name: "IPAddress" } &&
        constructor.Parameters[1] is { Name: "InterfaceIndex", Type.SpecialType: SpecialType.System_Int32 });
}
