using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.CodeFixes.Shared;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.CodeFixes.Guards;

/// <summary>An option that a number may mean, and the systems on which it does.</summary>
internal sealed record PossibleMeaning(KnownOption Option, EquatableArray<Platform> Platforms);

/// <summary>Which of several options a number means, as far as the code around it shows.</summary>
/// <remarks>Its name, the size of the buffer, and the options beside it do.</remarks>
internal static class ShownMeaning
{
    private const int ByName = 16;
    private const int BySameOption = 4;
    private const int ByRelated = 2;
    private const int CommonLetters = 4;

    /// <summary>The one that is shown; or where nothing is, all that the number may mean, those of Windows alone last.</summary>
    public static IReadOnlyList<PossibleMeaning> Of(FixSite site, IReadOnlyList<PossibleMeaning> possible)
    {
        var fitting = possible.Where(meaning => Fits(site, meaning)).ToList();
        var (text, beside) = (Text(site.Invocation), site.Scope.CallsBeside(site.Invocation).ToList());
        var ranked = (fitting.Count == 0 ? possible : fitting)
            .Select(meaning => (Meaning: meaning, Score: (IsNamed(text, meaning) ? ByName : 0) +
                beside.Sum(other => Score(site.Judged, other, meaning))))
            .OrderByDescending(entry => entry.Score).ThenBy(entry => IsOfWindows(entry.Meaning)).ToList();
        return ranked.Count == 1 || ranked[0].Score > ranked[1].Score ? [ranked[0].Meaning]
            : [.. ranked.Select(static entry => entry.Meaning)];
    }

    /// <summary>Whether Windows alone means it. Its numbers are the names of .NET, so who writes a number seldom means Windows.</summary>
    public static bool IsOfWindows(PossibleMeaning meaning) => meaning.Platforms.Length == 1 && meaning.Platforms[0] == Platform.Windows;

    private static bool Fits(FixSite site, PossibleMeaning meaning) =>
        site.Call.Buffer.Length is not { } length || meaning.Option.Linked is not { } linked ||
        meaning.Platforms.Any(platform => NativeSize.Of(linked, platform) is not { } size || size.Is(length));

    // Whatever the statement says, and the member that it stands in.
    private static string Text(SyntaxNode call)
    {
        var statement = call.AncestorsAndSelf()
            .First(static node => node is StatementSyntax or MemberDeclarationSyntax or CompilationUnitSyntax);
        var member = call.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText;
        return Letters($"{(statement is StatementSyntax ? statement.ToFullString() : call.ToFullString())} {member}");
    }

    private static bool IsNamed(string text, PossibleMeaning meaning) => meaning.Platforms
        .Select(meaning.Option.Option.NameOn).Append(meaning.Option.Option.Name).Concat(meaning.Option.Option.Synonyms)
        .Any(name => Letters(string.Concat(Words(name))) is { Length: > CommonLetters } letters && text.Contains(letters));

    private static int Score(JudgedCall call, JudgedCall other, PossibleMeaning meaning)
    {
        var option = meaning.Option.Option;
        if (other.Meant() is { } certain)
        {
            return certain.Option == option ? BySameOption : IsRelated(certain.Option, option) ? ByRelated : 0;
        }

        // Another call with the same numbers shows nothing.
        return other.Written.Level.Number == call.Written.Level.Number && other.Written.Name.Number == call.Written.Name.Number ? 0
            : meaning.Platforms.Any(platform => other.OptionOn(platform) is { } there && IsRelated(there.Option, option)) ? ByRelated
            : 0;
    }

    /// <summary>Whether a word of one name begins as one of the other does: TCP_KEEPIDLE and SO_KEEPALIVE.</summary>
    private static bool IsRelated(SocketOption one, SocketOption other) => one != other &&
        Words(one.Name).Any(word => word.Length >= CommonLetters &&
        Words(other.Name).Any(second => string.CompareOrdinal(word, 0, second, 0, CommonLetters) == 0));

    // Without the TCP_ in front.
    private static IEnumerable<string> Words(string name) => name.Split('_').Skip(1);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
