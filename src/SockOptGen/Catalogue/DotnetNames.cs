namespace SockOptGen.Catalogue;

/// <summary>What .NET translates, beyond what its options say.</summary>
/// <param name="Levels">The members of SocketOptionLevel.</param>
/// <param name="Unusable">The names that no system takes.</param>
internal sealed record DotnetNames(EquatableArray<DotnetLevel> Levels, EquatableArray<DotnetName> Unusable);

/// <summary>A level of .NET.</summary>
/// <param name="Name">The member of SocketOptionLevel.</param>
/// <param name="Native">The native name of the level.</param>
internal sealed record DotnetLevel(string Name, string Native);
