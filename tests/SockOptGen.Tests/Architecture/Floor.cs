namespace SockOptGen.Tests.Architecture;

/// <summary>A namespace of the product, and why nothing in it may use what stands above it.</summary>
internal sealed record Floor(string Namespace, string Why);
