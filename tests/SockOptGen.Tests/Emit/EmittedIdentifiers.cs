using System.Net.Sockets;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Api;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>What the emitted code means by simple names, and so what a catalogue cannot mean by them:
/// src/SockOptGen/Api/ReservedNames.txt.</summary>
internal static class EmittedIdentifiers
{
    private static readonly string[] s_accessorPrefixes = ["TryGet", "TrySet", "Get", "Set"];
    private static readonly HashSet<string> s_templates = [.. typeof(SocketOptionGenerator).Assembly.GetManifestResourceNames()];
    private static readonly Lazy<ILookup<string, string>> s_fields =
        new(static () => BuiltInCatalogue.File.Types.Where(type => type.Structure is not null)
        .SelectMany(type => type.Structure!.Fields, (type, field) => (type.ClrType, field.Name)).ToLookup(pair => pair.ClrType,
            pair => pair.Name ?? ""));


    public static string Write()
    {
        var entries = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in Projects)
        {
            AddEmitted(project.Run(), entries);
        }

        foreach (var member in typeof(Socket).GetMembers())
        {
            AddAccessor(member.Name, entries);
        }

        // An enumeration of .NET can be that of a type; those of the framework's two assemblies with the namespace.
        foreach (var type in new[] { typeof(Socket), typeof(SocketError) }.SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.IsEnum && type.Namespace == typeof(Socket).Namespace))
        {
            entries.Add("enum " + type.Name);
            entries.UnionWith(Enum.GetNames(type).Select(member => $"member {type.Name}.{member}"));
        }

        entries.UnionWith(AccessorName.Prefixes.Select(prefix => "verb " + prefix));
        var text = new StringBuilder();
        text.Append(
            "# What a catalogue cannot call its types, their fields and its accessors: the emitted code or .NET means something else by " +
                "it.\n");
        text.Append("# And what enumerations .NET has, and their members, which a catalogue can name.\n");
        text.Append("# ReservedNameTests writes this file from the emitted code; SOCKOPTGEN_ACCEPT=1 accepts what is new.\n");
        foreach (var entry in entries)
        {
            text.Append(entry).Append('\n');
        }

        return text.ToString();
    }

    // Every template, every kind of field, and everything that is built in.
    private static TestProject[] Projects =>
    [
        new() { Properties = [("SockOptGenLevels", "All"), ("SockOptGenPlatforms", "All"), ("SockOptGenDescriptors", "true")] },
        TestProject.WithCatalogue(SnapshotTests.EveryKind) with { Properties = [("SockOptGenPlatforms", "All")] },
        TestProject.WithCatalogue(StructureSnapshotTests.EveryKind) with { Properties = [("SockOptGenPlatforms", "All")] },
    ];

    private static void AddEmitted(GeneratorRun run, SortedSet<string> entries)
    {
        foreach (var tree in run.Result.GeneratedTrees)
        {
            var model = run.Compilation.GetSemanticModel(tree);
            var isTemplate =
                s_templates.Contains(Path.GetFileName(tree.FilePath).Replace("SocketOptionExtensions.", "", StringComparison.Ordinal)
                    .Replace(".g.cs", ".cs", StringComparison.Ordinal));
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is SimpleNameSyntax name && StandsAlone(name) && model.GetSymbolInfo(name) is var info &&
                    (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol)
                {
                    AddUse(name, symbol, entries);
                }
                else if (isTemplate && node is MemberDeclarationSyntax or VariableDeclaratorSyntax &&
                    model.GetDeclaredSymbol(node) is { } declared &&
                    (declared is INamedTypeSymbol || declared is { ContainingType.IsStatic: true, ContainingSymbol: INamedTypeSymbol }))
                {
                    AddType(declared.Name, entries);
                    AddAccessor(declared.Name, entries);
                }
            }
        }

        foreach (var type in run.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.IsRecord && IsOfCatalogue(type)))
        {
            AddMembers(type, entries);
        }

        foreach (var type in run.Compilation.GetTypeByMetadataName("System.Net.Sockets.Socket")!.ContainingNamespace.GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public))
        {
            AddType(type.Name, entries);
        }
    }

    /// <summary>Whether the meaning of <paramref name="name"/> depends on where it stands, and not on what stands before it.</summary>
    private static bool StandsAlone(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        QualifiedNameSyntax qualified => qualified.Left == name,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or UsingDirectiveSyntax or
            BaseNamespaceDeclarationSyntax => false,
        _ => true,
    };

    private static void AddUse(SimpleNameSyntax name, ISymbol symbol, SortedSet<string> entries)
    {
        var isAttribute = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
        if (symbol is not (INamedTypeSymbol or INamespaceSymbol or IMethodSymbol or IFieldSymbol or IPropertySymbol) ||
            IsOfCatalogue(isAttribute ? symbol.ContainingType : symbol))
        {
            return;
        }

        var isInStructure = name.Ancestors().OfType<RecordDeclarationSyntax>().Any(type => IsOfCatalogue(type.SyntaxTree.FilePath));
        foreach (var word in isAttribute ? [name.Identifier.ValueText, symbol.ContainingType.Name] : new[] { NameOrPattern(name, symbol) })
        {
            // Elsewhere members come before types of the namespace; a structure has them from a using directive, which comes after.
            if (isInStructure || isAttribute || symbol is INamespaceOrTypeSymbol)
            {
                AddType(word, entries);
            }

            // Where only a type can stand, a property of the same name is none.
            if (isInStructure && !SyntaxFacts.IsInTypeOnlyContext(name))
            {
                entries.Add("field " + word);
            }
        }
    }

    // What translates an enumeration is named after it.
    private static string NameOrPattern(SimpleNameSyntax name, ISymbol symbol) =>
        symbol is IMethodSymbol { ReturnType: INamedTypeSymbol { TypeKind: TypeKind.Enum } type } &&
            name.Identifier.ValueText.EndsWith(type.Name, StringComparison.Ordinal)
            ? name.Identifier.ValueText[..^type.Name.Length] + "*"
            : name.Identifier.ValueText;

    /// <summary>Adds what a structure has beside its fields.</summary>
    private static void AddMembers(INamedTypeSymbol type, SortedSet<string> entries)
    {
        for (var current = s_fields.Value.Contains(type.Name) ? type : null; current is not null; current = current.BaseType)
        {
            var members = current.GetMembers().Where(member =>
                member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Destructor } or
                    IPropertySymbol);
            foreach (var name in members.Select(member => member.Name)
                .Where(name => !name.Contains('.', StringComparison.Ordinal) && !s_fields.Value[type.Name].Contains(name)))
            {
                AddType(name, entries);
                entries.Add("field " + name);
            }
        }
    }

    private static void AddType(string name, SortedSet<string> entries)
    {
        // Those of lower-case letters are refused anyway.
        if (name.Any(char.IsAsciiLetterUpper))
        {
            entries.Add("type " + name);
        }
    }

    private static void AddAccessor(string member, SortedSet<string> entries)
    {
        if (s_accessorPrefixes.FirstOrDefault(prefix => member.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix &&
            member.Length > prefix.Length)
        {
            entries.Add("accessor " + member[prefix.Length..]);
        }
        else if (char.IsAsciiLetterUpper(member[0]))
        {
            // A command is named by its verb, and may be given that of another method.
            entries.Add("command " + (member.StartsWith("Try", StringComparison.Ordinal) ? member["Try".Length..] : member));
        }
    }

    private static bool IsOfCatalogue(string path) =>
        path.EndsWith("SocketOptionStructures.g.cs", StringComparison.Ordinal) ||
        path.EndsWith("SocketOptionEnums.g.cs", StringComparison.Ordinal);

    // A method that translates an enumeration is the emitted code's own.
    private static bool IsOfCatalogue(ISymbol symbol) =>
        (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && type.DeclaringSyntaxReferences is [{ } place] &&
        IsOfCatalogue(place.SyntaxTree.FilePath);
}
