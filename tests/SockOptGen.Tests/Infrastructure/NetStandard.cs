using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SockOptGen.Tests.Infrastructure;

/// <summary>.NET Standard 2.0, as a project that targets it is compiled against.</summary>
internal static class NetStandard
{
    public static readonly ImmutableArray<MetadataReference> References =
        [.. Directory.GetFiles(Folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    private static string Folder => typeof(NetStandard).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NetStandard").Value!;
}
