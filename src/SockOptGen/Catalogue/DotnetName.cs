namespace SockOptGen.Catalogue;

/// <summary>What .NET calls an option.</summary>
/// <param name="Level">The member of SocketOptionLevel.</param>
/// <param name="Name">The member of SocketOptionName.</param>
/// <param name="Differs">What that does otherwise than the native option; null where it means exactly the same wherever the option exists.</param>
internal sealed record DotnetName(string Level, string Name, string? Differs);
