using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Analysis.Sockets;

namespace SockOptGen.Analysis.Rules;

/// <summary>What the rules need to know about a project; the catalogues are read with the first call that is seen.</summary>
/// <param name="symbols">Its types.</param>
/// <param name="index">Its options.</param>
/// <param name="accessors">Its accessors.</param>
/// <param name="flow">Which systems reach what.</param>
/// <param name="sockets">What sockets are, and have been through.</param>
internal sealed class RuleSetup(KnownSymbols symbols, Lazy<OptionIndex> index, Accessors accessors, PlatformFlow flow, SocketFlow sockets)
{
    public KnownSymbols Symbols { get; } = symbols;

    public OptionIndex Index => index.Value;

    public Accessors Accessors { get; } = accessors;

    public PlatformFlow Flow { get; } = flow;

    public SocketFlow Sockets { get; } = sockets;
}
