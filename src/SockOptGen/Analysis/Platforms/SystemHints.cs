using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;

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

    /// <summary>Whether <paramref name="method"/> asks for the system somewhere.</summary>
    public bool AsksForSystem(IMethodSymbol method) => IsHint(method, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private bool ComesFromSystem(IOperation value, HashSet<ISymbol> locals) => value.DescendantsAndSelf().Any(part => part switch
    {
        ILocalReferenceOperation reference => IsHint(reference, locals),
        IParameterReferenceOperation { Parameter.Name: var name } => IsName(name),
        // `Config.System == Systems.Linux`: an enumeration of systems is asked for one.
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var system } } => IsWord(system) || IsName(system),
        IMemberReferenceOperation member => IsHint(member.Member, locals),
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
        return symbol.DeclaringSyntaxReferences.IsEmpty || symbol.IsAbstract
            ? IsOfSystem(symbol) || IsName(symbol.Name)
            // What others set can be anything, but its name says what it is for.
            : symbol is IPropertySymbol { SetMethod: not null, Type.SpecialType: SpecialType.System_Boolean } or IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean } &&
                IsName(symbol.Name) ? true
            : seen.Count == 0 ? _members.GetOrAdd(symbol, member => Look(member, seen)) : Look(symbol, seen);
    }

    private bool Look(ISymbol member, HashSet<ISymbol> seen) =>
        seen.Count < MostMembers && seen.Add(member) && SourcesOf(member).Any(source => Mentions(source, seen));

    // The declaration, and what else the type assigns to a field or property.
    private IEnumerable<SyntaxNode> SourcesOf(ISymbol member)
    {
        var declarations = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());
        return member is IFieldSymbol { IsConst: false, ContainingType: { } type } ||
            (member is IPropertySymbol { SetMethod: not null } property && (type = property.ContainingType) is not null)
            ? declarations.Concat(type.DeclaringSyntaxReferences
                .Where(reference => reference.Span.Length < 20 * LongestBody)
                .SelectMany(reference => reference.GetSyntax().DescendantNodes())
                .OfType<AssignmentExpressionSyntax>()
                .Where(assignment => LastName(assignment.Left) == member.Name)
                .Select(assignment => assignment.Right))
            : declarations;
    }

    private bool Mentions(SyntaxNode source, HashSet<ISymbol> seen)
    {
        if (source.Span.Length > LongestBody || !compilation.ContainsSyntaxTree(source.SyntaxTree))
        {
            return false;
        }

        var names = source.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().ToList();
        if (names.Exists(static name => IsWord(name.Identifier.ValueText)) || IsProbe(source, names))
        {
            return true;
        }

        var model = compilation.GetSemanticModel(source.SyntaxTree);
        return names.Exists(name =>
            model.GetSymbolInfo(name).Symbol is IFieldSymbol or IPropertySymbol or
                IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } &&
            model.GetSymbolInfo(name).Symbol!.OriginalDefinition is var symbol &&
                IsHint((symbol as IMethodSymbol)?.ReducedFrom ?? symbol, seen));
    }

    // Whether a system takes an option is found out by setting it.
    private static bool IsProbe(SyntaxNode source, List<SimpleNameSyntax> names) =>
        names.Exists(static name =>
            name.Identifier.ValueText is "SetSocketOption" or "GetSocketOption" or "SetRawSocketOption" or "GetRawSocketOption" or
                "IOControl" or "setsockopt" or "getsockopt") &&
        source.DescendantNodes().Any(static node => node is TryStatementSyntax or AnonymousFunctionExpressionSyntax);

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

    private static string? LastName(ExpressionSyntax target) => target switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
