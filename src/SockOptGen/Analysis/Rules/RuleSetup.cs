using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;

namespace SockOptGen.Analysis.Rules;

/// <summary>What the rules need to know about a project; the catalogues are read with the first call that is seen.</summary>
/// <param name="symbols">Its types.</param>
/// <param name="index">Its options.</param>
/// <param name="accessors">Its accessors.</param>
/// <param name="flow">Which systems reach what.</param>
internal sealed class RuleSetup(KnownSymbols symbols, Lazy<OptionIndex> index, Accessors accessors, PlatformFlow flow)
{
    public KnownSymbols Symbols { get; } = symbols;

    public OptionIndex Index => index.Value;

    public Accessors Accessors { get; } = accessors;

    public PlatformFlow Flow { get; } = flow;
}
