using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;

namespace SockOptGen.CodeFixes.Shared;

/// <summary>A property with a diagnostic.</summary>
/// <param name="Scope">The file.</param>
/// <param name="Reference">The property, on its socket.</param>
/// <param name="Property">It.</param>
/// <param name="Dotnet">The option that it is.</param>
/// <param name="Where">The systems that reach it.</param>
internal sealed record PropertySite(FixScope Scope, ExpressionSyntax Reference, IPropertySymbol Property, DotnetOption Dotnet,
    CallReach Where);
