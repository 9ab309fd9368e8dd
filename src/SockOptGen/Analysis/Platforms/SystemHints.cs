using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;

namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// Whether a condition comes from a test of the system in a way that the flow does not follow. Then nobody here knows which systems pass
/// it, and its author does. Asked only where something would be reported otherwise.
/// </summary>
internal sealed class SystemHints(Compilation compilation)
{
    // A condition that takes more members to compute has other things in mind.
    private const int MostMembers = 40;
    private const int LongestBody = 4000;

    private readonly ConcurrentDictionary<ISymbol, bool> _members = new(SymbolEqualityComparer.Default);

    /// <summary>Whether <paramref name="value"/> may differ from system to system.</summary>
    public bool ComesFromSystem(IOperation value) => ComesFromSystem(value, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    /// <summary>Whether what <paramref name="call"/> does depends on the system: its method asks for it somewhere, or is handed a test of
    /// it, by another argument than <paramref name="own"/>.</summary>
    public bool AsksForSystem(IInvocationOperation call, IArgumentOperation? own = null) =>
        IsHint(call.TargetMethod, new HashSet<ISymbol>(SymbolEqualityComparer.Default)) ||
        call.Arguments.Any(argument => argument != own && ComesFromSystem(argument.Value));

    private bool ComesFromSystem(IOperation value, HashSet<ISymbol> locals) => value.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation reference => IsHint(reference, locals),
        IParameterReferenceOperation { Parameter.Name: var name } => IsName(name),
        IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } } => true,
        IMemberReferenceOperation member => IsHint(member.Member, locals),
        ILiteralOperation => IsText(part.Syntax),
        IInvocationOperation call => IsHint(call.TargetMethod, locals),
        _ => false,
    });

    private bool IsHint(ILocalReferenceOperation reference, HashSet<ISymbol> locals)
    {
        if (!locals.Add(reference.Local))
        {
            return false;
        }

        var uses = LocalUses.Of(reference);
        return (uses.Declaration(reference.Local)?.GetVariableInitializer() is { } initializer && ComesFromSystem(initializer, locals)) ||
            uses.References(reference.Local).Any(use => Writer(use) is { } writer && ComesFromSystem(writer, locals));
    }

    // What writes into the local: an assignment, a pattern, or a call that has it as an out argument.
    private static IOperation? Writer(IOperation use)
    {
        while (use.Parent is ITupleOperation or IDeclarationExpressionOperation or IConversionOperation)
        {
            use = use.Parent;
        }

        return use.Parent switch
        {
            IAssignmentOperation assignment when assignment.Target == use => assignment.Value,
            IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Parent: IInvocationOperation call } => call,
            _ => null,
        };
    }

    private bool IsHint(ISymbol symbol, HashSet<ISymbol> seen)
    {
        symbol = symbol.OriginalDefinition;
        return symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member ? IsSystem(member)
            : symbol.DeclaringSyntaxReferences.IsEmpty || symbol.IsAbstract
            ? IsOfSystem(symbol) || IsName(symbol.Name)
            // What others set can be anything, but its name says what it is for.
            : (IsSwitch(symbol) && IsName(symbol.Name)) ||
                (seen.Count == 0 ? _members.GetOrAdd(symbol, member => Look(member, seen)) : Look(symbol, seen));
    }

    // `Config.System == Systems.Linux`: an enumeration of systems is asked for one. Beside other things than systems, Unix is one of
    // those: a family of sockets.
    private static bool IsSystem(IFieldSymbol member) => IsWord(member.Name) || (IsName(member.Name) &&
        (!member.Name.Equals("Unix", StringComparison.OrdinalIgnoreCase) ||
            member.ContainingType.GetMembers().Any(other => other is IFieldSymbol && other.Name != member.Name && IsName(other.Name))));

    private static bool IsSwitch(ISymbol symbol) => symbol is
        IPropertySymbol { SetMethod: not null, Type.SpecialType: SpecialType.System_Boolean } or
        IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean };

    private bool Look(ISymbol member, HashSet<ISymbol> seen)
    {
        if (seen.Count >= MostMembers || !seen.Add(member))
        {
            return false;
        }

        if (member is IMethodSymbol method && MemberValues.IsAccessor(method))
        {
            // It asks for the system to find its number; only what a Try form answers depends on it.
            return AccessorName.Parse(method.Name).IsTry;
        }

        // The declaration, and what else the type assigns to a field or property.
        return member.DeclaringSyntaxReferences.Any(reference => Mentions(reference.GetSyntax(), seen)) ||
            (member is IFieldSymbol { IsConst: false } or IPropertySymbol &&
                AssignmentsOf(member).Any(assignment => SystemProbe.IsResult(assignment) || Mentions(assignment.Right, seen)));
    }

    private static IEnumerable<AssignmentExpressionSyntax> AssignmentsOf(ISymbol member) => member.ContainingType.DeclaringSyntaxReferences
        .Where(reference => reference.Span.Length < 20 * LongestBody)
        .SelectMany(reference => reference.GetSyntax().DescendantNodes())
        .OfType<AssignmentExpressionSyntax>()
        .Where(assignment => CodeReader.LastName(assignment.Left) == member.Name);

    private bool Mentions(SyntaxNode source, HashSet<ISymbol> seen)
    {
        if (source.Span.Length > LongestBody || !compilation.ContainsSyntaxTree(source.SyntaxTree))
        {
            return false;
        }

        // What a member that answers something does besides, as to write a log, is not its answer.
        var isAnswer = source is not BaseMethodDeclarationSyntax and not LocalFunctionStatementSyntax ||
            source is MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } };
        var names = source
            .DescendantNodesAndSelf(node => !isAnswer ||
                node is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList: var arguments } } ||
                arguments.Arguments.Any(static argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)))
            .OfType<ExpressionSyntax>().ToList();
        if (names.Exists(static name => name is SimpleNameSyntax { Identifier.ValueText: var text } ? IsWord(text) : IsText(name)) ||
            SystemProbe.IsIn(source))
        {
            return true;
        }

        var model = compilation.GetSemanticModel(source.SyntaxTree);
        return names.OfType<SimpleNameSyntax>().Any(name =>
            model.GetSymbolInfo(name).Symbol is IFieldSymbol or IPropertySymbol or
                IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } &&
            model.GetSymbolInfo(name).Symbol!.OriginalDefinition is var symbol &&
                IsHint((symbol as IMethodSymbol)?.ReducedFrom ?? symbol, seen));
    }

    // Files that only some systems have, and a type that only Mono has.
    private static bool IsText(SyntaxNode node) => node is LiteralExpressionSyntax { Token.Value: string text } &&
        (text.StartsWith("/proc/", StringComparison.Ordinal) || text.StartsWith("/sys/", StringComparison.Ordinal) ||
            text is "/etc/os-release" or "Mono.Runtime");

    private static bool IsOfSystem(ISymbol symbol) => IsWord(symbol.Name) || IsWord(symbol.ContainingType?.Name ?? "");

    private static bool IsWord(string name) =>
        name is "OperatingSystem" or "OSVersion" or "OSPlatform" or "IsOSPlatform" or "PlatformID" or "OSDescription" or
            "RuntimeIdentifier" or "FrameworkDescription" or "DirectorySeparatorChar" or "uname";

    // Of a parameter, and of what other assemblies declare, only the name is known.
    private static bool IsName(string name)
    {
        var word = name.TrimStart('_').ToUpperInvariant().Replace("_", "");
        foreach (var prefix in new[] { "RUNNINGON", "ISRUNNINGON", "ISOS", "IS", "ON" })
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                word = word.Substring(prefix.Length);
                break;
            }
        }

        return word is "WINDOWS" or "WIN" or "WIN32" or "LINUX" or "UNIX" or "MAC" or "MACOS" or "MACOSX" or "OSX" or "DARWIN" or "BSD" or
            "FREEBSD" or "POSIX" or "ANDROID" or "IOS";
    }
}
