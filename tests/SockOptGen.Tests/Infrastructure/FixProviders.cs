using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis.CodeFixes;
using SockOptGen.CodeFixes;
using SockOptGen.CodeFixes.Guesses;
using SockOptGen.CodeFixes.Shared;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>The providers of fixes as the package has them, but for what throws: a test fails of it.</summary>
internal static class FixProviders
{
    private static readonly Faults s_faults = new(static fault => ExceptionDispatchInfo.Throw(fault));
    private static readonly FixFinder s_finder = new(FixTable.Rows, s_faults);

    public static SameMeaningFixProvider SameMeaning { get; } = new(s_finder);

    public static OtherMeaningFixProvider OtherMeaning { get; } = new(s_finder);

    public static MissingAccessorFixProvider MissingAccessor { get; } = new(s_faults);

    public static IReadOnlyList<CodeFixProvider> All { get; } = [SameMeaning, OtherMeaning];
}
