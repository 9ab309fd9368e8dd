using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SockOptGen.Analysis.Options;

/// <summary>
/// Indexes of catalogues that have not changed: an editor analyzes a new compilation after every keystroke, and to build an index takes
/// longer than to judge a file's calls. Each lives as long as the text of its first catalogue.
/// </summary>
internal static class OptionIndexCache
{
    private static readonly ConditionalWeakTable<SourceText, Kept> s_kept = new();

    public static OptionIndex For(ImmutableArray<AdditionalText> catalogues, Func<ImmutableArray<AdditionalText>, OptionIndex> create)
    {
        var texts = catalogues.Select(static file => (file.Path, Text: file.GetText())).ToImmutableArray();
        if (texts[0].Text is not { } first)
        {
            return create(catalogues);
        }

        // Also for the building: whoever else asks wants the same one.
        lock (s_kept)
        {
            if (s_kept.TryGetValue(first, out var kept))
            {
                if (kept.Texts.SequenceEqual(texts))
                {
                    return kept.Index;
                }

                s_kept.Remove(first);
            }

            kept = new Kept(texts, create(catalogues));
            s_kept.Add(first, kept);
            return kept.Index;
        }
    }

    private sealed class Kept(ImmutableArray<(string Path, SourceText? Text)> texts, OptionIndex index)
    {
        public ImmutableArray<(string Path, SourceText? Text)> Texts => texts;

        public OptionIndex Index => index;
    }
}
