using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SockOptGen.Analysis.Judging;

/// <summary>Whether code has a name that a test of the system may go by, also such a test as no flow knows.</summary>
internal sealed class SystemTestNames
{
    private static readonly ConditionalWeakTable<SyntaxNode, SystemTestNames> s_known = new();

    private SystemTestNames(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name })
            {
                HasSystem |= IsOfSystem(name);
                HasLength |= name == "Length";
            }
        }
    }

    public bool HasSystem { get; }

    /// <summary>Whether the length of something is asked, which can tell the systems apart too.</summary>
    public bool HasLength { get; }

    /// <summary>Those in <paramref name="code"/>, which is looked through once.</summary>
    public static SystemTestNames In(SyntaxNode code) => s_known.GetValue(code, static code => new SystemTestNames(code));

    private static bool IsOfSystem(string name) => name is "OSVersion" or "OperatingSystem" or "RuntimeInformation" ||
        // The byte order says nothing about the system.
        (name.StartsWith("Is", StringComparison.Ordinal) && name != "IsLittleEndian");
}
